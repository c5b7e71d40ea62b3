// Writes what stands in the form as a file of the collection: JSON strings in YAML, as the commands write it.
"use strict"
;(() => {
  const PLAIN = /^(?:[a-z][a-z0-9-]*|[A-Z]{2,3}|E[0-5]|CC-BY-4\.0|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)$/
  const READ_OTHERWISE = new Set(["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan"])
  const LONGEST_INLINE = 90
  const WORDS_IN_ID = 5
  // Control characters, marks that turn the direction of a text, and letters that nobody sees.
  const FORBIDDEN =
    /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]|[\u{e0000}-\u{e007f}]/gu

  /** @param {string} text */
  const clean = text => text.replace(/\r\n?/g, "\n").replace(/[\u0085\u2028\u2029]/g, " ").replace(FORBIDDEN, "")

  /** @param {string} text */
  const word = text => (PLAIN.test(text) && !READ_OTHERWISE.has(text.toLowerCase()) ? text : JSON.stringify(clean(text)))

  /** @param {number} number */
  const figure = number => (Number.isInteger(number) ? String(number) : number.toFixed(6).replace(/\.?0+$/, ""))

  /** @param {unknown} value @returns {string} */
  const inLine = value => {
    if (Array.isArray(value)) return `[${value.map(inLine).join(", ")}]`
    if (typeof value === "string") return word(value)
    if (typeof value === "number") return figure(value)
    if (typeof value !== "object" || value === null) return String(value ?? null)
    return `{${Object.entries(value).map(([name, each]) => `${name}: ${inLine(each)}`).join(", ")}}`
  }

  /** @param {unknown} value */
  const isRecord = value => typeof value === "object" && value !== null && !Array.isArray(value)

  /** @param {unknown[]} values */
  const fits = values => {
    const written = values.map(inLine)
    return !written.some(each => each.startsWith("{")) && [...written.join(", ")].length <= LONGEST_INLINE
  }

  /** @param {string} name @param {unknown} value @returns {string[]} */
  const lines = (name, value) => {
    if (isRecord(value) && Object.values(/** @type {object} */ (value)).some(isRecord))
      return [`${name}:`, ...Object.entries(/** @type {object} */ (value)).map(([key, each]) => `  ${key}: ${inLine(each)}`)]
    if (Array.isArray(value) && !fits(value)) return [`${name}:`, ...value.map(each => `  - ${inLine(each)}`)]
    return [value === null ? `${name}:` : `${name}: ${inLine(value)}`]
  }

  /** @type {FormWriting["frontMatter"]} */
  const frontMatter = record => Object.entries(record).flatMap(([name, value]) => lines(name, value)).map(each => `${each}\n`).join("")

  /** Headings inside a text stand below those of the sections. @param {string} text */
  const body = text => clean(text).trim().replace(/^#{1,2}(?=\s)/gm, "###")

  /** @type {FormWriting["file"]} */
  const file = (data, values, today) => {
    const fixed = { status: "in-review", last_reviewed: today, contributors: [], language: "en", license: "CC-BY-4.0" }
    /** @type {FormRecord} */
    const whole = { ...fixed, ...values.front }
    const front = Object.fromEntries(data.order.filter(name => whole[name] !== undefined).map(name => [name, whole[name]]))
    const sections = data.sections
      .map(({ heading }) => ({ heading, text: body(values.text[heading] ?? "") }))
      .filter(({ text }) => text)
      .map(({ heading, text }) => `## ${heading}\n\n${text}\n`)
    return `---\n${frontMatter(front)}---\n${sections.join("\n")}`
  }

  /** @type {FormWriting["proposedId"]} */
  const proposedId = record => {
    const countries = Array.isArray(record.countries) ? record.countries : []
    const title = String(record.title ?? "").split(":")[0] ?? ""
    const letters = title.toLowerCase().replace(/ß/g, "ss").normalize("NFKD").replace(/[^\x00-\x7f]/g, "")
    const words = (letters.match(/[a-z0-9]+/g) ?? []).slice(0, WORDS_IN_ID)
    if (!words.length) return ""
    const country = countries.length === 1 ? String(countries[0]).toLowerCase() : "xx"
    return [country, ...words].join("-").slice(0, 60).replace(/-+$/, "")
  }

  window.learningAllianceFormWriting = { file, frontMatter, proposedId }
})()
