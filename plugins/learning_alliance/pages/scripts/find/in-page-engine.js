// From disk, and where Pagefind cannot load: MiniSearch over an index that lies beside the site as a script.
"use strict"
;(() => {
  const { texts, facets } = window.learningAllianceFind
  const site = /** @type {SiteFiles} */ (window.learningAllianceSite)
  const FIELDS = ["title", "kicker", "summary", "text", "names"]
  const BOOST = { title: 6, kicker: 3, summary: 3, text: 1, names: 0.1 }
  const MOST_PASSAGES = 2
  const WORDS_BEFORE = 8
  const WORDS_OF_A_PASSAGE = 24
  const OTHER_NAMES = "other-names"
  const SHORTEST_PREFIX = 3

  /** @param {string} text */
  const split = text => texts.fold(text).split(/[^\p{L}\p{N}]+/u).filter(word => word !== "")

  const options = {
    fields: FIELDS,
    tokenize: split,
    processTerm: texts.stem,
    searchOptions: { boost: BOOST, combineWith: "AND", prefix: (/** @type {string} */ term) => term.length >= SHORTEST_PREFIX },
  }

  /** @typedef {{records: InPageRecord[], textsAFile: number, index: MiniSearchInstance}} Collection */

  /** @param {InPageRecord} record @param {FindChosen} chosen @param {string} but */
  const fits = (record, chosen, but = "") =>
    Object.entries(chosen).every(
      ([facet, terms]) => facet === but || terms.length === 0 || terms.some(term => record.facets[facet]?.includes(term))
    )

  /** Pages with the words, the best first, before anything is chosen. @param {Collection} all @param {string[]} words
   * @returns {{id: number, terms: string[]}[]} */
  const matches = (all, words) => {
    if (words.length === 0) return all.records.map((_, id) => ({ id, terms: [] }))
    return all.index.search(words.join(" "), options.searchOptions)
  }

  /** @param {Collection} all @param {{id: number}[]} found @param {FindSort} sort */
  const sorted = (all, found, sort) => {
    if (sort === "relevance") return found
    const key = (/** @type {{id: number}} */ each) => all.records[each.id]?.sorts[sort] ?? ""
    return [...found].sort((one, other) => (key(one) < key(other) ? 1 : key(one) > key(other) ? -1 : 0))
  }

  /** @param {string} text @param {Set<string>} terms @returns {FindPiece[]} */
  const pieces = (text, terms) => {
    /** @type {FindPiece[]} */
    const found = []
    for (const part of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
      const isMatch = split(part).some(word => terms.has(texts.stem(word)))
      const last = found.at(-1)
      if (last && last.isMatch === isMatch) last.text += part
      else found.push({ text: part, isMatch })
    }
    return found
  }

  /** The stretch of a text with the most matches. @param {string} text @param {Set<string>} terms */
  const densest = (text, terms) => {
    const words = text.split(" ")
    const isMatch = words.map(word => split(word).some(each => terms.has(texts.stem(each))))
    let best = { from: 0, number: 0 }
    isMatch.forEach((isOne, from) => {
      if (!isOne) return
      const number = isMatch.slice(from, from + WORDS_OF_A_PASSAGE - WORDS_BEFORE).filter(Boolean).length
      if (number > best.number) best = { from: Math.max(0, from - WORDS_BEFORE), number }
    })
    return { text: words.slice(best.from, best.from + WORDS_OF_A_PASSAGE).join(" "), number: best.number }
  }

  /** @param {Collection} all @param {number} id @returns {Promise<[string, string, string][]>} */
  const sections = async (all, id) => {
    const file = Math.floor(id / all.textsAFile)
    const found = /** @type {InPageTexts | null} */ (await site.data(`find-text-${file}`))
    return found?.[id % all.textsAFile] ?? []
  }

  /** @param {[string, string, string][]} parts @param {Set<string>} terms @returns {FindPassage[]} */
  const passages = (parts, terms) => {
    const found = parts
      .map(([anchor, heading, text]) => ({ anchor, heading, ...densest(text, terms) }))
      .filter(each => each.number > 0 && each.anchor !== "")
      .sort((one, other) => other.number - one.number)
    const inText = found.filter(each => each.anchor !== OTHER_NAMES)
    return (inText.length > 0 ? inText : found).slice(0, MOST_PASSAGES).map(each => ({
      heading: each.heading,
      anchor: each.anchor,
      pieces: pieces(each.text, terms),
      isOtherName: each.anchor === OTHER_NAMES,
    }))
  }

  /** @param {Collection} all @param {{id: number, terms: string[]}} found @returns {Promise<FindHit>} */
  const hitOf = async (all, found) => {
    const record = /** @type {InPageRecord} */ (all.records[found.id])
    const terms = new Set(found.terms)
    const parts = terms.size > 0 ? await sections(all, found.id) : []
    const words = [record.title, record.kicker, record.summary, ...parts.map(part => part[2])].flatMap(split)
    return {
      ...record,
      passages: passages(parts, terms),
      matched: [...new Set(words.filter(word => terms.has(texts.stem(word))))],
    }
  }

  /** @param {Collection} all @returns {FindEngine["search"]} */
  const searching = all => async query => {
    const fitting = matches(all, query.words).filter(({ id }) => fits(/** @type {InPageRecord} */ (all.records[id]), query.chosen))
    const found = /** @type {{id: number, terms: string[]}[]} */ (sorted(all, fitting, query.sort))
    return {
      total: found.length,
      hits: (from, to) => Promise.all(found.slice(from, to).map(each => hitOf(all, each))),
    }
  }

  /** @param {Collection} all @returns {FindEngine["counts"]} */
  const counting = all => async query => {
    const records = matches(all, query.words).map(({ id }) => /** @type {InPageRecord} */ (all.records[id]))
    /** @type {FindCounts} */
    const counts = {}
    for (const { id: facet } of facets) {
      /** @type {Record<string, number>} */
      const ofFacet = {}
      for (const record of records.filter(each => fits(each, query.chosen, facet))) {
        for (const term of record.facets[facet] ?? []) ofFacet[term] = (ofFacet[term] ?? 0) + 1
      }
      counts[facet] = ofFacet
    }
    return counts
  }

  window.learningAllianceFind.inPageEngine = async () => {
    const [data] = await Promise.all([site.data("find-index"), site.data("minisearch")])
    const { MiniSearch } = window
    if (!data || !MiniSearch) throw new Error("There is no index beside this page.")
    const { records, index, textsAFile } = /** @type {InPageData} */ (data)
    const all = { records, textsAFile, index: MiniSearch.loadJS(index, options) }
    return { search: searching(all), counts: counting(all) }
  }
})()
