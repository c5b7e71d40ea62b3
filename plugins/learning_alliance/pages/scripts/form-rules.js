// The rules of the form: JSON Schema as far as the field tables use it, and what the checks ask across fields.
"use strict"
;(() => {
  const LONGEST_QUOTE = 60
  const CITATION = /\[((?:@[A-Za-z0-9-]+)(?:\s*;\s*@[A-Za-z0-9-]+)*)\]/g
  const SENTENCE_END = /[.!?…]["')\]]*(?=\s)/g
  const FIGURE = /[0-9]+(?:[.,][0-9]+)*/

  /** @param {unknown} value @returns {value is FormRecord} */
  const isRecord = value => typeof value === "object" && value !== null && !Array.isArray(value)

  /** The text of a value in quotes, cut short as the checks do. @param {unknown} value */
  const quoted = value => {
    const line = String(value).split(/\s+/).filter(Boolean).join(" ")
    return `"${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line}"`
  }

  /** @param {string} template @param {Record<string, unknown>} words */
  const fill = (template, words) =>
    template.replace(/\{(\w+)\}/g, (whole, name) => (name in words ? String(words[name]) : whole))

  /** @type {FormRules["follow"]} */
  const follow = (root, schema) => {
    const name = schema.$ref?.replace("#/$defs/", "")
    return name ? { ...root.$defs?.[name], ...schema, $ref: undefined, "x-messages": { ...root.$defs?.[name]?.["x-messages"], ...schema["x-messages"] } } : schema
  }

  /** @param {unknown} value @param {string} type */
  const isOfType = (value, type) => {
    if (type === "integer") return Number.isInteger(value)
    if (type === "null") return value === null
    if (type === "array") return Array.isArray(value)
    if (type === "object") return isRecord(value)
    return typeof value === type
  }

  /** Each keyword with whether a value breaks it. @type {Record<string, (schema: FormSchema, value: unknown, root: FormSchema) => boolean>} */
  const BROKEN = {
    type: (schema, value) => !!schema.type && ![schema.type].flat().some(type => isOfType(value, type)),
    const: (schema, value) => "const" in schema && value !== schema.const,
    enum: (schema, value) => !!schema.enum && !schema.enum.includes(/** @type {string} */ (value)),
    oneOf: (schema, value) => !!schema.oneOf && !schema.oneOf.some(term => term.const === value),
    pattern: (schema, value) =>
      !!schema.pattern && typeof value === "string" && !new RegExp(schema.pattern, "u").test(value),
    not: (schema, value, root) => !!schema.not && check(root, schema.not, value, []).length === 0,
    maxLength: (schema, value) =>
      schema.maxLength !== undefined && typeof value === "string" && [...value].length > schema.maxLength,
    minimum: (schema, value) => schema.minimum !== undefined && typeof value === "number" && value < schema.minimum,
    maximum: (schema, value) => schema.maximum !== undefined && typeof value === "number" && value > schema.maximum,
    minItems: (schema, value) => schema.minItems !== undefined && Array.isArray(value) && value.length < schema.minItems,
    maxItems: (schema, value) => schema.maxItems !== undefined && Array.isArray(value) && value.length > schema.maxItems,
    uniqueItems: (schema, value) =>
      !!schema.uniqueItems && Array.isArray(value) && new Set(value.map(each => JSON.stringify(each))).size < value.length,
  }
  const UNQUOTED = new Set(["minimum", "maximum"])

  /**
   * @param {FormSchema} root @param {FormSchema} given @param {unknown} value @param {FormPath} path
   * @returns {FormProblem[]}
   */
  const check = (root, given, value, path) => {
    const schema = follow(root, given)
    const broken = Object.entries(BROKEN).find(([, isBroken]) => isBroken(schema, value, root))
    const own = broken ? [{ path, message: told(schema, broken[0], value) }] : []
    return [...own, ...(own.length ? [] : inside(root, schema, value, path)), ...together(root, schema, value, path)]
  }

  /** @param {FormSchema} schema @param {string} keyword @param {unknown} value */
  const told = (schema, keyword, value) =>
    fill(schema["x-messages"]?.[keyword] ?? "{value} cannot stand here.", {
      value: UNQUOTED.has(keyword) ? value : quoted(value),
      words: String(value).split(/\s+/).filter(Boolean).length,
      characters: [...String(value)].length,
      number: Array.isArray(value) ? value.length : 0,
    })

  /** What is wrong with the parts of a value. @type {typeof check} */
  const inside = (root, schema, value, path) => {
    if (Array.isArray(value)) {
      const { items } = schema
      return items ? value.flatMap((each, number) => check(root, items, each, [...path, number])) : []
    }
    if (!isRecord(value)) return []
    const missing = (schema.required ?? [])
      .filter(name => value[name] === undefined)
      .map(name => ({ path: [...path, name], message: missed(root, schema, name, value) }))
    const properties = Object.entries(schema.properties ?? {})
    const unknown = schema.additionalProperties === false ? Object.keys(value).filter(name => !schema.properties?.[name]) : []
    return [
      ...missing,
      ...unknown.map(name => ({ path: [...path, name], message: `${quoted(name)} is not a field here.` })),
      ...properties.flatMap(([name, each]) =>
        value[name] === undefined ? [] : check(root, each, value[name], [...path, name]),
      ),
    ]
  }

  /** @param {FormSchema} root @param {FormSchema} schema @param {string} name @param {FormRecord} value */
  const missed = (root, schema, name, value) => {
    const own = schema["x-messages"]?.required
    const property = schema.properties?.[name]?.["x-messages"]?.required ?? root.properties?.[name]?.["x-messages"]?.required
    return fill(own ?? property ?? "This is missing.", value)
  }

  /** What is wrong with a value as a whole. @type {typeof check} */
  const together = (root, schema, value, path) => {
    const branch = schema.if && (check(root, schema.if, value, path).length ? schema.else : schema.then)
    const any = (schema.anyOf ?? []).map(each => check(root, each, value, path))
    return [
      ...(branch ? check(root, branch, value, path) : []),
      ...(schema.allOf ?? []).flatMap(each => check(root, each, value, path)),
      ...(any.length && any.every(found => found.length) ? (any[0] ?? []) : []),
    ]
  }

  /** Every text of a value, with the way to it. @param {unknown} value @param {FormPath} path @returns {[FormPath, string][]} */
  const texts = (value, path = []) => {
    if (typeof value === "string") return [[path, value]]
    if (Array.isArray(value)) return value.flatMap((each, number) => texts(each, [...path, number]))
    return isRecord(value) ? Object.entries(value).flatMap(([name, each]) => texts(each, [...path, name])) : []
  }

  /** @param {string} text */
  const cited = text => [...text.matchAll(CITATION)].flatMap(([, keys]) => (keys ?? "").split(";").map(key => key.trim().slice(1)))

  /** @param {FormValues} values @returns {[FormPath, string][]} */
  const citations = values => {
    const all = [...texts(values.front), ...texts(values.text, ["text"])]
    return all.flatMap(([path, text]) => {
      const keys = path.at(-1) === "source" ? [text] : cited(text)
      return keys.map(key => /** @type {[FormPath, string]} */ ([path, key]))
    })
  }

  /** @param {FormValues} values @returns {string[]} */
  const keys = values => {
    const sources = Array.isArray(values.front.sources) ? values.front.sources : []
    return sources.map(source => String(source.key ?? ""))
  }

  /** @param {FormData_} data @param {FormValues} values @returns {FormProblem[]} */
  const ofSources = (data, values) => {
    const known = keys(values)
    const named = citations(values)
    const unknown = named
      .filter(([, key]) => !known.includes(key))
      .map(([path, key]) => ({ path, message: fill(data.messages.unknown, { key: quoted(key) }) }))
    const uncited = known
      .map((key, number) => ({ key, number }))
      .filter(({ key }) => !named.some(([, each]) => each === key))
      .map(({ key, number }) => ({
        path: ["sources", number],
        message: data.messages.uncited.replace("{key}", quoted(key)).replace("{key}", key),
      }))
    return [...unknown, ...uncited]
  }

  /** The sentences of a text, as the checks cut it. @param {string} text @param {RegExp} abbreviation */
  const sentences = (text, abbreviation) =>
    text.split(/\n\s*\n|\n(?=\s*(?:[-*+]|[0-9]+[.)])\s)/).flatMap(block => {
      const line = block.replace(/^\s*(?:[-*+]|[0-9]+[.)])\s+/, "").replace(CITATION, "\x01").replace(/\s+/g, " ")
      /** @type {string[]} */
      const found = []
      let start = 0
      for (const match of line.matchAll(SENTENCE_END)) {
        let end = match.index + match[0].length
        if (end <= start || abbreviation.test(line.slice(start, match.index + 1))) continue
        end += /^\s*\x01\s*/.exec(line.slice(end))?.[0].length ?? 0
        if (/^[\s"'([\x01]*\p{Ll}/u.test(line.slice(end))) continue
        found.push(line.slice(start, end))
        start = end
      }
      return [...found, line.slice(start)].filter(each => each.trim())
    })

  /** @param {FormData_} data @param {FormValues} values @returns {FormProblem[]} */
  const ofFigures = (data, values) => {
    const abbreviation = new RegExp(data.abbreviation)
    return Object.entries(values.text).flatMap(([heading, text]) => {
      const bare = sentences(text, abbreviation).find(each => !each.includes("\x01") && FIGURE.test(each))
      return bare ? [{ path: ["text", heading], message: fill(data.messages.figure, { sentence: quoted(bare) }) }] : []
    })
  }

  /** @param {FormData_} data @param {FormValues} values @returns {FormProblem[]} */
  const ofSections = (data, values) => {
    const missing = data.sections.map(each => each.heading).filter(heading => !values.text[heading]?.trim())
    if (values.front.type !== "full" || !missing.length) return []
    const message = fill(data.messages.sections, { sections: missing.join(", ") })
    return [{ path: ["text", missing[0] ?? ""], message }]
  }

  /** @param {FormData_} data @param {FormValues} values @returns {FormProblem[]} */
  const ofPeriod = (data, values) => {
    const period = isRecord(values.front.period) ? values.front.period : {}
    const { start, end } = period
    if (typeof start !== "number" || typeof end !== "number" || end >= start) return []
    return [{ path: ["period", "end"], message: fill(data.messages.period, { start, end }) }]
  }

  /** @param {FormData_} data @param {FormValues} values @param {string} today @returns {FormProblem[]} */
  const ofDates = (data, values, today) => {
    /** @param {string} field @param {string} part @param {(record: FormRecord) => boolean} counts */
    const later = (field, part, counts = () => true) => {
      const records = Array.isArray(values.front[field]) ? values.front[field] : []
      return records.flatMap((record, number) => {
        const date = record[part]
        const isLater = /^[0-9-]+$/.test(String(date)) && counts(record) && String(date).padEnd(10, "-01") > today
        return isLater ? [{ path: [field, number, part], message: fill(data.messages.future, { date }) }] : []
      })
    }
    return [...later("results", "as_of"), ...later("revisits", "date"), ...later("finance", "year", each => each.basis === "actual")]
  }

  /** One message a place and wording. @param {FormProblem[]} problems */
  const distinct = problems => [...new Map(problems.map(each => [JSON.stringify(each), each])).values()]

  /** @type {FormRules["problems"]} */
  const problems = (data, values, today) =>
    distinct([
      ...check(data.schema, data.schema, values.front, []),
      ...ofSources(data, values),
      ...ofFigures(data, values),
      ...ofSections(data, values),
      ...ofPeriod(data, values),
      ...ofDates(data, values, today),
    ])

  /** @type {FormRules["ofSchema"]} */
  const ofSchema = (schema, value) => check(schema, schema, value, [])

  window.learningAllianceFormRules = { problems, ofSchema, follow }
})()
