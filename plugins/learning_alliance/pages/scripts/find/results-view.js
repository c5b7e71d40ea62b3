// One result: where and when, title, summary, the passages that have the words, kind and evidence.
"use strict"
;(() => {
  const { texts } = window.learningAllianceFind
  const site = /** @type {SiteFiles} */ (window.learningAllianceSite)
  const AROUND_A_NAME = 6

  /** @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name @param {string} className @param {(Node | string)[]} content @returns {HTMLElementTagNameMap[Name]} */
  const element = (name, className, ...content) => {
    const made = document.createElement(name)
    if (className) made.className = className
    made.append(...content)
    return made
  }

  /** @param {FindPiece[]} pieces */
  const highlighted = pieces =>
    pieces.map(({ text, isMatch }) => (isMatch ? element("mark", "", text) : document.createTextNode(text)))

  /** @param {string} text @param {Set<string>} matched */
  const marked = (text, matched) =>
    highlighted(
      text.split(/([\p{L}\p{N}\p{M}]+)/u).map(part => ({ text: part, isMatch: matched.has(texts.fold(part)) }))
    )

  /** The words around the name that matched, of a long list. @param {FindPiece[]} pieces */
  const names = pieces => {
    const place = pieces.findIndex(piece => piece.isMatch)
    const before = (pieces[place - 1]?.text ?? "").split(" ").slice(-AROUND_A_NAME).join(" ")
    const after = (pieces[place + 1]?.text ?? "").split(" ").slice(0, AROUND_A_NAME).join(" ")
    return [{ text: before, isMatch: false }, ...pieces.slice(place, place + 1), { text: after, isMatch: false }]
  }

  /** @param {FindHit} hit @param {FindPassage} passage */
  const passageOf = (hit, passage) => {
    if (passage.isOtherName) {
      return element("li", "la-other-name", "Its subject goes by other names: … ", ...highlighted(names(passage.pieces)), " …")
    }
    const link = element("a", "", passage.heading)
    link.href = site.address(hit.address, `#${passage.anchor}`)
    return element("li", "", link, ": … ", ...highlighted(passage.pieces), " …")
  }

  /** @param {FindHit} hit @param {Set<string>} matched */
  const parts = (hit, matched) => {
    const link = element("a", "", ...marked(hit.title, matched))
    link.href = site.address(hit.address)
    return [
      element("p", "la-kicker", hit.kicker),
      element("h3", "la-card-title", link),
      ...(hit.summary ? [element("p", "la-find-summary", ...marked(hit.summary, matched))] : []),
      ...(hit.passages.length > 0
        ? [element("ul", "la-passages", ...hit.passages.map(passage => passageOf(hit, passage)))]
        : []),
      element("p", "la-marks", ...hit.marks.map(mark => element("span", "", mark))),
    ]
  }

  /** @type {FindParts["resultsView"]["item"]} */
  const item = hit => {
    const matched = new Set(hit.matched)
    const line = element("li", "", ...parts(hit, matched))
    if (hit.caseId) {
      line.dataset["laCase"] = hit.caseId
      line.dataset["laTitle"] = hit.title
      const slot = element("span", "")
      slot.dataset["laTraySlot"] = ""
      line.querySelector(".la-marks")?.append(slot)
    }
    return line
  }

  window.learningAllianceFind.resultsView = { item }
})()
