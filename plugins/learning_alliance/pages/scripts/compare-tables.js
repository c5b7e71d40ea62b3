// The tables of a comparison: one section a table, one field a row, one case a column.
"use strict"
;(() => {
  const LETTERS = "ABCD"
  const LONGEST_BRIEF = 40

  /** @template {keyof HTMLElementTagNameMap} N @param {N} name @param {string} [text] @param {string} [className] */
  const make = (name, text = "", className = "") => {
    const made = document.createElement(name)
    made.textContent = text
    if (className) made.className = className
    return made
  }

  /** @param {ComparedCase} it @param {string} key */
  const items = (it, key) => it.fields[key] ?? []

  /** @param {ComparedCase[]} cases @param {ComparedRow} row @returns {"" | "same" | "differs" | "none"} */
  const state = (cases, row) => {
    const said = cases.map(it => items(it, row.key).map(item => item.text))
    const known = said.filter(texts => texts.length > 0)
    if (known.length === 0) return "none"
    if (!row.is_coded || known.length < 2) return ""
    const distinct = new Set(known.map(texts => [...texts].sort().join("\n")))
    if (distinct.size > 1) return "differs"
    // What is not on record may be the same or not.
    return known.length === cases.length ? "same" : ""
  }

  /** @param {ComparedCase[]} cases @param {ComparedRow} row Few words, which fit side by side on a telephone. */
  const isBrief = (cases, row) =>
    cases.every(it => items(it, row.key).every(item => item.text.length <= LONGEST_BRIEF && !item.note))

  /** @param {ComparedCase[]} cases @param {ComparedRow} row @param {string} text */
  const isInAll = (cases, row, text) =>
    row.is_coded && cases.length > 1 && cases.every(it => items(it, row.key).some(item => item.text === text))

  /** @param {ComparedItem} item @param {boolean} isShared */
  const entry = (item, isShared) => {
    const made = make("li", item.text)
    if (isShared) made.append(" ", make("span", "✓ in all", "la-in-all"))
    if (item.note) made.append(make("span", item.note, "la-aside"))
    if (item.source) made.append(make("span", item.source, "la-aside la-who"))
    return made
  }

  /** @param {ComparedCase} it @param {ComparedRow} row */
  const moreLink = (it, row) => {
    const made = make("a", "On its page", "la-more")
    made.href = `${window.learningAllianceSite?.address(`case-studies/${it.id}/`) ?? ""}#${row.anchor}`
    made.setAttribute("aria-label", `On its page: ${row.label}, ${it.title}`)
    return made
  }

  /** @param {ComparedCase[]} cases @param {ComparedRow} row @param {ComparedCase} it @param {boolean} isMarked */
  const cell = (cases, row, it, isMarked) => {
    const made = make("td")
    made.dataset["label"] = `${LETTERS.charAt(cases.indexOf(it))} · ${it.short}`
    const said = items(it, row.key)
    const list = make("ul")
    list.append(...said.map(item => entry(item, isMarked && isInAll(cases, row, item.text))))
    made.append(said.length > 0 ? list : make("span", "Not on record", "la-aside"))
    if (said.length > 0 && row.anchor) made.append(moreLink(it, row))
    return made
  }

  /** @param {ComparedCase[]} cases @param {ComparedRow} row */
  const line = (cases, row) => {
    const made = make("tr")
    const found = state(cases, row)
    const head = make("th", row.label)
    head.scope = "row"
    if (found === "same") head.append(" ", make("span", "= same", "la-equal"))
    if (found === "differs") head.append(" ", make("span", "≠ differs", "la-differ"))
    made.dataset["state"] = found
    if (isBrief(cases, row)) made.dataset["brief"] = ""
    made.append(head, ...cases.map(it => cell(cases, row, it, found === "differs")))
    return made
  }

  /** @param {ComparedCase[]} cases */
  const heads = cases => {
    const row = make("tr")
    const first = make("th", "Field")
    first.scope = "col"
    row.append(first)
    cases.forEach((it, number) => {
      const head = make("th", `${LETTERS.charAt(number)} · ${it.short}`)
      head.scope = "col"
      row.append(head)
    })
    const made = make("thead")
    made.append(row)
    return made
  }

  /** @param {ComparedCase[]} cases @param {ComparedSection} section */
  const table = (cases, section) => {
    const made = make("table", "", "la-stacked")
    const body = make("tbody")
    body.append(...section.rows.map(row => line(cases, row)))
    made.append(heads(cases), body)
    const around = make("div", "", "la-table")
    around.tabIndex = 0
    around.setAttribute("role", "region")
    around.setAttribute("aria-label", section.label)
    around.append(made)
    return around
  }

  /** @type {CompareTables["sections"]} */
  const sections = (cases, all) =>
    all.map(section => {
      const made = make("details", "", "la-section")
      made.open = true
      const head = make("summary")
      head.append(make("h2", section.label))
      made.append(head, table(cases, section))
      return made
    })

  window.learningAllianceTables = { sections }
})()
