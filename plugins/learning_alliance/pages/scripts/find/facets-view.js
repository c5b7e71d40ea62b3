// The facets: groups of boxes to tick, each with the number of pages that it would leave.
"use strict"
;(() => {
  const { texts, facets } = window.learningAllianceFind
  const SHOWN_AT_FIRST = 7
  const LONG = 24
  const OPEN_AT_FIRST = new Set(["type", "theme", "region"])

  /** @typedef {{box: HTMLInputElement, line: HTMLLIElement, number: HTMLElement, label: string, isPart: boolean}} Line */
  /** @typedef {{facet: FindFacet, lines: Map<string, Line>, note: HTMLElement, more: HTMLButtonElement, filter: HTMLInputElement | null, isWhole: boolean}} Group */

  /** @type {Map<string, Group>} */
  const groups = new Map()

  /** @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name @param {string} className @param {(Node | string)[]} content @returns {HTMLElementTagNameMap[Name]} */
  const element = (name, className, ...content) => {
    const made = document.createElement(name)
    if (className) made.className = className
    made.append(...content)
    return made
  }

  /** @param {FindFacet} facet @param {FindTerm} term @returns {Line} */
  const lineOf = (facet, term) => {
    const box = element("input", "")
    Object.assign(box, { type: "checkbox", name: facet.id, value: term.id })
    const number = element("span", "la-number", String(term.count))
    const label = element("label", "", box, element("span", "", term.label), number)
    return { box, line: element("li", term.isPart ? "la-part" : "", label), number, label: texts.fold(term.label), isPart: term.isPart ?? false }
  }

  /** @param {FindFacet} facet @returns {HTMLInputElement} */
  const filterOf = facet => {
    const filter = element("input", "la-facet-filter")
    Object.assign(filter, { type: "search", placeholder: "Type to shorten the list", autocomplete: "off" })
    filter.setAttribute("aria-label", `Shorten the list: ${facet.label}`)
    return filter
  }

  /** @param {FindFacet} facet @returns {[Group, HTMLElement]} */
  const groupOf = facet => {
    const lines = new Map(facet.terms.map(term => [term.id, lineOf(facet, term)]))
    const note = element("span", "la-number")
    const more = element("button", "la-facet-more")
    more.type = "button"
    const filter = facet.terms.length > LONG ? filterOf(facet) : null
    const group = { facet, lines, note, more, filter, isWhole: false }
    const list = element("ul", "", ...[...lines.values()].map(each => each.line))
    const boxes = element("div", "", ...(filter ? [filter] : []), list, more)
    boxes.setAttribute("role", "group")
    boxes.setAttribute("aria-label", facet.label)
    const details = element("details", "la-facet", element("summary", "", facet.label, " ", note), boxes)
    details.open = OPEN_AT_FIRST.has(facet.id)
    more.addEventListener("click", () => toggle(group))
    filter?.addEventListener("input", () => arrange(group))
    // Enter in the small box must not send the form.
    filter?.addEventListener("keydown", event => event.key === "Enter" && event.preventDefault())
    return [group, details]
  }

  /** @param {Group} group */
  const toggle = group => {
    group.isWhole = !group.isWhole
    arrange(group)
  }

  /** Shows the boxes that matter: ticked ones, the first that would leave something, and parts of what is ticked.
   * @param {Group} group */
  const arrange = group => {
    const wanted = texts.fold(group.filter?.value.trim() ?? "")
    let shown = 0
    let hidden = 0
    let isWholeChosen = false
    for (const { box, line, number, label, isPart } of group.lines.values()) {
      if (!isPart) isWholeChosen = box.checked
      const canBeChosen = box.checked || number.textContent !== "0"
      const isAsked = wanted !== "" && label.includes(wanted)
      const isFirst = isPart ? isWholeChosen : shown < SHOWN_AT_FIRST
      const isFree = wanted === "" && (group.isWhole || isFirst)
      const isShown = box.checked || (canBeChosen && (isAsked || isFree))
      line.hidden = !isShown
      if (isShown) shown += 1
      else if (canBeChosen && wanted === "") hidden += 1
    }
    const details = group.more.closest("details")
    if (details) details.hidden = shown + hidden === 0 && wanted === ""
    group.more.hidden = wanted !== "" || (hidden === 0 && !group.isWhole)
    group.more.textContent = group.isWhole ? "Show fewer" : `Show ${hidden} more`
  }

  /** @type {FindParts["facetsView"]["build"]} */
  const build = (place, changed) => {
    for (const facet of facets) {
      const [group, details] = groupOf(facet)
      groups.set(facet.id, group)
      place.append(details)
      arrange(group)
    }
    place.addEventListener("change", event => {
      if (event.target instanceof HTMLInputElement && event.target.type === "checkbox") changed()
    })
  }

  /** @type {FindParts["facetsView"]["chosen"]} */
  const chosen = () => {
    /** @type {FindChosen} */
    const found = {}
    for (const [facet, { lines }] of groups) {
      const ticked = [...lines].filter(([, { box }]) => box.checked).map(([term]) => term)
      if (ticked.length > 0) found[facet] = ticked
    }
    return found
  }

  /** @type {FindParts["facetsView"]["choose"]} */
  const choose = wanted => {
    for (const [facet, group] of groups) {
      for (const [term, { box }] of group.lines) box.checked = (wanted[facet] ?? []).includes(term)
      const number = (wanted[facet] ?? []).length
      group.note.textContent = number > 0 ? `${number} chosen` : ""
      const details = group.more.closest("details")
      if (number > 0 && details) details.open = true
      arrange(group)
    }
  }

  /** @type {FindParts["facetsView"]["count"]} */
  const count = counts => {
    for (const [facet, group] of groups) {
      for (const [term, { number }] of group.lines) number.textContent = String(counts[facet]?.[term] ?? 0)
      arrange(group)
    }
  }

  /** @type {FindParts["facetsView"]["label"]} */
  const label = (facet, term) => {
    const found = facets.find(each => each.id === facet)
    return `${found?.label ?? facet}: ${found?.terms.find(each => each.id === term)?.label ?? term}`
  }

  window.learningAllianceFind.facetsView = { build, chosen, choose, count, label }
})()
