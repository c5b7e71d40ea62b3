// What stands above an answer that is not quite what was asked for, and how to go on.
"use strict"
;(() => {
  const { facetsView } = window.learningAllianceFind
  const site = /** @type {SiteFiles} */ (window.learningAllianceSite)

  /** @param {string} address @param {string} text */
  const link = (address, text) => {
    const made = document.createElement("a")
    made.href = address
    made.textContent = text
    return made
  }

  /** @param {(Node | string)[]} content */
  const line = (...content) => {
    const made = document.createElement("p")
    made.append(...content)
    return made
  }

  /** @param {string[]} words */
  const quoted = words =>
    words.map(word => `“${word.replaceAll('"', "")}”`).reduce(
      (text, word, place) => text + (place === 0 ? "" : place === words.length - 1 ? " and " : ", ") + word,
      ""
    )

  /** @param {FindAdvice} advice @param {number} total */
  const onWords = (advice, total) => {
    if (advice.missing.length === 0) return []
    if (total === 0) return [line(`No page has ${quoted(advice.missing)}.`)]
    const one = total === 1 ? "This one has" : `These ${total} have`
    const whole = advice.kept.length + advice.missing.length > 1 ? "No page has all of these words." : ""
    return [line(`${whole} ${one} ${quoted(advice.kept)}, not ${quoted(advice.missing)}.`.trim())]
  }

  /** @param {FindAdvice} advice @param {FindActions} act */
  const onOtherWords = (advice, act) => {
    if (!advice.instead) return []
    const words = link(act.address(advice.instead, act.chosen), advice.instead)
    return advice.isSpelling
      ? [line("No page has just these words. Did you mean ", words, "? That is shown here.")]
      : [line("Shown is what is found on ", words, ", which means the same here.")]
  }

  /** @param {FindAdvice} advice @param {FindActions} act */
  const onSpelling = (advice, act) =>
    advice.corrected ? [line("Did you mean ", link(act.address(advice.corrected, act.chosen), advice.corrected), "?")] : []

  /** @param {FindAdvice} advice @param {FindActions} act */
  const onChoices = (advice, act) =>
    advice.loosened.map(({ facet, term, total }) => {
      const rest = Object.fromEntries(Object.entries(act.chosen).filter(([each]) => each !== facet))
      const what = term ? facetsView.label(facet, term) : facetsView.label(facet, "").replace(/: $/, "")
      const pages = total === 1 ? "1 page" : `${total} pages`
      return line(link(act.address(act.typed, rest), `Without the choice “${what}”`), `: ${pages}`)
    })

  /** @param {string} label @param {string} folder @param {number} total */
  const subject = (label, folder, total) => [
    link(site.address(folder), label),
    total === 1 ? " (1 case)" : ` (${total} cases)`,
  ]

  /** @param {FindAdvice} advice */
  const onNames = advice => {
    const known = advice.names.filter(([, folder]) => folder)
    const links = known.flatMap(([label, folder, total], place) => [
      place === 0 ? "On this subject: " : " · ",
      ...subject(label, folder, total),
    ])
    const unknown = advice.names.filter(([, folder]) => !folder)
    return [
      ...(links.length > 0 ? [line(...links)] : []),
      ...unknown.map(([label, , , , near = "", folder = "", total = 0]) =>
        line(`${label}: no case yet. Near it: `, ...subject(near, folder, total))
      ),
    ]
  }

  /** @type {FindParts["adviceView"]["show"]} */
  const show = (place, advice, total, act) => {
    place.replaceChildren(
      ...onOtherWords(advice, act), ...onWords(advice, total), ...onSpelling(advice, act), ...onChoices(advice, act), ...onNames(advice)
    )
  }

  window.learningAllianceFind.adviceView = { show }
})()
