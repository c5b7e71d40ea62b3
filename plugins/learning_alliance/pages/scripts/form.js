// The form for a case: joins fields, steps, drafts and checks.
"use strict"
;(() => {
  const site = window.learningAllianceSite
  const fields = window.learningAllianceFormFields
  const entries = window.learningAllianceFormEntries
  const stepping = window.learningAllianceFormSteps
  const drafts = window.learningAllianceFormDrafts
  const rules = window.learningAllianceFormRules
  const ending = window.learningAllianceFormEnding
  const home = document.getElementById("la-case-form")
  if (!site || !fields || !entries || !stepping || !drafts || !rules || !ending || !home) return
  const { make } = fields
  /** @type {FormStep} */
  const LAST = { name: "send", title: "Look and send", help: "", fields: [], hasSections: false, isForFull: false }
  /** @type {FormValues} */
  const NOTHING = { front: { type: "snapshot" }, text: {} }
  const query = new URLSearchParams(location.search)

  /** What a link to the form already says, such as ?theme=tenure&country=KE. @param {FormData_} data @returns {FormValues | null} */
  const asked = data => {
    /** @param {string} list @param {string} term */
    const known = (list, term) => (data.schema.$defs?.[list]?.oneOf?.some(each => each.const === term) ? [term] : undefined)
    const themes = known("themes", query.get("theme") ?? "")
    const countries = known("countries", (query.get("country") ?? "").toUpperCase())
    return themes || countries ? { ...NOTHING, front: { type: "snapshot", ...(themes && { themes }), ...(countries && { countries }) } } : null
  }

  /** The name of a part of the world, given by its name or its address. @param {FormData_} data @param {string} region */
  const regionNamed = (data, region) => {
    const plain = (/** @type {string} */ name) => name.toLowerCase().replace(/[^a-z]+/g, "-")
    const names = data.schema.$defs?.countries?.oneOf?.map(term => term["x-group"] ?? "") ?? []
    return names.find(name => name && plain(name) === plain(region)) ?? ""
  }

  /** @param {FormData_} data @param {FormProblem} problem */
  const label = (data, { path: [first, second] }) => {
    if (first === "text") return String(second)
    const title = data.schema.properties?.[String(first)]?.title ?? String(first)
    return typeof second === "number" ? `${title}, number ${second + 1}` : title
  }

  /** @param {FormData_} data */
  const start = data => {
    const today = new Date().toISOString().slice(0, 10)
    const status = make("p", { role: "status", class: "la-told" })
    const last = make("div")
    /** @type {FormContext} */
    const context = {
      root: data.schema,
      changed: () => {
        context.listeners.forEach(hear => hear())
        check()
        drafting.changed()
      },
      sources: () => [],
      listeners: new Set(),
      announce: text => void (status.textContent = text),
      regionFirst: regionNamed(data, query.get("region") ?? ""),
    }
    const entry = entries.make(context, data)
    /** @param {string} name */
    const stepNamed = name => data.steps.find(step => step.name === name)
    /** @param {string} name */
    const touch = name => {
      const step = stepNamed(name)
      if (step) entry.ofStep(step).forEach(field => field.touchAll())
    }
    const steps = stepping.make({
      steps: [...data.steps, LAST],
      inside: step => (step === LAST ? [last] : entry.ofStep(step).map(field => field.element)),
      isShown: step => !step.isForFull || entry.isFull(),
      left: touch,
      opened: name => {
        context.announce("")
        if (name === LAST.name) data.steps.forEach(step => touch(step.name))
        check()
      },
    })
    const drafting = drafts.make({
      everything: entry.everything,
      begin: draft => begin(draft, draft?.values ?? NOTHING),
      announce: context.announce,
    })

    /** @param {FormProblem} problem */
    const stepOf = ({ path: [first] }) => data.steps.find(step => (first === "text" ? step.hasSections : step.fields.includes(String(first))))
    /** @param {FormProblem} problem */
    const lead = problem => {
      steps.open(stepOf(problem)?.name ?? "")
      const field = entry.at(problem.path)
      const fold = field?.element.closest("details")
      if (fold) fold.open = true
      field?.focus()
      field?.element.scrollIntoView({ block: "center" })
    }

    /** @type {Set<FormField>} */
    let told = new Set()
    /** @param {FormProblem[]} problems */
    const tell = problems => {
      /** @type {Map<FormField, string[]>} */
      const byField = new Map()
      for (const problem of problems) {
        const field = entry.at(problem.path)
        if (field) byField.set(field, [...(byField.get(field) ?? []), problem.message])
      }
      for (const field of told) if (!byField.has(field)) field.tell([])
      for (const [field, messages] of byField) field.tell(messages)
      told = new Set(byField.keys())
    }

    const check = () => {
      const values = entry.values()
      const problems = rules.problems(data, values, today)
      tell(problems)
      for (const step of data.steps) {
        const open = problems.filter(problem => stepOf(problem) === step).length
        const isBegun = entry.ofStep(step).some(field => field.get())
        steps.tell(step.name, open ? `${open} open` : isBegun ? "done" : "")
      }
      if (steps.current() === LAST.name)
        ending.show(last, {
          data, values, today, problems, place: home.dataset.place ?? "", mail: home.dataset.mail ?? "",
          label: problem => label(data, problem), lead, announce: context.announce,
        })
    }

    /** @param {FormDraft | null} draft @param {FormValues} values */
    const begin = (draft, values) => {
      entry.put(values)
      drafting.started(draft)
      steps.open(data.steps[0]?.name ?? LAST.name)
    }

    entry.at(["type"])?.element.addEventListener("change", () => steps.open(steps.current()))
    home.addEventListener("submit", event => event.preventDefault())
    home.replaceChildren(...steps.elements, status, ...drafting.elements)
    const prefilled = asked(data)
    const newest = prefilled ? null : drafting.newest()
    begin(newest, prefilled ?? newest?.values ?? NOTHING)
    if (location.hash) steps.open(location.hash.slice(1))
    home.hidden = false
  }

  void site.data("case-form").then(data => {
    if (data) start(/** @type {FormData_} */ (data))
  })
})()
