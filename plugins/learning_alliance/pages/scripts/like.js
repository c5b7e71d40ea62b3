// Cases like my city: reads the form, keeps the answers in the address, and shows the cases that are most alike.
"use strict"
;(() => {
  const STEP = 10
  const form = document.getElementById("la-like")
  const told = document.getElementById("la-like-told")
  const results = document.getElementById("la-like-results")
  const more = document.getElementById("la-like-more")
  const site = window.learningAllianceSite
  const likeness = window.learningAllianceLikeness
  const words = window.learningAllianceLikeWords
  const data = /** @type {LikeData | undefined} */ (window.learningAllianceData?.["like"])
  if (!(form instanceof HTMLFormElement) || !told || !results || !more) return
  if (!site || !likeness || !words || !data) return

  /** @type {Ranked[]} */
  let ranked = []
  let shown = 0
  /** @type {Profile} */
  let own = {}

  /** @param {string} name @returns {string} */
  const answer = name => {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) return field.checked ? field.value : ""
    return field instanceof HTMLSelectElement ? field.value : ""
  }

  /** @param {string} name */
  const chosen = name => {
    const field = form.elements.namedItem(name)
    return field instanceof HTMLSelectElement ? field.selectedOptions[0] : undefined
  }

  /** @returns {Profile} The answers as the facts of a case. */
  const asked = () => {
    const problems = ["problem", "problem2", "problem3"].map(answer)
    const region = answer("region")
    const continent = chosen("region")?.dataset["region"] ?? ""
    /** @type {Profile} */
    const found = {
      "main theme": [problems[0] ?? ""],
      theme: [...new Set(problems)],
      tenure: [answer("tenure")],
      "led by": [answer("led")],
      scale: [answer("scale")],
      "city size": [answer("size")],
      income: [answer("income")],
      region: [continent],
      "sub-region": [region === continent ? "" : region],
      country: [answer("country")],
      money: [answer("costs") && "recorded"],
    }
    const filled = Object.entries(found).map(([kind, terms]) => [kind, terms.filter(Boolean)])
    return Object.fromEntries(filled.filter(([, terms]) => (terms?.length ?? 0) > 0))
  }

  /** @param {string} name @param {string} [text] @param {string} [className] */
  const element = (name, text = "", className = "") => {
    const made = document.createElement(name)
    made.textContent = text
    if (className) made.className = className
    return made
  }

  /** @param {string} label @param {string[]} items */
  const line = (label, items) => {
    const made = element("p", "", "la-why")
    made.append(element("strong", `${label}: `), `${items.join("; ")}.`)
    return made
  }

  /** @param {string} text @param {string} address */
  const link = (text, address) => {
    const made = document.createElement("a")
    made.href = address
    made.textContent = text
    return made
  }

  /** @param {Ranked} each */
  const sum = each => {
    const made = document.createElement("details")
    made.className = "la-words"
    const list = document.createElement("ul")
    list.append(...each.parts.map(part => element("li", words.partInWords(part))))
    const most = likeness.most(data, own)
    made.append(element("summary", `${each.score} of ${most} points`), list)
    return made
  }

  /** @param {Ranked} each @param {string} id @param {string} title */
  const marks = (each, id, title) => {
    const made = element("p", "", "la-marks")
    const level = data.evidence[each.index] ?? 0
    const levels = (results.dataset["evidence"] ?? "").split("|")
    made.append(element("span", `Evidence E${level}: ${levels[level] ?? ""}`))
    if (data.checklists[each.index])
      made.append(" ", link("Checklist", site.address(`case-studies/${id}/checklist/`)))
    const slot = document.createElement("span")
    slot.dataset["laTraySlot"] = ""
    slot.className = "la-slot"
    made.append(" ", slot)
    made.dataset["laCase"] = id
    made.dataset["laTitle"] = title
    return made
  }

  /** @param {Ranked} each */
  const card = async each => {
    const file = Math.floor(each.index / data.titlesAFile)
    const titles = /** @type {[string, string][] | null} */ (await site.data(`titles/${file}`))
    const [id, title] = titles?.[each.index % data.titlesAFile] ?? ["", ""]
    const compared = words.compared(own, likeness.profile(data, each.index), each.parts)
    const made = document.createElement("li")
    const countries = likeness.terms(data.countries, each.index)
    const when = words.whereAndWhen(countries, data.starts[each.index] ?? 0, data.ends[each.index] ?? 0)
    const head = element("p", "", "la-card-title")
    head.append(link(title, site.address(`case-studies/${id}/`)))
    made.append(element("p", when, "la-kicker"), head)
    if (compared.same.length) made.append(line("Same", compared.same))
    if (compared.near.length) made.append(line("Near", compared.near))
    if (compared.differs.length) made.append(line("Differs", compared.differs))
    if (compared.unknown.length) made.append(line("Not on record", compared.unknown))
    made.append(marks(each, id, title), sum(each))
    return made
  }

  const showMore = async () => {
    const list = results.querySelector("ol") ?? document.createElement("ol")
    list.className = "la-cards"
    const from = shown
    const wanted = ranked
    const cards = await Promise.all(wanted.slice(from, from + STEP).map(card))
    // Meanwhile the reader may have asked for something else.
    if (from !== shown || wanted !== ranked) return
    list.append(...cards)
    shown += cards.length
    results.replaceChildren(list)
    more.hidden = shown >= ranked.length
    tell()
    document.dispatchEvent(new CustomEvent("la:results"))
    return cards[0]
  }

  const found = () => {
    const have = ranked.length === 1 ? "has" : "have"
    const first = shown < ranked.length ? `The first ${shown} stand below, the` : "The"
    const total = data.evidence.length
    return `${ranked.length} of ${total} cases ${have} something in common with your city. ${first} most alike first.`
  }

  const tell = () => {
    const none = "No case has any of this in common with your city. Leave some questions open, or choose another problem."
    const asked = Object.keys(own).length > 0
    told.textContent = ranked.length > 0 ? found() : asked ? none : ""
  }

  const answerNow = async () => {
    own = asked()
    ranked = likeness.ranked(data, own)
    shown = 0
    more.hidden = true
    const nothing = element("p", "Answer one question or more, and the cases stand here.", "la-aside")
    results.replaceChildren(...(ranked.length ? [] : [nothing]))
    if (ranked.length) await showMore()
    else tell()
  }

  const fields = () =>
    [...form.elements].filter(
      /** @returns {each is HTMLSelectElement | HTMLInputElement} */
      each => each instanceof HTMLSelectElement || each instanceof HTMLInputElement,
    )

  const keepInAddress = () => {
    const query = new URLSearchParams()
    for (const field of fields()) if (answer(field.name)) query.set(field.name, answer(field.name))
    const search = query.toString()
    if (search === location.search.slice(1)) return
    try {
      history.pushState(null, "", search ? `?${search}` : location.pathname)
    } catch {
      // A browser may allow no new address to a page from disk; the answers count all the same.
    }
  }

  const restore = () => {
    const query = new URLSearchParams(location.search)
    for (const field of fields()) {
      const value = query.get(field.name) ?? ""
      if (field instanceof HTMLInputElement) field.checked = value !== ""
      else field.value = [...field.options].some(option => option.value === value) ? value : ""
    }
  }

  const followCountry = () => {
    const country = chosen("country")
    for (const [name, value] of [["income", country?.dataset["income"]], ["region", country?.dataset["region"]]]) {
      const field = form.elements.namedItem(name ?? "")
      if (field instanceof HTMLSelectElement) field.value = value ?? ""
    }
  } // prettier-ignore

  form.hidden = false
  document.getElementById("la-country")?.addEventListener("change", followCountry)
  form.addEventListener("submit", async event => {
    event.preventDefault()
    keepInAddress()
    await answerNow()
    results.focus()
  })
  form.addEventListener("reset", () => setTimeout(() => (keepInAddress(), answerNow())))
  more.addEventListener("click", async () => (await showMore())?.querySelector("a")?.focus())
  window.addEventListener("popstate", () => (restore(), answerNow()))
  restore()
  answerNow()
})()
