// Compare: reads the cases from the address, loads the file of each, and lets readers add, move and take out.
"use strict"
;(() => {
  const MOST = 4
  const LETTERS = "abcd"
  const ID = /^[a-z0-9-]{1,60}$/
  const TITLE_END = / · ([a-z0-9-]+)$/
  const PAGE = /case-studies\/([a-z0-9-]+)/
  const site = window.learningAllianceSite
  const tables = window.learningAllianceTables
  const fields = document.getElementById("la-compare-fields")
  if (!site || !tables || !fields) return
  /** @type {ComparedSection[]} */
  const all = JSON.parse(fields.textContent ?? "[]")

  /** @param {string} name */
  const part = name => /** @type {HTMLElement} */ (document.getElementById(`la-compare${name}`))

  /** @type {ComparedCase[]} */
  let cases = []
  /** @type {string[]} */
  let faults = []

  /** @template {keyof HTMLElementTagNameMap} N @param {N} name @param {string} [text] @param {string} [className] */
  const make = (name, text = "", className = "") => {
    const made = document.createElement(name)
    made.textContent = text
    if (className) made.className = className
    return made
  }

  /** @param {string} id @returns {Promise<ComparedCase | null>} */
  const load = async id => {
    const found = ID.test(id) ? await site.data(`cases/${id}`) : null
    if (!found || typeof found !== "object") return null
    return "moved" in found ? load(String(found.moved)) : /** @type {ComparedCase} */ (found)
  }

  /** @param {string[]} ids Takes what can be shown, and notes in words what cannot. */
  const take = async ids => {
    const distinct = [...new Set(ids.map(id => id.trim()).filter(Boolean))]
    if (distinct.length > MOST)
      faults.push(`${distinct.length} cases were asked for, and ${MOST} fit. The first ${MOST} are shown.`)
    const found = await Promise.all(distinct.slice(0, MOST).map(async id => ({ id, it: await load(id) })))
    for (const { id, it } of found) {
      if (!it) faults.push(`There is no case “${id.slice(0, 80)}” here. It may be misspelt, or stand in another collection.`)
      else if (!cases.some(each => each.id === it.id)) cases.push(it)
    }
  }

  const asked = () =>
    [...new URLSearchParams(location.search)].filter(([name]) => /^[a-z]$/.test(name)).map(([, id]) => id)

  const keepInAddress = () => {
    const query = cases.map((it, number) => `${LETTERS.charAt(number)}=${it.id}`).join("&")
    try {
      history.pushState(null, "", query ? `?${query}` : location.pathname)
    } catch {
      // A browser may allow no new address to a page from disk; the comparison stands all the same.
    }
  }

  /** @param {string} text */
  const say = text => {
    part("-told").textContent = text
  }

  /** @param {string} text @param {string} spoken @param {() => void} act */
  const button = (text, spoken, act) => {
    const made = make("button", text, "la-tray-button")
    made.type = "button"
    made.setAttribute("aria-label", spoken)
    made.addEventListener("click", act)
    return made
  }

  /** @param {string} text @param {string} address */
  const link = (text, address) => {
    const made = make("a", text)
    made.href = address
    return made
  }

  /** @param {number} place @param {number} to */
  const move = (place, to) => {
    const it = cases[place]
    if (!it) return
    cases.splice(place, 1)
    cases.splice(to, 0, it)
    changed(`${it.title}: now in place ${to + 1} of ${cases.length}.`)
    const place_ = part("-cases").children[to]
    const next = place_?.querySelector("button:not([disabled])")
    if (next instanceof HTMLElement) next.focus()
  }

  /** @param {ComparedCase} it */
  const remove = it => {
    cases = cases.filter(each => each !== it)
    changed(`Taken out: ${it.title}.`)
    const next = part("-cases").querySelector("button:not([disabled])") ?? part("-add").querySelector("summary")
    if (next instanceof HTMLElement) next.focus()
  }

  /** @param {ComparedCase} it @param {number} place */
  const head = (it, place) => {
    const made = make("li")
    const title = make("p", `${LETTERS.charAt(place).toUpperCase()} · `, "la-card-title")
    title.append(link(it.title, site.address(`case-studies/${it.id}/`)))
    const tools = make("p", "", "la-add")
    if (it.checklist) tools.append(link("Checklist", site.address(`case-studies/${it.id}/checklist/`)))
    if (place > 0) tools.append(button("Earlier", `Move earlier: ${it.title}`, () => move(place, place - 1)))
    if (place < cases.length - 1)
      tools.append(button("Later", `Move later: ${it.title}`, () => move(place, place + 1)))
    tools.append(button("Take out", `Take out: ${it.title}`, () => remove(it)))
    made.append(title, make("p", it.kicker, "la-kicker"), tools)
    return made
  }

  const showChosen = () => {
    const chosen = window.learningAllianceTray?.chosen() ?? []
    const others = chosen.filter(each => !cases.some(it => it.id === each.id))
    const buttons = others.map(each => button(each.title, `Add: ${each.title}`, () => void add(each.id)))
    part("-chosen").replaceChildren(...(buttons.length ? [make("span", "Chosen before:"), ...buttons] : []))
  }

  const show = () => {
    part("").hidden = false
    part("-cases").replaceChildren(...cases.map(head))
    const list = part("-faults")
    list.replaceChildren(...faults.map(text => make("li", text)))
    list.hidden = faults.length === 0
    part("-tools").hidden = cases.length === 0
    part("-add").hidden = cases.length >= MOST
    part("-sections").style.setProperty("--la-columns", String(cases.length))
    part("-sections").replaceChildren(...(cases.length ? tables.sections(cases, all) : []))
    showChosen()
  }

  /** @param {string} text */
  const changed = text => {
    faults = []
    keepInAddress()
    show()
    say(text)
  }

  /** @param {string} id */
  const add = async id => {
    faults = []
    const before = cases.length
    await take([id])
    if (cases.length > before) changed(`Added: ${cases[before]?.title ?? ""}.`)
    else {
      if (faults.length === 0) faults.push("This case is shown already.")
      show()
    }
  }

  const loadTitles = async () => {
    const { total, titlesAFile } = part("").dataset
    const files = Math.ceil(Number(total) / Number(titlesAFile))
    const found = await Promise.all([...Array(files).keys()].map(number => site.data(`titles/${number}`)))
    const titles = /** @type {[string, string][]} */ (found.flatMap(each => (Array.isArray(each) ? each : [])))
    const options = titles.map(([id, title]) => {
      const option = make("option")
      option.value = `${title} · ${id}`
      return option
    })
    part("-titles").replaceChildren(...options)
  }

  const open = async () => {
    cases = []
    faults = []
    await take(asked())
    show()
    const isAlone = cases.length === 1 ? " Add another to see where they differ." : ""
    const none = "Choose two to four cases: with the button “Compare” beside each case, or here below."
    say(cases.length ? `${cases.length} of ${MOST} places taken.${isAlone}` : none)
    if (cases.length < 2 && part("-add") instanceof HTMLDetailsElement) part("-add").setAttribute("open", "")
  }

  part("-add").addEventListener("toggle", () => void loadTitles(), { once: true })
  part("-form").addEventListener("submit", async event => {
    event.preventDefault()
    const box = part("-title")
    if (!(box instanceof HTMLInputElement) || !box.value.trim()) return
    const typed = box.value.trim()
    await add(TITLE_END.exec(typed)?.[1] ?? PAGE.exec(typed)?.[1] ?? typed)
    if (faults.length === 0) box.value = ""
    box.focus()
  })
  part("-differences").addEventListener("change", event => {
    const box = event.target
    part("-sections").classList.toggle("la-only-differences", box instanceof HTMLInputElement && box.checked)
  })
  part("-print").addEventListener("click", () => window.print())
  window.addEventListener("beforeprint", () => {
    for (const each of part("-sections").querySelectorAll("details")) each.open = true
  })
  window.addEventListener("popstate", () => void open())
  void open()
})()
