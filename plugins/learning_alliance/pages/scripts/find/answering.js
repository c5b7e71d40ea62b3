// From a question to an honest answer: when no page has all the words, those that have most of them.
"use strict"
;(() => {
  const { texts, spelling } = window.learningAllianceFind
  const site = /** @type {SiteFiles} */ (window.learningAllianceSite)
  // One hit tells whether the words were met; the page asks for the others.
  const FIRST = 1
  const MOST_WORDS = 6
  const MOST_NAMES = 4
  const LONGEST_NAME = 5
  const LETTERS_IN_COMMON = 3
  const ENDING = 2
  const OF_A_BEGINNING = 0.3
  const MANY = 10_000

  /** @param {string} word @param {string} other */
  const isMeantBy = (word, other) => {
    const least = Math.min(LETTERS_IN_COMMON, word.length)
    return word.slice(0, least) === other.slice(0, least)
  }

  /** An engine may pass over a word that it does not know; a page that was found shows which.
   * @param {string[]} words @param {FindHit[]} hits */
  const notMet = (words, hits) => {
    const matched = hits.flatMap(hit => hit.matched)
    /** @param {string} word */
    const isMet = word =>
      word.startsWith('"') ||
      texts.fold(word).split(/[^\p{L}\p{N}]+/u).every(part => matched.some(each => isMeantBy(part, each)))
    return words.filter(word => !isMet(word))
  }

  /** All choices of so many words. @param {string[]} words @param {number} size @returns {string[][]} */
  const choices = (words, size) => {
    if (size === 0) return [[]]
    return words.flatMap((word, place) => choices(words.slice(place + 1), size - 1).map(rest => [word, ...rest]))
  }

  /** @type {FindAnswer} */
  const NOTHING = { total: 0, hits: () => Promise.resolve([]) }

  /** How much a word tells: what few pages have tells more than what many have, the beginning of a word less than a
   * whole one; 0 when no page has it. @param {FindEngine} engine @param {string} word */
  const weigh = async (engine, word) => {
    const { total, hits } = await engine.search({ words: [word], chosen: {}, sort: "relevance" })
    if (total === 0) return 0
    const found = await hits(0, 1)
    if (notMet([word], found).length > 0) return 0
    const isWhole = found.some(hit => hit.matched.some(each => each.length <= word.length + ENDING))
    return Math.log(MANY / total) * (isWhole ? 1 : OF_A_BEGINNING)
  }

  /** The query with as many of its words as any page has; of several such, those that tell most.
   * @param {FindEngine} engine @param {FindQuery} query @param {Map<string, number>} weights */
  const withFewerWords = async (engine, query, weights) => {
    for (let size = query.words.length - 1; size > 0; size -= 1) {
      let best = null
      for (const words of choices(query.words, size)) {
        const fewer = { ...query, words }
        const answer = await engine.search(fewer)
        const weight = words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)
        if (answer.total > 0 && (best === null || weight > best.weight)) best = { answer, query: fewer, weight }
      }
      if (best) return best
    }
    return null
  }

  /** @param {FindEngine} engine @param {string[]} words @returns {Promise<Map<string, number>>} */
  const weighed = async (engine, words) => {
    const weights = await Promise.all(words.map(word => weigh(engine, word)))
    return new Map(words.map((word, place) => [word, weights[place] ?? 0]))
  }

  /** @param {FindEngine} engine @param {FindQuery} query @param {Map<string, number>} weights
   * @returns {Promise<{answer: FindAnswer, query: FindQuery}>} */
  const withKnownWords = async (engine, query, weights) => {
    const known = { ...query, words: query.words.filter(word => weights.get(word)).slice(0, MOST_WORDS) }
    // Less than half of what was asked is no answer.
    if (2 * known.words.join("").length <= query.words.join("").length) return { answer: NOTHING, query: known }
    const answer = known.words.length < query.words.length ? await engine.search(known) : NOTHING
    if (answer.total > 0) return { answer, query: known }
    return (await withFewerWords(engine, known, weights)) ?? { answer: NOTHING, query: known }
  }

  const wordList = async () => /** @type {FindWordList | null} */ (await site.data("find-words"))

  /** @param {string} text */
  const split = text => texts.fold(text).split(/[^\p{L}\p{N}]+/u).filter(word => word !== "")

  /** Where a run of stems stands among others; -1 where it does not. @param {(string | null)[]} stems @param {string[]} run */
  const placeOf = (stems, run) => stems.findIndex((_, from) => run.every((stem, step) => stems[from + step] === stem))

  /** What was typed in the words that the cases use; empty when it is in these already.
   * @param {string} typed @param {FindWordList} list */
  const inOurWords = (typed, list) => {
    /** @type {(string | null)[]} */
    const found = split(typed)
    /** Null where a word has been exchanged. @type {(string | null)[]} */
    const stems = found.map(word => texts.stem(word ?? ""))
    const names = list.same.flatMap(([label, others]) => others.map(other => ({ label, run: split(other).map(texts.stem) })))
    for (const { label, run } of names.sort((one, other) => other.run.length - one.run.length)) {
      const place = placeOf(stems, run)
      if (place < 0) continue
      stems.fill(null, place, place + run.length)
      found.fill(null, place, place + run.length)
      found[place] = label
    }
    return stems.includes(null) ? found.filter(word => word !== null).join(" ") : ""
  }

  /** The answer to other words than the typed ones, if each has a page.
   * @param {FindEngine} engine @param {FindQuery} query @param {string} instead @param {boolean} isSpelling
   * @returns {Promise<FindFound | null>} */
  const withOtherWords = async (engine, query, instead, isSpelling) => {
    const other = { ...query, words: texts.words(instead) }
    const answer = await engine.search(other)
    const first = await answer.hits(0, FIRST)
    if (answer.total === 0 || notMet(other.words, first).length > 0) return null
    return { answer, query: other, first, missing: [], isWhole: false, instead, isSpelling }
  }

  /** The words stand in other names of the subject only. @param {FindHit[]} hits */
  const isByOtherNames = hits => {
    const passages = hits[0]?.passages ?? []
    return passages.length > 0 && passages.every(passage => passage.isOtherName)
  }

  /** The same words, each that no page has in the nearest spelling of one that a page has; empty when there is none.
   * @param {Map<string, number>} weights @param {FindWordList | null} list */
  const mended = (weights, list) => {
    const words = [...weights].map(([word, weight]) =>
      weight > 0 || word.startsWith('"') || !list ? word : spelling.nearest(word, list.words) || word
    )
    return words.some((word, place) => word !== [...weights.keys()][place]) ? words.join(" ") : ""
  }

  /** @type {FindParts["answering"]["find"]} */
  const find = async (engine, query, typed) => {
    const strict = await engine.search(query)
    const first = await strict.hits(0, FIRST)
    const isWhole = query.words.length === 0 || (strict.total > 0 && notMet(query.words, first).length === 0)
    const whole = { answer: strict, query, first, missing: [], isWhole, instead: "", isSpelling: false }
    if (isWhole && !isByOtherNames(first)) return whole
    const list = await wordList()
    const ours = list ? inOurWords(typed, list) : ""
    const same = ours ? await withOtherWords(engine, query, ours, false) : null
    return same ?? (isWhole ? whole : withLess(engine, ours ? { ...query, words: texts.words(ours) } : query, list))
  }

  /** The answer to a question of which some words have no page, or not beside the others.
   * @param {FindEngine} engine @param {FindQuery} query @param {FindWordList | null} list @returns {Promise<FindFound>} */
  const withLess = async (engine, query, list) => {
    const weights = await weighed(engine, query.words)
    const better = mended(weights, list)
    const respelt = better ? await withOtherWords(engine, query, better, true) : null
    if (respelt) return respelt
    const { answer, query: used } = await withKnownWords(engine, query, weights)
    const missing = query.words.filter(word => !used.words.includes(word))
    return { answer, query: used, first: await answer.hits(0, FIRST), missing, isWhole: false, instead: "", isSpelling: false }
  }

  /** @param {FindEngine} engine @param {FindQuery} query */
  const loosened = async (engine, query) => {
    const found = []
    for (const [facet, terms] of Object.entries(query.chosen)) {
      if (terms.length === 0) continue
      const { total } = await engine.search({ ...query, chosen: { ...query.chosen, [facet]: [] } })
      if (total > 0) found.push({ facet, term: terms.length === 1 ? (terms[0] ?? "") : "", total })
    }
    return found.sort((one, other) => other.total - one.total)
  }

  /** Runs of words of the query, the longest first. @param {string} typed */
  const runs = typed => {
    const words = texts.fold(typed).split(/[^\p{L}\p{N}']+/u).filter(word => word !== "")
    const found = words.flatMap((_, from) =>
      Array.from({ length: Math.min(LONGEST_NAME, words.length - from) }, (_unused, more) =>
        words.slice(from, from + more + 1).join(" ")
      )
    )
    return [...new Set(found)].sort((one, other) => other.length - one.length)
  }

  /** @param {string} typed @param {FindName[]} names */
  const named = (typed, names) => {
    const found = runs(typed).flatMap(run =>
      names.filter(([label, , , others]) => [label, ...others].some(name => texts.fold(name) === run))
    )
    return [...new Set(found)].slice(0, MOST_NAMES)
  }

  /** @param {string[]} missing @param {string} typed @param {FindWordList} list */
  const corrected = (missing, typed, list) =>
    missing.reduce((text, word) => {
      const better = word.startsWith('"') ? "" : spelling.nearest(word, list.words)
      return better ? text.replace(word, better) : text
    }, typed)

  /** @type {FindParts["answering"]["advise"]} */
  const advise = async (engine, query, found, typed) => {
    const list = await wordList()
    const better = list ? corrected(found.missing, typed, list) : typed
    return {
      instead: found.instead,
      isSpelling: found.isSpelling,
      missing: found.missing,
      kept: found.query.words.filter(word => !found.missing.includes(word)),
      corrected: better === typed ? "" : better,
      loosened: (found.isWhole || found.instead) && found.answer.total > 0 ? [] : await loosened(engine, query),
      names: list ? named(`${typed} ${better} ${found.instead}`, list.names) : [],
    }
  }

  window.learningAllianceFind.answering = { find, advise }
})()
