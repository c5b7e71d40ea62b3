// All fields of a case together: what stands in them, and where one of them is.
"use strict"
;(() => {
  const fields = window.learningAllianceFormFields
  const writing = window.learningAllianceFormWriting
  if (!fields || !writing) return

  /** @param {FormRecord} record @returns {FormRecord} */
  const filled = record => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

  /** @param {FormContext} context @param {FormData_} data */
  const frontFields = (context, data) => {
    const needed = new Set([...(data.schema.required ?? []), ...data.neededForFull])
    /** @type {Map<string, FormField>} */
    const front = new Map()
    context.sources = () => /** @type {FormRecord[]} */ (front.get("sources")?.get() ?? [])
    // Sources first: other fields choose from them.
    for (const name of new Set(["sources", ...data.steps.flatMap(step => step.fields)])) {
      const schema = data.schema.properties?.[name]
      if (schema) front.set(name, fields.field(context, schema, name, needed.has(name)))
    }
    return front
  }

  /** @type {FormEntries["make"]} */
  const make = (context, data) => {
    const front = frontFields(context, data)
    const text = new Map(data.sections.map(section => [section.heading, fields.section(context, section)]))
    // The id follows the title until somebody writes another one.
    let ownId = ""
    const id = front.get("id")
    // Heard before the field itself hears it, since that one fills in the proposal again.
    id?.element.addEventListener("input", () => void (ownId = String(id.get() ?? "")), true)

    const isFull = () => front.get("type")?.get() === "full"
    const everything = () => ({
      front: filled(Object.fromEntries([...front].map(([name, field]) => [name, field.get()]))),
      text: Object.fromEntries([...text].map(([heading, field]) => [heading, String(field.get() ?? "")])),
    })
    const follow = () => {
      if (!ownId) id?.set(writing.proposedId(everything().front))
    }
    /** What belongs to steps that a snapshot does not have stays in the form and out of the file. */
    const values = () => {
      follow()
      const whole = everything()
      if (isFull()) return whole
      const hidden = new Set(data.steps.filter(step => step.isForFull).flatMap(step => step.fields))
      return { ...whole, front: Object.fromEntries(Object.entries(whole.front).filter(([name]) => !hidden.has(name))) }
    }
    /** @param {FormValues} given */
    const put = given => {
      ownId = given.front.id && given.front.id !== writing.proposedId(given.front) ? String(given.front.id) : ""
      front.get("sources")?.set(given.front.sources)
      context.listeners.forEach(hear => hear())
      for (const [name, field] of front) if (name !== "sources") field.set(given.front[name])
      for (const [heading, field] of text) field.set(given.text[heading])
      for (const field of [...front.values(), ...text.values()]) field.touched = false
    }
    /** @param {FormStep} step */
    const ofStep = step => [...step.fields.map(name => front.get(name)), ...(step.hasSections ? text.values() : [])].filter(field => field !== undefined)
    /** @param {FormPath} path */
    const at = ([first, ...rest]) => (first === "text" ? text.get(String(rest[0])) : front.get(String(first))?.find(rest))

    return { isFull, everything, values, put, ofStep, at }
  }

  window.learningAllianceFormEntries = { make }
})()
