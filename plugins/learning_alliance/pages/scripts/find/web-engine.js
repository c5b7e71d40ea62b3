// Over the web: Pagefind, whose index lies in small pieces beside the site.
"use strict"
;(() => {
  const { texts } = window.learningAllianceFind
  const site = /** @type {SiteFiles} */ (window.learningAllianceSite)
  const OTHER_NAMES = "other-names"
  // Stands on every page: asked for no word, Pagefind would load the whole index. The same as in search/web_page.py.
  const EVERY_PAGE = "xeverypage"
  const MOST_PASSAGES = 2
  // A match in the title tells more than one in the text; the case's id and its marks tell nothing.
  const RANKING = { termSimilarity: 2, metaWeights: { title: 6, kicker: 2, summary: 2, marks: 0, case: 0 } }
  const EXCERPT = 24

  /** @param {FindChosen} chosen */
  const filters = chosen =>
    Object.fromEntries(
      Object.entries(chosen)
        .filter(([, terms]) => terms.length > 0)
        .map(([facet, terms]) => [facet, { any: terms }])
    )

  /** @param {FindQuery} query @returns {PagefindOptions} */
  const options = query => ({
    filters: filters(query.chosen),
    sort: query.sort === "relevance" ? {} : { [query.sort]: "desc" },
  })

  /** @param {FindQuery} query */
  const term = query => (query.words.length > 0 ? query.words.join(" ") : EVERY_PAGE)

  /** @param {PagefindPassage} passage */
  const weight = passage => passage.weighted_locations.reduce((sum, each) => sum + each.balanced_score, 0)

  /** @param {PagefindPassage} passage @returns {FindPassage} */
  const passageOf = passage => ({
    heading: passage.title,
    anchor: passage.anchor?.id ?? "",
    pieces: texts.pieces(passage.excerpt),
    isOtherName: passage.anchor?.id === OTHER_NAMES,
  })

  /** @param {PagefindFragment} fragment */
  const passages = fragment => {
    const anchored = fragment.sub_results.filter(each => each.anchor)
    const inText = anchored.filter(each => each.anchor?.id !== OTHER_NAMES)
    const best = inText.sort((one, other) => weight(other) - weight(one)).slice(0, MOST_PASSAGES)
    return (fragment.sub_results.some(each => each.anchor?.id !== OTHER_NAMES) ? best : anchored).map(passageOf)
  }

  /** @param {PagefindFragment} fragment */
  const matched = fragment => {
    const words = fragment.raw_content.split(/\s+/)
    return [...new Set(fragment.locations.map(place => texts.fold(words[place] ?? "")))]
  }

  /** @param {PagefindFragment} fragment @param {boolean} hasWords @returns {FindHit} */
  const hitOf = (fragment, hasWords) => ({
    address: fragment.raw_url.replace(/^\//, ""),
    title: fragment.meta["title"] ?? "",
    kicker: fragment.meta["kicker"] ?? "",
    summary: fragment.meta["summary"] ?? "",
    marks: (fragment.meta["marks"] ?? "").split(" | ").filter(mark => mark !== ""),
    caseId: fragment.meta["case"] ?? "",
    passages: hasWords ? passages(fragment) : [],
    matched: hasWords ? matched(fragment) : [],
  })

  /** @param {PagefindInstance} pagefind @returns {FindEngine["search"]} */
  const searching = pagefind => async query => {
    const found = await pagefind.search(term(query), options(query))
    return {
      total: found.results.length,
      hits: async (from, to) =>
        (await Promise.all(found.results.slice(from, to).map(result => result.data()))).map(each =>
          hitOf(each, query.words.length > 0)
        ),
    }
  }

  /** @param {PagefindInstance} pagefind @returns {FindEngine["counts"]} */
  const counting = pagefind => async query => {
    await pagefind.filters()
    const counts = { ...(await pagefind.search(term(query), options(query))).filters }
    for (const facet of Object.keys(filters(query.chosen))) {
      const others = { ...query, chosen: { ...query.chosen, [facet]: [] } }
      const open = await pagefind.search(term(query), options(others))
      counts[facet] = open.filters[facet] ?? {}
    }
    return counts
  }

  window.learningAllianceFind.webEngine = async () => {
    const module = /** @type {PagefindModule} */ (await import(site.address("pagefind/pagefind.js")))
    // In a worker it would load another script, and give up after five seconds, which a weak line takes.
    const pagefind = module.createInstance({ noWorker: true, excerptLength: EXCERPT })
    // This waits until its program and list of pages are here, and fails where they may not be loaded.
    await pagefind.options({ ranking: RANKING })
    return { search: searching(pagefind), counts: counting(pagefind) }
  }
})()
