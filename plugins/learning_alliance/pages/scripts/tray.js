// The tray of cases to compare: a button beside each case, and a bar that goes along from page to page.
"use strict"
;(() => {
  const KEY = "learning-alliance-compare"
  const MOST = 4
  const script = document.currentScript
  const root = new URL("../../", script instanceof HTMLScriptElement ? script.src : location.href)

  /** @type {ChosenCase[]} */
  let chosen = []
  let isKept = true
  let isShut = false

  /** @param {unknown} value @returns {ChosenCase[]} */
  const valid = value =>
    Array.isArray(value)
      ? value.filter(each => typeof each?.id === "string" && typeof each?.title === "string").slice(0, MOST)
      : []

  const read = () => {
    if (!isKept) return
    try {
      chosen = valid(JSON.parse(localStorage.getItem(KEY) ?? "[]"))
    } catch {
      // A private window or an offline reader may keep nothing, or somebody else wrote there.
      isKept = canKeep()
    }
  }

  const canKeep = () => {
    try {
      localStorage.setItem(KEY, "[]")
      return true
    } catch {
      return false
    }
  }

  const write = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(chosen))
    } catch {
      isKept = false
    }
  }

  /** @param {string} id */
  const has = id => chosen.some(each => each.id === id)

  /** @param {ChosenCase} it */
  const toggle = it => {
    read()
    const isFull = chosen.length >= MOST && !has(it.id)
    if (!isFull) chosen = has(it.id) ? chosen.filter(each => each.id !== it.id) : [...chosen, it]
    write()
    const done = has(it.id) ? "To compare" : "Taken out"
    const full = `${MOST} cases are the most. Take one out first.`
    say(isFull ? full : `${done}: ${it.title}. ${chosen.length} of ${MOST} chosen.`, isFull)
    isShut = false
    show()
  }

  /** @template {keyof HTMLElementTagNameMap} N @param {N} name @param {string} className @param {string} [text] */
  const make = (name, className, text = "") => {
    const made = document.createElement(name)
    made.className = className
    made.textContent = text
    return made
  }

  /** @param {string} text @param {string} spoken @param {() => void} act */
  const button = (text, spoken, act) => {
    const made = make("button", "la-tray-button", text)
    made.type = "button"
    made.setAttribute("aria-label", spoken)
    made.addEventListener("click", act)
    return made
  }

  const bar = make("section", "la-tray")
  bar.setAttribute("aria-label", "Cases to compare")
  const told = make("p", "la-unseen")
  told.setAttribute("role", "status")
  const warning = make("p", "")
  const list = make("ul", "la-tray-list")
  const go = make("a", "la-tray-go")
  const shut = button("Close", "Close the list of cases to compare", () => {
    isShut = true
    show()
  })
  const row = make("div", "la-tray-row")
  row.append(go, shut)
  bar.append(warning, list, row)

  /** @param {string} text @param {boolean} [isShown] Whoever sees the list need not read what is plain there. */
  const say = (text, isShown = false) => {
    const short = isKept ? "" : "This browser keeps no list: compare before you leave the page."
    told.textContent = `${text} ${short}`
    warning.textContent = `${isShown ? text : ""} ${short}`.trim()
  }

  const compareAddress = () => {
    const query = chosen.map((each, number) => `${"abcd".charAt(number)}=${encodeURIComponent(each.id)}`)
    const file = root.protocol === "file:" ? "index.html" : ""
    return new URL(`compare/${file}?${query.join("&")}`, root).href
  }

  /** @param {ChosenCase} each */
  const entry = each => {
    const made = make("li", "")
    const out = button("×", `Take out: ${each.title}`, () => {
      toggle(each)
      const next = bar.querySelector("button")
      if (chosen.length > 0 && next) next.focus()
    })
    made.append(make("span", "la-tray-title", each.title), out)
    return made
  }

  const show = () => {
    list.replaceChildren(...chosen.map(entry))
    go.textContent = chosen.length > 1 ? `Compare ${chosen.length} cases` : "Choose one more to compare"
    go.toggleAttribute("href", false)
    if (chosen.length > 1) go.href = compareAddress()
    const isOpen = chosen.length > 0 && !isShut && !document.querySelector("[data-la-no-tray]")
    bar.hidden = !isOpen
    // What has the focus, or is jumped to, stays above the bar.
    const height = isOpen ? `${bar.offsetHeight}px` : ""
    document.documentElement.style.scrollPaddingBottom = height
    document.body.style.paddingBottom = height
    for (const each of document.querySelectorAll("[data-la-tray-slot] button")) mark(each)
  }

  /** @param {Element} each */
  const mark = each => {
    const id = each.closest("[data-la-case]")?.getAttribute("data-la-case") ?? ""
    each.setAttribute("aria-pressed", String(has(id)))
    each.textContent = has(id) ? "✓ Compare" : "Compare"
  }

  /** @type {Tray["fill"]} */
  const fill = () => {
    for (const slot of document.querySelectorAll("[data-la-tray-slot]:empty")) {
      const owner = slot.closest("[data-la-case]")
      const id = owner?.getAttribute("data-la-case")
      const title = owner?.getAttribute("data-la-title") ?? id
      if (!id || !title) continue
      const made = button("Compare", `Compare: ${title}`, () => toggle({ id, title }))
      slot.append(made)
      mark(made)
    }
  }

  const renew = () => {
    read()
    show()
  }

  window.learningAllianceTray = { fill, chosen: () => chosen }
  read()
  document.body.append(told, bar)
  fill()
  show()
  document.addEventListener("la:results", fill)
  // Chosen in another window, or before going back to this page.
  window.addEventListener("storage", renew)
  window.addEventListener("pageshow", event => event.persisted && renew())
  window.addEventListener("resize", show)
})()
