// How alike a reader's city and a case are: the same sum as in knowledge/likeness.py, whose weights come with the data.
"use strict"
;(() => {
  /** @type {LikenessOfCases["terms"]} */
  const terms = (column, index) =>
    [column.rows[index] ?? []]
      .flat()
      .filter(place => place >= 0)
      .map(place => column.terms[place] ?? "")

  /** @type {LikenessOfCases["profile"]} */
  const profile = (data, index) => {
    /** @type {Profile} */
    const found = {}
    for (const [kind, column] of Object.entries(data.columns)) found[kind] = terms(column, index)
    found["main theme"] = (found["theme"] ?? []).slice(0, 1)
    return found
  }

  /** @param {LikeData} data @param {string} kind @param {string} term */
  const neighbours = (data, kind, term) => {
    const order = data.order[kind] ?? []
    const place = order.indexOf(term)
    return place < 0 ? [] : order.filter((_, other) => Math.abs(other - place) === 1)
  }

  /** @param {LikeData} data @param {string} kind @param {string[]} own @param {string[]} theirs @returns {Part[]} */
  const part = (data, kind, own, theirs) => {
    const weight = /** @type {Weight} */ (data.weights[kind])
    const shared = own.filter(term => theirs.includes(term))
    if (shared.length > 0)
      return [{ kind, points: Math.min(weight.most, weight.points * shared.length), shared, near: "" }]
    const near = own.flatMap(term => neighbours(data, kind, term)).find(term => theirs.includes(term))
    return near === undefined ? [] : [{ kind, points: weight.near, shared, near }]
  }

  /** @param {LikeData} data @param {Profile} own @param {Profile} other */
  const likeness = (data, own, other) =>
    Object.entries(data.weights).flatMap(([kind, weight]) =>
      part(data, kind, own[weight.own] ?? [], other[weight.other] ?? []),
    )

  /** @param {Part[]} parts */
  const sum = parts => parts.reduce((points, each) => points + each.points, 0)

  /** @type {LikenessOfCases["ranked"]} */
  const ranked = (data, own) =>
    data.evidence
      .map((_, index) => {
        const parts = likeness(data, own, profile(data, index))
        return { index, score: sum(parts), parts }
      })
      .filter(each => each.score > 0)
      .sort(
        (one, other) =>
          other.score - one.score ||
          (data.evidence[other.index] ?? 0) - (data.evidence[one.index] ?? 0) ||
          one.index - other.index,
      )

  /** @type {LikenessOfCases["most"]} */
  const most = (data, own) => sum(likeness(data, own, own))

  window.learningAllianceLikeness = { terms, profile, ranked, most }
})()
