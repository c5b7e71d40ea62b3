// What the page of a case will say, from what stands in the form; everything is text, nothing is ever HTML.
"use strict"
;(() => {
  const fields = window.learningAllianceFormFields
  const rules = window.learningAllianceFormRules
  if (!fields || !rules) return
  const { make } = fields
  const { follow } = rules
  const INLINE = /\*\*(?<strong>[^*]+)\*\*|\*(?<em>[^*]+)\*|\[(?<words>[^\]]+)\]\((?<address>https?:\/\/[^\s)]+)\)|\[(?<cited>@[A-Za-z0-9-]+(?:\s*;\s*@[A-Za-z0-9-]+)*)\]/g

  /** @param {string} cited @param {string[]} keys */
  const citation = (cited, keys) => {
    const numbers = cited.split(";").map(key => keys.indexOf(key.trim().slice(1)) + 1)
    return make("sup", {}, `[${numbers.map(number => number || "?").join(", ")}]`)
  }

  /** Text with emphasis, links and citations. @param {string} text @param {string[]} keys @returns {(Node | string)[]} */
  const inline = (text, keys) => {
    /** @type {(Node | string)[]} */
    const parts = []
    let start = 0
    for (const match of text.matchAll(INLINE)) {
      parts.push(text.slice(start, match.index))
      const { strong, em, words, address, cited } = match.groups ?? {}
      if (strong) parts.push(make("strong", {}, strong))
      else if (em) parts.push(make("em", {}, em))
      else if (words && address) parts.push(make("a", { href: address, rel: "noopener", target: "_blank" }, words))
      else if (cited) parts.push(citation(cited, keys))
      start = match.index + match[0].length
    }
    return [...parts, text.slice(start)]
  }

  /** Paragraphs and lists. @param {string} text @param {string[]} keys @returns {HTMLElement[]} */
  const blocks = (text, keys) =>
    text.trim().split(/\n\s*\n/).filter(Boolean).map(block => {
      const lines = block.split("\n")
      if (!lines.every(line => /^\s*[-*]\s|^\s{2,}/.test(line))) return make("p", {}, ...inline(lines.join(" ").replace(/^#+\s+/, ""), keys))
      const points = block.split(/\n(?=\s*[-*]\s)/).map(point => point.replace(/^\s*[-*]\s+/, "").replace(/\s+/g, " "))
      return make("ul", {}, ...points.map(point => make("li", {}, ...inline(point, keys))))
    })

  /** What people read for a value. @param {FormSchema} root @param {FormSchema} given @param {unknown} value @returns {string} */
  const spoken = (root, given, value) => {
    const schema = follow(root, given)
    if (Array.isArray(value)) return value.map(each => spoken(root, schema.items ?? {}, each)).join("; ")
    if (typeof value === "object" && value !== null) return Object.entries(value).map(([name, each]) => part(root, schema, name, each)).filter(Boolean).join(", ")
    const term = schema.oneOf?.find(each => each.const === value)
    return term?.title ?? (value === null || value === undefined ? "" : String(value))
  }

  /** @param {FormSchema} root @param {FormSchema} schema @param {string} name @param {unknown} value */
  const part = (root, schema, name, value) => {
    const property = schema.properties?.[name] ?? {}
    if (property["x-cites"]) return `[@${value}]`
    return name === "end" && value === null ? "still running" : spoken(root, property, value)
  }

  /** @param {FormData_} data @param {FormRecord} front @param {string[]} names @param {string[]} keys */
  const facts = (data, front, names, keys) =>
    make("dl", { class: "la-preview-facts" }, ...names.filter(name => front[name] !== undefined).flatMap(name => {
      const schema = data.schema.properties?.[name] ?? {}
      const value = front[name]
      const lines = Array.isArray(value) && follow(data.schema, schema.items ?? {}).properties ? value : [value]
      return [
        make("dt", {}, schema.title ?? name),
        ...lines.map(each => make("dd", {}, ...inline(spoken(data.schema, lines === value ? (schema.items ?? {}) : schema, each), keys))),
      ]
    }))

  /** @param {FormRecord} source */
  const sourceLine = source => {
    const words = [source.author, source.title, source.publisher, source.year].filter(Boolean).map(String).join(". ")
    const address = String(source.url ?? "")
    const link = /^https?:\/\//.test(address) ? [" ", make("a", { href: address, rel: "noopener", target: "_blank" }, address)] : []
    return make("li", {}, words, ...link)
  }

  /** @type {FormPreview["show"]} */
  const show = (data, values) => {
    const { front, text } = values
    const sources = /** @type {FormRecord[]} */ (Array.isArray(front.sources) ? front.sources : [])
    const keys = sources.map(source => String(source.key))
    const hidden = ["id", "type", "title", "summary", "sources"]
    const names = data.order.filter(name => !hidden.includes(name) && data.schema.properties?.[name])
    return make(
      "article",
      { class: "la-preview" },
      make("h3", {}, String(front.title ?? "No title yet")),
      make("p", { class: "la-summary" }, String(front.summary ?? "")),
      facts(data, front, names, keys),
      ...data.sections.filter(each => text[each.heading]?.trim()).flatMap(each => [make("h4", {}, each.heading), ...blocks(text[each.heading] ?? "", keys)]),
      make("h4", {}, "Sources"),
      make("ol", {}, ...sources.map(sourceLine)),
    )
  }

  window.learningAllianceFormPreview = { show }
})()
