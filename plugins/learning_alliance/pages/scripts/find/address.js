// The address holds what was asked for, so that it can be shared, kept and gone back to.
"use strict"
;(() => {
  const SORTS = new Set(["relevance", "newest", "evidence"])
  const facets = /** @type {FindFacet[]} */ (
    JSON.parse(document.getElementById("la-find-facets")?.textContent ?? "[]")
  )
  const known = new Map(facets.map(facet => [facet.id, new Set(facet.terms.map(term => term.id))]))

  /** @type {FindParts["address"]["read"]} */
  const read = search => {
    const asked = new URLSearchParams(search)
    /** @type {FindChosen} */
    const chosen = {}
    for (const [facet, terms] of known) {
      const found = [...new Set(asked.getAll(facet))].filter(term => terms.has(term))
      if (found.length > 0) chosen[facet] = found
    }
    const sort = asked.get("sort") ?? ""
    return {
      typed: (asked.get("q") ?? "").trim(),
      chosen,
      sort: SORTS.has(sort) ? /** @type {FindSort} */ (sort) : "",
    }
  }

  /** @type {FindParts["address"]["write"]} */
  const write = state => {
    const asked = new URLSearchParams()
    if (state.typed) asked.set("q", state.typed)
    for (const facet of facets) for (const term of state.chosen[facet.id] ?? []) asked.append(facet.id, term)
    if (state.sort) asked.set("sort", state.sort)
    const text = asked.toString()
    return text ? `?${text}` : location.pathname
  }

  window.learningAllianceFind.facets = facets
  window.learningAllianceFind.address = { read, write }
})()
