// Words: folded, stemmed, and those of a question that say something.
"use strict"
;(() => {
  // Letters that are no letter with an accent to Unicode.
  const LETTERS = { "æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ı": "i", "ł": "l", "đ": "d", "’": "'" }
  // Words of questions, in the languages of the collection's readers; and "problem", which every case tells.
  const EMPTY = new Set(
    `a about an and any are as at be been but by can case cases could did do does for from had happen happened happens has have how i in
    into is issue issues it its me my of on one or our problem problems she should that the their there these they
    this those to was we were what when where which who whom whose why will with without would you your
    au aux avec comment dans de des du en est et la le les l où ou par pour qui que quel quelle sans sur un une
    como con cual cuál del donde dónde el es las los o para por qué quien quién sin sobre una y
    ao com da das do dos e em na nas no nos onde os quem sem um uma`.split(/\s+/)
  )

  /** @param {string} text */
  const fold = text =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[æœøßıłđ’]/g, letter => LETTERS[/** @type {keyof typeof LETTERS} */ (letter)])

  // The same rules as in search/in_page_words.py.
  /** @param {string} word */
  const stem = word => {
    let left = word
    if (left.length > 4 && left.endsWith("ies")) left = `${left.slice(0, -3)}y`
    else if (left.length > 3 && left.endsWith("s") && !/(ss|us|is)$/.test(left)) left = left.slice(0, -1)
    if (left.length > 5 && left.endsWith("ing")) left = left.slice(0, -3)
    else if (left.length > 4 && left.endsWith("ed")) left = left.slice(0, -2)
    return left.length > 3 && left.endsWith("e") ? left.slice(0, -1) : left
  }

  // Marks at the ends of a word, and the article that French and Italian tie to it.
  const LOOSE = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|^(?:[cdjlmnst]|qu)['’](?=\p{L}{3})/giu

  /** @param {string} typed */
  const words = typed => {
    const found = typed.match(/"[^"]+"|[^\s"]+/g) ?? []
    const cleaned = found.map(word => (word.startsWith('"') ? word : word.replace(LOOSE, "")))
    const whole = [...new Set(cleaned.filter(word => word !== ""))]
    const telling = whole.filter(word => !EMPTY.has(word.toLowerCase()))
    return telling.length > 0 ? telling : whole
  }

  /** @param {string} marked Text in which <mark> is the only tag. */
  const pieces = marked =>
    marked
      .split(/(<mark>.*?<\/mark>)/)
      .filter(part => part !== "")
      .map(part => ({ text: plain(part.replace(/<\/?mark>/g, "")), isMatch: part.startsWith("<mark>") }))

  /** @param {string} text */
  const plain = text =>
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").replace(/ ([.,;:)])/g, "$1")

  window.learningAllianceFind = /** @type {FindParts} */ ({})
  window.learningAllianceFind.texts = { fold, stem, words, pieces }
})()
