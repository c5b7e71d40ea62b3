// The page for finding: reads its address, asks an engine, shows the answer, and keeps the address in step.
"use strict"
;(() => {
  const { texts, address, facets, facetsView, resultsView, adviceView, answering, webEngine, inPageEngine } =
    window.learningAllianceFind
  const STEP = 10
  const PAUSE_OF_TYPING = 350 // milliseconds
  const LONG_WAIT = 600
  const FEWEST_LETTERS = 3

  /** @template {Element} Kind @param {string} name @param {new () => Kind} kind @returns {Kind} */
  const part = (name, kind) => {
    const found = document.getElementById(`la-find-${name}`)
    if (!(found instanceof kind)) throw new TypeError(`la-find-${name} is missing`)
    return found
  }

  const form = part("form", HTMLFormElement)
  const box = part("words", HTMLInputElement)
  const sort = part("sort", HTMLSelectElement)
  const told = part("told", HTMLElement)
  const chips = part("chips", HTMLElement)
  const advice = part("advice", HTMLElement)
  const list = part("results", HTMLOListElement)
  const more = part("more", HTMLButtonElement)
  const narrow = part("narrow", HTMLDetailsElement)
  const title = document.title

  /** @type {Promise<FindEngine> | null} */
  let engine = null
  /** @type {FindAnswer | null} */
  let answer = null
  let asked = 0

  // Kiwix and other readers may refuse what Pagefind needs; the page then makes do with what lies beside it.
  const openEngine = () => (location.protocol === "file:" ? inPageEngine() : webEngine().catch(inPageEngine))

  /** @returns {FindState} */
  const state = () => ({
    typed: box.value.trim(),
    chosen: facetsView.chosen(),
    sort: sort.value === "relevance" ? "" : /** @type {FindSort} */ (sort.value),
  })

  /** @param {FindState} now @returns {FindQuery} */
  const queryOf = now => {
    const words = texts.words(now.typed)
    return { words, chosen: now.chosen, sort: now.sort || (words.length > 0 ? "relevance" : "newest") }
  }

  /** @param {number} total */
  const pages = total => (total === 1 ? "1 page" : `${total.toLocaleString("en")} pages`)

  /** @param {FindState} now */
  const tellTitle = now => {
    document.title = now.typed ? `${now.typed} · ${title}` : title
  }

  /** @param {FindState} now */
  const showChips = now => {
    const made = Object.entries(now.chosen).flatMap(([facet, terms]) =>
      terms.map(term => {
        const label = facetsView.label(facet, term)
        return chip(label, `Remove ${label}`, () => choose({ ...now.chosen, [facet]: terms.filter(each => each !== term) }))
      })
    )
    if (made.length > 1) made.push(chip("Remove all", "Remove all choices", () => choose({})))
    chips.replaceChildren(...made)
    const number = Object.values(now.chosen).flat().length
    part("narrow-number", HTMLElement).textContent = number > 0 ? `${number} chosen` : ""
  }

  /** @param {string} text @param {string} spoken @param {() => void} act */
  const chip = (text, spoken, act) => {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = text
    button.setAttribute("aria-label", spoken)
    button.addEventListener("click", act)
    return button
  }

  /** @param {FindChosen} chosen */
  const choose = chosen => {
    facetsView.choose(chosen)
    remember("push")
    // The button that was pressed is gone.
    told.focus()
  }

  /** @param {FindHit[]} hits */
  const add = hits => {
    list.append(...hits.map(hit => resultsView.item(hit, [])))
    more.hidden = list.children.length < STEP || list.children.length >= (answer?.total ?? 0)
    more.textContent = `Show ${Math.min(STEP, (answer?.total ?? 0) - list.children.length)} more`
    document.dispatchEvent(new CustomEvent("la:results"))
  }

  /** @param {FindState} now @param {FindFound} found */
  const tell = (now, found) => {
    const { total } = found.answer
    const on = now.typed ? ` on “${now.typed}”` : ""
    const other = found.instead ? ` on “${found.instead}”` : on
    const some = found.missing.length > 0 && total > 0 ? " with some of the words" : other
    told.textContent = total > 0 ? `${pages(total)}${some}` : `Nothing found${on}`
  }

  const run = async () => {
    asked += 1
    const mine = asked
    const now = state()
    const query = queryOf(now)
    facetsView.choose(now.chosen)
    showChips(now)
    tellTitle(now)
    const wait = setTimeout(() => { told.textContent = "Looking …" }, LONG_WAIT)
    try {
      engine ??= openEngine()
      const opened = await engine
      const found = await answering.find(opened, query, now.typed)
      if (mine !== asked) return
      clearTimeout(wait)
      answer = found.answer
      list.replaceChildren()
      advice.replaceChildren()
      // On a weak line the first result is there seconds before the others.
      add(found.first)
      tell(now, found)
      const others = await found.answer.hits(found.first.length, STEP)
      if (mine !== asked) return
      add(others)
      await after(opened, query, found, now, mine)
    } catch (error) {
      engine = null
      clearTimeout(wait)
      if (mine === asked) giveUp(error)
    }
  }

  /** What may come later than the first results. @param {FindEngine} opened @param {FindQuery} query
   * @param {FindFound} found @param {FindState} now @param {number} mine */
  const after = async (opened, query, found, now, mine) => {
    const counts = await opened.counts(found.query)
    if (mine !== asked) return
    facetsView.count(counts)
    if (now.typed === "" && found.answer.total > 0) return
    const advised = await answering.advise(opened, query, found, now.typed)
    if (mine !== asked) return
    const link = (/** @type {string} */ typed, /** @type {FindChosen} */ chosen) => address.write({ ...now, typed, chosen })
    adviceView.show(advice, advised, found.answer.total, { address: link, chosen: now.chosen, typed: now.typed })
  }

  /** @param {unknown} error */
  const giveUp = error => {
    told.textContent = "The search could not be loaded. The lists below lead to everything; or try again."
    part("without", HTMLElement).hidden = false
    console.info(error)
  }

  /** @param {"push" | "replace"} how */
  const remember = how => {
    tellAddress(how, address.write(state()))
    run()
  }

  /** @param {"push" | "replace"} how @param {string} wanted */
  const tellAddress = (how, wanted) => {
    try {
      if (how === "push") history.pushState(null, "", wanted)
      else history.replaceState(null, "", wanted)
    } catch {
      // Some browsers give a page from disk no other address; the answer counts.
    }
  }

  /** @param {string} search */
  const restore = search => {
    const then = address.read(search)
    box.value = then.typed
    sort.value = then.sort || "relevance"
    facetsView.choose(then.chosen)
    run()
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause
  box.addEventListener("input", () => {
    clearTimeout(pause)
    const { length } = box.value.trim()
    if (length === 0 || length >= FEWEST_LETTERS) pause = setTimeout(() => remember("replace"), PAUSE_OF_TYPING)
  })
  box.addEventListener("keydown", event => {
    if (event.key !== "Escape" || box.value === "") return
    event.preventDefault()
    box.value = ""
    clearTimeout(pause)
    remember("push")
  })
  form.addEventListener("submit", event => {
    event.preventDefault()
    clearTimeout(pause)
    remember("push")
  })
  sort.addEventListener("change", () => remember("push"))
  // A link of the advice leads to this very page: nothing needs to be loaded again.
  advice.addEventListener("click", event => {
    const link = event.target instanceof HTMLAnchorElement ? new URL(event.target.href) : null
    if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    tellAddress("push", link.search || location.pathname)
    restore(link.search)
    box.focus()
  })
  more.addEventListener("click", async () => {
    const from = list.children.length
    if (!answer) return
    add(await answer.hits(from, from + STEP))
    list.children[from]?.querySelector("a")?.focus()
  })
  addEventListener("popstate", () => restore(location.search))

  part("without", HTMLElement).hidden = true
  part("app", HTMLElement).hidden = false
  narrow.open = matchMedia("(min-width: 60em)").matches
  facetsView.build(part("facets-place", HTMLElement), () => remember("push"))
  if (facets.length === 0) narrow.hidden = true
  restore(location.search)
})()
