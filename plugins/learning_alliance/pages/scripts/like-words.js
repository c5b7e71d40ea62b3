// Why a case matches a reader's city and where it differs, in words. Labels are those of the form's own choices.
"use strict"
;(() => {
  const MOST_COUNTRIES = 3

  /** @param {string} name @param {string} value */
  const label = (name, value) => {
    const choice = document.getElementById(`la-${name}`)
    const options = choice instanceof HTMLSelectElement ? [...choice.options] : []
    return options.find(option => option.value === value)?.text ?? value
  }

  /** @param {string} text */
  const small = text => text.charAt(0).toLowerCase() + text.slice(1)

  /** Kinds of fact with one term: the form's field, and how a term of it is told. */
  const PLAIN = [
    { kind: "tenure", field: "tenure", says: /** @param {string} it */ it => `on ${it}`, is: "whose land" },
    { kind: "led by", field: "led", says: /** @param {string} it */ it => `led by ${it}`, is: "who led" },
    { kind: "scale", field: "scale", says: /** @param {string} it */ it => `reach: ${it}`, is: "reach" },
    { kind: "city size", field: "size", says: /** @param {string} it */ it => `a city of ${it}`, is: "size of the city" },
    { kind: "income", field: "income", says: /** @param {string} it */ it => `${it} when it began`, is: "income group when it began" },
  ] // prettier-ignore

  /** @param {LikeWords} words @param {Profile} own @param {Profile} theirs */
  const tellProblems = (words, own, theirs) => {
    const its = theirs["theme"] ?? []
    for (const theme of own["theme"] ?? []) {
      const name = small(label("problem", theme))
      if (theme === its[0]) words.same.push(`${name} (its main theme)`)
      else (its.includes(theme) ? words.same : words.differs).push(its.includes(theme) ? name : `not on ${name}`)
    }
  }

  /** @param {LikeWords} words @param {Profile} own @param {Profile} theirs @param {Set<string>} near */
  const tellPlain = (words, own, theirs, near) => {
    for (const { kind, field, says, is } of PLAIN) {
      const mine = own[kind]?.[0]
      const its = theirs[kind]?.[0]
      if (!mine) continue
      if (!its) words.unknown.push(is)
      else if (mine === its) words.same.push(says(small(label(field, its))))
      else {
        const told = `${says(small(label(field, its)))} (yours: ${small(label(field, mine))})`
        ;(near.has(kind) ? words.near : words.differs).push(told)
      }
    }
  }

  /** @param {LikeWords} words @param {Profile} own @param {Profile} theirs */
  const tellPlace = (words, own, theirs) => {
    /** @param {string} kind */
    const isShared = kind => Boolean(own[kind]?.[0]) && own[kind]?.[0] === theirs[kind]?.[0]
    const region = theirs["sub-region"]?.[0]
    const told = region ? `in ${label("region", region)}` : "in several parts of the world"
    if (isShared("country")) words.same.push("your country")
    else if (isShared("sub-region")) words.same.push(told)
    else if (own["region"]) (isShared("region") ? words.near : words.differs).push(told)
  }

  /** @param {LikeWords} words @param {Profile} own @param {Profile} theirs */
  const tellMoney = (words, own, theirs) => {
    if (!own["money"]) return
    if (theirs["money"]?.length) words.same.push("cost figures on record")
    else words.differs.push("no cost figures on record")
  }

  /** @param {Profile} own @param {Profile} theirs @param {Part[]} parts @returns {LikeWords} */
  const compared = (own, theirs, parts) => {
    /** @type {LikeWords} */
    const words = { same: [], near: [], differs: [], unknown: [] }
    const near = new Set(parts.filter(part => part.near).map(part => part.kind))
    tellProblems(words, own, theirs)
    tellPlain(words, own, theirs, near)
    tellPlace(words, own, theirs)
    tellMoney(words, own, theirs)
    return words
  }

  /** @param {string[]} countries @param {number} start @param {number} end */
  const whereAndWhen = (countries, start, end) => {
    const names = countries.map(code => label("country", code))
    const where =
      names.length > MOST_COUNTRIES ? `${names.length} countries` : names.join(", ") || "Worldwide"
    return `${where}, ${period(start, end)}`
  }

  /** @param {number} start @param {number} end */
  const period = (start, end) => {
    if (!start) return end ? `until ${end}` : "years not known"
    if (!end) return `since ${start}`
    return start === end ? `${start}` : `${start} to ${end}`
  }

  /** How each kind of fact is called in the sum. */
  const NAMES = {
    "main theme": "Your main problem is one of its themes", "their main theme": "Its main theme is one of your problems", theme: "Problems in common", tenure: "Whose land", "led by": "Who leads",
    scale: "Reach", "city size": "Size of the city", income: "Income group", region: "The same continent",
    "sub-region": "The same part of it", country: "The same country", money: "Cost figures",
  } // prettier-ignore

  /** @param {Part} part */
  const partInWords = part =>
    `${NAMES[/** @type {keyof typeof NAMES} */ (part.kind)] ?? part.kind}${part.near ? ", nearly" : ""}: ${part.points}`

  window.learningAllianceLikeWords = { compared, whereAndWhen, partInWords }
})()
