// The steps of the form: one is shown at a time, each has an address, and the list says what is open in it.
"use strict"
;(() => {
  const fields = window.learningAllianceFormFields
  if (!fields) return
  const { make } = fields

  /** @param {FormStep} step @param {HTMLElement[]} inside */
  const sectionOf = (step, inside) =>
    make(
      "section",
      { id: `la-${step.name}`, "aria-labelledby": `la-${step.name}-title` },
      make("h2", { id: `la-${step.name}-title`, tabindex: "-1" }, step.title),
      make("p", {}, step.help),
      ...inside,
    )

  /** @type {FormStepping["make"]} */
  const makeSteps = ({ steps, inside, isShown, left, opened }) => {
    const sections = new Map(steps.map(step => [step.name, sectionOf(step, inside(step))]))
    const lines = new Map(
      steps.map(step => {
        const link = make("a", { href: `#${step.name}` }, step.title)
        const mark = make("span", { class: "la-mark" })
        return [step.name, { link, mark, line: make("li", {}, link, " ", mark) }]
      }),
    )
    const back = make("button", { type: "button", class: "md-button" }, "Back")
    const next = make("button", { type: "button", class: "md-button md-button--primary" }, "Next")
    const names = () => steps.filter(isShown).map(step => step.name)
    let current = steps[0]?.name ?? ""

    /** @param {number} by */
    const move = by => {
      const name = names()[names().indexOf(current) + by]
      if (name) location.hash = name
    }
    back.addEventListener("click", () => move(-1))
    next.addEventListener("click", () => move(1))

    /** @param {string} wanted */
    const open = wanted => {
      const name = names().includes(wanted) ? wanted : (names()[0] ?? "")
      if (name !== current) left(current)
      current = name
      for (const [each, section] of sections) section.hidden = each !== current
      for (const [each, { link, line }] of lines) {
        line.hidden = !names().includes(each)
        if (each === current) link.setAttribute("aria-current", "step")
        else link.removeAttribute("aria-current")
      }
      back.hidden = current === names()[0]
      next.hidden = current === names().at(-1)
      opened(current)
    }
    const focus = () => {
      document.getElementById(`la-${current}-title`)?.focus()
      sections.get(current)?.scrollIntoView()
    }
    /** @param {string} name @param {string} words */
    const tell = (name, words) => {
      const mark = lines.get(name)?.mark
      if (mark && mark.textContent !== words) mark.textContent = words
    }
    const nav = make("nav", { "aria-label": "Steps", class: "la-steps" }, make("ol", {}, ...[...lines.values()].map(({ line }) => line)))
    const buttons = make("p", { class: "la-buttons" }, back, " ", next)
    window.addEventListener("hashchange", () => {
      open(location.hash.slice(1))
      focus()
    })
    return { elements: [nav, ...sections.values(), buttons], open, tell, current: () => current, section: name => sections.get(name) }
  }

  window.learningAllianceFormSteps = { make: makeSteps }
})()
