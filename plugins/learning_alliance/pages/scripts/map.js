// On the map: a choice of kind and theme hides markers and lines of the list and counts the rest anew.
// The choice stands in the address. A marker of several cases shows these in the list.
"use strict"
;(() => {
  /** Number of cases of one kind, and of these by theme. @typedef {{total: number, themes: Map<number, number>}} OfKind */

  const form = document.querySelector(".la-map-filter")
  const list = document.querySelector(".la-map-list")
  const told = document.querySelector("[data-la-whole]")
  const near = document.querySelector(".la-map-near")
  const none = document.querySelector(".la-map-list > .la-empty")
  const showAll = document.querySelector(".la-map-all")
  if (!(form instanceof HTMLFormElement) || !(list instanceof HTMLElement) || !(told instanceof HTMLElement)) return
  if (!(near instanceof HTMLElement) || !(none instanceof HTMLElement) || !(showAll instanceof HTMLElement)) return
  const wholeText = told.textContent ?? ""

  /** Lines of the list that the chosen marker stands for; null when no marker was chosen. @type {Set<string> | null} */
  let nearLines = null

  /** @param {string} name */
  const select = name => /** @type {HTMLSelectElement} */ (form.elements.namedItem(name))

  /** The number of the chosen term in its list; -1 for all. @param {string} name */
  const place = name => Number(select(name).selectedOptions[0]?.dataset.laPlace ?? -1)

  /**
   * Reads what `holding.py` writes: `1:12,0x9,4;2:1,4`.
   * @param {string} text
   * @returns {Map<number, OfKind>}
   */
  const read = text =>
    new Map(
      text.split(";").filter(Boolean).map(part => {
        const [head = "", ...rest] = part.split(",")
        const [kind = "", total = ""] = head.split(":")
        const themes = new Map(rest.map(each => {
          const [theme = "", times = "1"] = each.split("x")
          return /** @type {const} */ ([Number(theme), Number(times)])
        }))
        return [Number(kind), { total: Number(total), themes }]
      }),
    )

  /** Number of cases that fit the choice. @param {string} text @param {number} kind @param {number} theme */
  const fitting = (text, kind, theme) => {
    let sum = 0
    for (const [own, { total, themes }] of read(text)) {
      if (kind < 0 || own === kind) sum += theme < 0 ? total : (themes.get(theme) ?? 0)
    }
    return sum
  }

  /** @param {number} number */
  const inWords = number => `${number.toLocaleString("en")} ${number === 1 ? "case" : "cases"}`

  /** @param {Element} element @param {number} number */
  const showNumber = (element, number) => {
    const shown = element.querySelector("[data-la-count], .la-dot") ?? element
    if (element.matches("[data-la-stays]") || element.querySelector("[data-la-count]") || element.matches(".la-pin-many")) {
      shown.textContent = number.toLocaleString("en")
    }
    const words = element.querySelector("[data-la-words]")
    if (words) words.textContent = inWords(number)
  }

  /** @param {HTMLElement} element @param {number} number */
  const isHidden = (element, number) => {
    if (element.matches("[data-la-stays]")) return false
    return number === 0 || Boolean(nearLines && element.dataset.laLine && !nearLines.has(element.dataset.laLine))
  }

  const count = () => {
    const [kind, theme] = [place("kind"), place("theme")]
    for (const element of document.querySelectorAll("[data-la-holds]")) {
      if (!(element instanceof HTMLElement)) continue
      const number = fitting(element.dataset.laHolds ?? "", kind, theme)
      element.hidden = isHidden(element, number)
      showNumber(element, number)
    }
    fold()
  }

  /** Hides headings under which nothing is left. */
  const fold = () => {
    for (const part of list.querySelectorAll("[data-la-fold]")) {
      if (part instanceof HTMLElement) part.hidden = !part.querySelector("[data-la-line]:not([hidden])")
    }
    none.hidden = Boolean(list.querySelector("[data-la-line]:not([hidden])"))
  }

  const chosen = () =>
    [select("kind"), select("theme")].filter(each => each.value).map(each => each.selectedOptions[0]?.text ?? "")

  const tell = () => {
    const number = fitting(told.dataset.laWhole ?? "", place("kind"), place("theme"))
    const words = chosen().join(", ")
    told.textContent = words ? `${inWords(number)}: ${words}` : wholeText
    showAll.hidden = !words
  }

  const query = () => {
    const parts = new URLSearchParams()
    for (const name of ["kind", "theme"]) if (select(name).value) parts.set(name, select(name).value)
    const text = parts.toString()
    return text && `?${text}`
  }

  /** Where this copy of the site has a page for finding, a country leads to those of its cases that were chosen. */
  const leadToChosen = () => {
    const box = document.querySelector("[data-la-search-box]")
    const find = box instanceof HTMLInputElement ? box.form?.action : undefined
    for (const link of list.querySelectorAll("a[data-la-find]")) {
      if (!find || !(link instanceof HTMLAnchorElement)) return
      link.dataset.laPage ??= link.href
      const address = new URL(find)
      address.search = `?type=case&${link.dataset.laFind ?? ""}&${query().slice(1)}`
      link.href = query() ? address.href : link.dataset.laPage
    }
  }

  /** The other views keep the choice; so does the address. */
  const keep = () => {
    for (const link of document.querySelectorAll("a[data-la-keeps-choice], .la-map-world .la-pin-many")) {
      if (link instanceof HTMLAnchorElement) link.search = query()
    }
    if (location.search === query()) return
    try {
      history.replaceState(null, "", `${location.pathname}${query()}${location.hash}`)
    } catch {
      // Older browsers keep the address of a page from the disk as it is; the choice works all the same.
    }
  }

  const show = () => {
    count()
    tell()
    keep()
    leadToChosen()
  }

  const restore = () => {
    const asked = new URLSearchParams(location.search)
    for (const name of ["kind", "theme"]) {
      const known = [...select(name).options].some(option => option.value === asked.get(name))
      select(name).value = known ? (asked.get(name) ?? "") : ""
    }
  }

  /** @param {Set<string> | null} lines @param {string} words */
  const showNear = (lines, words) => {
    nearLines = lines
    near.hidden = !lines
    const text = near.querySelector("span")
    if (text) text.textContent = words
    count()
  }

  /** @param {HTMLAnchorElement} pin */
  const lead = pin => {
    showNear(new Set((pin.dataset.laLines ?? "").split(" ")), pin.querySelector(".la-pin-label")?.textContent ?? "")
    list.focus({ preventScroll: true })
    list.scrollIntoView({ block: "nearest" })
  }

  form.addEventListener("change", () => {
    showNear(null, "")
    show()
  })
  form.addEventListener("reset", () => {
    // The selects still have their old values while the event runs.
    setTimeout(() => {
      showNear(null, "")
      show()
    })
  })
  near.querySelector("button")?.addEventListener("click", () => {
    showNear(null, "")
    list.focus({ preventScroll: true })
  })
  document.querySelector(".la-map-part")?.addEventListener("click", event => {
    const pin = event.target instanceof Element ? event.target.closest("a.la-pin-many") : null
    if (!(pin instanceof HTMLAnchorElement)) return
    event.preventDefault()
    lead(pin)
  })

  form.hidden = false
  const themes = document.querySelector(".la-map-themes")
  if (themes instanceof HTMLElement) themes.hidden = true
  restore()
  show()
})()
