// The fields of the form, made from the schema: one builder a kind of value.
"use strict"
;(() => {
  const rules = window.learningAllianceFormRules
  if (!rules) return
  const { follow } = rules
  let made = 0

  /** @type {FormFields["make"]} */
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.append(...children)
    return element
  }

  /** @param {string} words @param {() => void} act @param {string} kind */
  const button = (words, act, kind = "") => {
    const element = make("button", { type: "button", class: `la-button ${kind}` }, words)
    element.addEventListener("click", act)
    return element
  }

  /** Where a field tells what is wrong. @param {string} id */
  const place = id => make("p", { class: "la-error", id: `${id}-error`, hidden: "" })

  /** @param {HTMLElement} error @param {string[]} messages */
  const write = (error, messages) => {
    const text = messages.join(" ")
    if (error.textContent !== text) error.textContent = text
    error.hidden = !messages.length
  }

  /** The name of a field, and how it is said that it may stay open. @param {FormSchema} schema @param {boolean} isNeeded */
  const naming = (schema, isNeeded) => {
    const words = schema.title ?? ""
    return isNeeded ? [words] : [words, make("span", { class: "la-optional" }, " (may stay open)")]
  }

  /** @param {FormSchema} schema */
  const helping = schema => {
    const example = schema["x-example"] ? ` For example: ${schema["x-example"]}` : ""
    return `${schema.description ?? ""}${example}`
  }

  /**
   * A field of one control.
   * @param {HTMLElement} element @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control
   * @param {HTMLElement} error @param {() => unknown} get @param {(value: unknown) => void} set
   * @returns {FormField}
   */
  const single = (element, control, error, get, set) => {
    /** @type {FormField} */
    const field = {
      element,
      get,
      set,
      touched: false,
      find: () => field,
      tell: messages => {
        const shown = field.touched ? messages : []
        write(error, shown)
        control.setAttribute("aria-invalid", String(shown.length > 0))
      },
      touchAll: () => void (field.touched = true),
      focus: () => control.focus(),
    }
    return field
  }

  /** @param {FormContext} context @param {HTMLElement} control @param {() => FormField} field */
  const listen = (context, control, field) => {
    control.addEventListener("input", () => context.changed())
    control.addEventListener("change", () => {
      field().touched = true
      context.changed()
    })
    control.addEventListener("blur", () => {
      field().touched = true
      context.changed()
    })
  }

  /**
   * A label, its help, a control and a place for what is wrong.
   * @param {FormSchema} schema @param {boolean} isNeeded
   * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control
   */
  const labelled = (schema, isNeeded, control) => {
    const id = `la-field-${++made}`
    const error = place(id)
    control.id = id
    control.setAttribute("aria-describedby", `${id}-help ${id}-error`)
    if (isNeeded) control.setAttribute("aria-required", "true")
    const help = make("p", { class: "la-help", id: `${id}-help` }, helping(schema))
    const label = make("label", { for: id }, ...naming(schema, isNeeded))
    return { error, help, element: make("div", { class: "la-field" }, label, help, control, error) }
  }

  /** @param {string} text @param {string[]} types */
  const typed = (text, types) => {
    const trimmed = text.trim()
    const isNumber = /^-?[0-9]{1,15}$/.test(trimmed) || (types.includes("number") && /^-?[0-9]{1,15}\.[0-9]{1,6}$/.test(trimmed))
    // A month such as 2008-05 stays a text, a year alone is a number.
    return isNumber && (types.includes("integer") || types.includes("number")) ? Number(trimmed) : trimmed
  }

  /** @param {FormContext} context @param {FormSchema} schema @param {boolean} isNeeded */
  const textField = (context, schema, isNeeded) => {
    const types = [schema.type ?? "string"].flat()
    const control = schema["x-long"] ? make("textarea", { rows: "3" }) : make("input", { type: "text" })
    if (types[0] !== "string" && !types.includes("string")) control.setAttribute("inputmode", types.includes("integer") ? "numeric" : "decimal")
    if (types.includes("null") || types[0] !== "string") control.classList.add("la-short")
    const { element, error } = labelled(schema, isNeeded && !types.includes("null"), control)
    const nothing = types.includes("null") ? null : undefined
    const field = single(
      element,
      control,
      error,
      () => (control.value.trim() ? typed(control.value.replace(/\s+/g, " "), types) : nothing),
      value => void (control.value = value === undefined || value === null ? "" : String(value)),
    )
    listen(context, control, () => field)
    return field
  }

  /** @param {FormContext} context @param {FormSchema} schema */
  const checkField = (context, schema) => {
    const id = `la-field-${++made}`
    const control = make("input", { type: "checkbox", id, "aria-describedby": `${id}-help ${id}-error` })
    const error = place(id)
    const help = make("p", { class: "la-help", id: `${id}-help` }, schema.description ?? "")
    const element = make("div", { class: "la-field la-check" }, control, make("label", { for: id }, schema.title ?? ""), help, error)
    const field = single(element, control, error, () => control.checked || undefined, value => void (control.checked = value === true))
    listen(context, control, () => field)
    return field
  }

  /** @param {FormContext} context @param {FormSchema} schema @param {boolean} isNeeded */
  const radioField = (context, schema, isNeeded) => {
    const id = `la-field-${++made}`
    const error = place(id)
    const titles = schema["x-titles"] ?? {}
    const controls = Object.keys(titles).map(value => make("input", { type: "radio", name: id, id: `${id}-${value}`, value }))
    const lines = controls.map(control =>
      make("div", { class: "la-check" }, control, make("label", { for: control.id }, titles[control.value] ?? "")),
    )
    const element = make("fieldset", { class: "la-field la-plain", "aria-describedby": error.id }, make("legend", {}, ...naming(schema, isNeeded)), ...lines, error)
    const first = /** @type {HTMLInputElement} */ (controls[0])
    const field = single(
      element,
      first,
      error,
      () => controls.find(each => each.checked)?.value,
      value => controls.forEach(each => void (each.checked = each.value === value)),
    )
    field.tell = messages => write(error, field.touched ? messages : [])
    controls.forEach(each => listen(context, each, () => field))
    return field
  }

  /** @param {FormTerm[]} terms @param {string} first A group that stands on top, where there is one. */
  const options = (terms, first) => {
    const isLong = terms.length > 100
    const option = (/** @type {FormTerm} */ term) => make("option", { value: term.const }, isLong && term.const.length < 4 ? `${term.title} (${term.const})` : term.title)
    const groups = [...new Set(terms.map(term => term["x-group"] ?? ""))]
    if (groups.length < 2) return terms.map(option)
    if (!isLong) return groups.map(group => make("optgroup", { label: group }, ...terms.filter(term => (term["x-group"] ?? "") === group).map(option)))
    const sorted = [...terms].sort((one, other) => one.title.localeCompare(other.title, "en"))
    const near = sorted.filter(term => first && term["x-group"] === first)
    if (!near.length) return sorted.map(option)
    return [make("optgroup", { label: first }, ...near.map(option)), make("optgroup", { label: "All" }, ...sorted.map(option))]
  }

  /** @param {FormTerm[]} terms */
  const choices = (terms, first = "") => make("select", {}, make("option", { value: "" }, "Choose"), ...options(terms, first))

  /** Keeps the meaning of the chosen word beside it. @param {HTMLSelectElement} control @param {FormTerm[]} terms */
  const meaning = (control, terms) => {
    const element = make("p", { class: "la-meaning", role: "status" })
    const show = () => void (element.textContent = terms.find(term => term.const === control.value)?.description ?? "")
    control.addEventListener("change", show)
    return { element, show }
  }

  /** @param {FormContext} context @param {FormSchema} schema @param {boolean} isNeeded */
  const termField = (context, schema, isNeeded) => {
    const terms = schema.oneOf ?? []
    const control = choices(terms)
    const { element, error } = labelled(schema, isNeeded, control)
    const told = meaning(control, terms)
    element.insertBefore(told.element, error)
    const field = single(element, control, error, () => control.value || undefined, value => {
      control.value = String(value ?? "")
      told.show()
    })
    listen(context, control, () => field)
    return field
  }

  /** @param {FormContext} context @param {HTMLSelectElement} control @param {string} first */
  const keepSources = (context, control, first) => {
    const fill = () => {
      const chosen = control.value || control.dataset.wanted || ""
      const sources = context.sources().filter(source => source.key)
      const lines = sources.map(source => make("option", { value: String(source.key) }, `${source.key}: ${source.title ?? source.author ?? "no title yet"}`))
      control.replaceChildren(make("option", { value: "" }, sources.length ? first : "Add a source in the step Sources first"), ...lines)
      control.value = sources.some(source => source.key === chosen) ? chosen : ""
    }
    context.listeners.add(fill)
    fill()
    return fill
  }

  /** @param {FormContext} context @param {FormSchema} schema @param {boolean} isNeeded */
  const sourceField = (context, schema, isNeeded) => {
    const control = make("select")
    const { element, error } = labelled({ ...schema, description: "Who says so? Your list of sources." }, isNeeded, control)
    const fill = keepSources(context, control, "Choose a source")
    const field = single(element, control, error, () => control.value || undefined, value => {
      control.dataset.wanted = String(value ?? "")
      control.value = ""
      fill()
      delete control.dataset.wanted
    })
    listen(context, control, () => field)
    return field
  }

  /** Several words of a list, in an order that one can change. @param {FormContext} context @param {FormSchema} schema @param {boolean} isNeeded */
  const termsField = (context, schema, isNeeded) => {
    const terms = follow(context.root, schema.items ?? {}).oneOf ?? []
    const control = choices(terms, context.regionFirst)
    const { element, error, help } = labelled({ ...schema, title: schema.title ?? "" }, isNeeded, control)
    const told = meaning(control, terms)
    const list = make("ul", { class: "la-chosen" })
    /** @type {string[]} */
    let chosen = []
    const label = (/** @type {string} */ id) => terms.find(term => term.const === id)?.title ?? id
    const change = (/** @type {string[]} */ next) => {
      chosen = next
      field.touched = true
      draw()
      context.changed()
    }
    const draw = () =>
      list.replaceChildren(
        ...chosen.map((id, number) => {
          const off = button("Remove", () => {
            change(chosen.filter(each => each !== id))
            context.announce(`${label(id)} removed`)
            control.focus()
          })
          off.setAttribute("aria-label", `Remove ${label(id)}`)
          const up = button("First", () => {
            change([id, ...chosen.filter(each => each !== id)])
            context.announce(`${label(id)} stands first`)
            control.focus()
          })
          up.setAttribute("aria-label", `Put ${label(id)} first`)
          return make("li", {}, make("span", {}, label(id)), ...(number ? [up] : []), off)
        }),
      )
    const add = button("Add", () => {
      if (!control.value) return
      const id = control.value
      if (!chosen.includes(id)) change([...chosen, id])
      context.announce(`${label(id)} added`)
      control.value = ""
      told.show()
      control.focus()
    })
    add.setAttribute("aria-label", `Add to ${schema.title ?? "the list"}`)
    control.addEventListener("keydown", event => {
      if (event.key !== "Enter") return
      event.preventDefault()
      add.click()
    })
    const line = make("div", { class: "la-adding" })
    element.insertBefore(line, control)
    line.append(control, add)
    element.insertBefore(told.element, error)
    help.after(list)
    const field = single(element, control, error, () => (chosen.length ? [...chosen] : undefined), value => {
      chosen = Array.isArray(value) ? value.map(String) : []
      draw()
    })
    // A word that was chosen and not added is a word that was meant.
    control.addEventListener("blur", event => {
      if (event.relatedTarget !== add && control.value) add.click()
    })
    return field
  }

  /** @param {FormContext} context @param {FormSchema} schema @param {boolean} isNeeded @returns {FormField} */
  const groupField = (context, schema, isNeeded) => {
    const id = `la-field-${++made}`
    const error = place(id)
    const parts = fieldsOf(context, schema)
    const element = make(
      "fieldset",
      { class: "la-group", "aria-describedby": `${id}-help` },
      make("legend", {}, ...naming(schema, isNeeded)),
      make("p", { class: "la-help", id: `${id}-help` }, schema.description ?? ""),
      ...parts.elements,
      error,
    )
    return record(element, parts.fields, error)
  }

  /** The parts of a record; what may stay open stands behind a fold. @param {FormContext} context @param {FormSchema} schema */
  const fieldsOf = (context, schema) => {
    const needed = new Set(schema.required ?? [])
    const names = Object.keys(schema.properties ?? {})
    /** @type {Map<string, FormField>} */
    const fields = new Map(names.map(name => [name, field(context, schema.properties?.[name] ?? {}, name, needed.has(name))]))
    const isFolded = needed.size > 2
    const open = names.filter(name => isFolded && !needed.has(name))
    const elements = names.filter(name => !open.includes(name)).map(name => fields.get(name)?.element ?? "")
    if (open.length) {
      const fold = make("details", {}, make("summary", {}, "More, if a source tells it"), ...open.map(name => fields.get(name)?.element ?? ""))
      elements.push(fold)
    }
    return { fields, elements: elements.filter(each => each instanceof Node) }
  }

  /**
   * @param {HTMLElement} element @param {Map<string, FormField>} fields @param {HTMLElement} error
   * @param {boolean} isCard A card of a list, which counts even while it is empty. @param {FormRecord} fixed
   * @returns {FormField}
   */
  const record = (element, fields, error, isCard = false, fixed = {}) => {
    /** @type {FormField} */
    const own = {
      element,
      touched: false,
      get: () => {
        const values = [...fields].map(([name, each]) => /** @type {[string, unknown]} */ ([name, each.get()]))
        const filled = values.filter(([, value]) => value !== undefined)
        const isEmpty = filled.every(([, value]) => value === null)
        return isEmpty && !isCard ? undefined : { ...fixed, ...Object.fromEntries(filled) }
      },
      set: value => {
        const given = /** @type {FormRecord} */ (typeof value === "object" && value !== null ? value : {})
        for (const [name, each] of fields) each.set(given[name])
        const fold = element.querySelector("details")
        if (fold) fold.open = [...fold.querySelectorAll("input, textarea, select")].some(each => "value" in each && each.value)
      },
      find: path => (path.length ? fields.get(String(path[0]))?.find(path.slice(1)) ?? own : own),
      tell: messages => write(error, own.touched ? messages : []),
      touchAll: () => {
        own.touched = true
        for (const each of fields.values()) each.touchAll()
      },
      focus: () => [...fields.values()][0]?.focus(),
    }
    return own
  }

  /** Several records or texts, each a card with a button to take it away. @param {FormContext} context @param {FormSchema} schema @param {boolean} isNeeded @returns {FormField} */
  const listField = (context, schema, isNeeded) => {
    const id = `la-field-${++made}`
    const error = place(id)
    const items = schema.items ?? {}
    const thing = (schema["x-item"] ?? "a line").replace(/^an? /, "")
    const cards = make("div", { class: "la-cards" })
    /** @type {FormField[]} */
    let fields = []
    const renumber = () =>
      fields.forEach((each, number) => {
        const legend = each.element.querySelector(":scope > legend")
        if (legend) legend.textContent = `${thing[0]?.toUpperCase()}${thing.slice(1)} ${number + 1}${each.element.dataset.key ? `, cited as [@${each.element.dataset.key}]` : ""}`
      })
    const add = (/** @type {unknown} */ value = undefined) => {
      const one = items.properties ? card(context, items, thing, value, take) : textCard(context, items, thing, take)
      if (value !== undefined) one.set(value)
      fields.push(one)
      cards.append(one.element)
      renumber()
      return one
    }
    const take = (/** @type {HTMLElement} */ element) => {
      fields = fields.filter(each => each.element !== element)
      element.remove()
      renumber()
      context.announce(`${thing} removed`)
      more.focus()
      context.changed()
    }
    const article = schema["x-item"] ?? "a line"
    const more = button(`Add ${article}`, () => {
      add().focus()
      context.changed()
    })
    const element = make(
      "fieldset",
      { class: "la-group la-list", "aria-describedby": `${id}-help` },
      make("legend", {}, ...naming(schema, isNeeded)),
      make("p", { class: "la-help", id: `${id}-help` }, schema.description ?? ""),
      cards,
      more,
      error,
    )
    /** @type {FormField} */
    const own = {
      element,
      touched: false,
      get: () => {
        const values = fields.map(each => each.get()).filter(each => each !== undefined)
        return values.length ? values : undefined
      },
      set: value => {
        fields = []
        cards.replaceChildren()
        if (Array.isArray(value)) value.forEach(each => add(each))
      },
      find: path => (path.length ? fields[Number(path[0])]?.find(path.slice(1)) ?? own : own),
      tell: messages => write(error, own.touched ? messages : []),
      touchAll: () => {
        own.touched = true
        fields.forEach(each => each.touchAll())
      },
      focus: () => (fields[0] ?? { focus: () => more.focus() }).focus(),
    }
    return own
  }

  /** @param {FormContext} context */
  const freeKey = context => {
    const taken = new Set(context.sources().map(source => source.key))
    let number = 1
    while (taken.has(`s${number}`)) number += 1
    return `s${number}`
  }

  /** @param {FormContext} context @param {FormSchema} items @param {string} thing @param {unknown} value @param {(element: HTMLElement) => void} take */
  const card = (context, items, thing, value, take) => {
    const { key, ...properties } = items.properties ?? {}
    const given = typeof value === "object" && value !== null ? /** @type {FormRecord} */ (value).key : undefined
    const fixed = key ? { key: String(given ?? freeKey(context)) } : {}
    const parts = fieldsOf(context, { ...items, properties, required: items.required?.filter(name => name !== "key") ?? [] })
    const error = place(`la-field-${++made}`)
    const off = button(`Remove this ${thing}`, () => take(element), "la-remove")
    const element = make("fieldset", { class: "la-card" }, make("legend", {}, ""), ...parts.elements, error, off)
    if (fixed.key) element.dataset.key = fixed.key
    return record(element, parts.fields, error, true, fixed)
  }

  /** @param {FormContext} context @param {FormSchema} items @param {string} thing @param {(element: HTMLElement) => void} take */
  const textCard = (context, items, thing, take) => {
    const inner = field(context, { ...items, title: "Text", description: "" }, "", true)
    const off = button("Remove", () => take(inner.element), "la-remove")
    off.setAttribute("aria-label", `Remove this ${thing}`)
    inner.element.append(off)
    return inner
  }

  /** The builder of a value, by its schema. @type {FormFields["field"]} */
  const field = (context, given, name, isNeeded) => {
    const schema = follow(context.root, given)
    if (schema["x-titles"]) return radioField(context, schema, isNeeded)
    if (schema["x-cites"]) return sourceField(context, schema, isNeeded)
    if (schema.oneOf) return termField(context, schema, isNeeded)
    if (schema.type === "boolean") return checkField(context, schema)
    if (schema.properties) return groupField(context, schema, isNeeded)
    if (schema.items && follow(context.root, schema.items).oneOf) return termsField(context, schema, isNeeded)
    if (schema.items) return listField(context, schema, isNeeded)
    return textField(context, schema, isNeeded)
  }

  /** The text under one heading, with a way to cite. @type {FormFields["section"]} */
  const section = (context, { heading, question, example }) => {
    const control = make("textarea", { rows: "5" })
    const { element, error } = labelled({ title: heading, description: question, "x-example": example }, true, control)
    control.removeAttribute("aria-required")
    const sources = make("select", { "aria-label": `Source to cite in ${heading}` })
    keepSources(context, sources, "Source")
    const cite = button("Cite", () => {
      if (!sources.value) return
      const [start, end] = [control.selectionStart, control.selectionEnd]
      const before = control.value.slice(0, start)
      // A citation stands before the full stop of its sentence.
      const stop = /[.!?]\s*$/.exec(before)
      const at = stop ? stop.index : start
      const mark = `${/\s$/.test(before.slice(0, at)) || !at ? "" : " "}[@${sources.value}]`
      control.value = before.slice(0, at) + mark + before.slice(at) + control.value.slice(stop ? start : end)
      control.focus()
      control.setSelectionRange(start + mark.length, start + mark.length)
      context.changed()
    })
    cite.setAttribute("aria-label", `Cite this source in ${heading}`)
    element.insertBefore(make("div", { class: "la-adding la-citing" }, sources, cite), error)
    const own = single(element, control, error, () => control.value, value => void (control.value = String(value ?? "")))
    listen(context, control, () => own)
    return own
  }

  window.learningAllianceFormFields = { field, section, make }
})()
