// Drafts of the form: kept in this browser and nowhere else, several beside each other.
"use strict"
;(() => {
  const fields = window.learningAllianceFormFields
  if (!fields) return
  const { make } = fields
  const PREFIX = "learning-alliance-draft-"
  const SAVE_AFTER = 300
  const NOT_KEPT = "This browser keeps no drafts. Download the file before you leave."

  /** Some browsers refuse to keep anything, from disk or in private windows. @returns {Storage | null} */
  const storage = () => {
    try {
      const kept = window.localStorage
      kept.setItem(`${PREFIX}probe`, "")
      kept.removeItem(`${PREFIX}probe`)
      return kept
    } catch {
      return null
    }
  }
  const kept = storage()

  /** @param {string | null} text @returns {FormDraft | null} */
  const parsed = text => {
    try {
      const draft = JSON.parse(text ?? "null")
      const { front, text: texts } = draft?.values ?? {}
      return typeof draft?.id === "string" && typeof front === "object" && front && typeof texts === "object" && texts ? draft : null
    } catch {
      return null
    }
  }

  /** @returns {FormDraft[]} */
  const all = () => {
    const keys = kept ? Object.keys(kept).filter(key => key.startsWith(PREFIX)) : []
    const drafts = keys.map(key => parsed(kept?.getItem(key) ?? null)).filter(draft => draft !== null)
    return drafts.sort((one, other) => String(other.saved).localeCompare(String(one.saved)))
  }

  /** @param {FormDraft} draft */
  const save = draft => {
    try {
      kept?.setItem(PREFIX + draft.id, JSON.stringify(draft))
      return kept !== null
    } catch {
      return false
    }
  }

  /** @param {string} words @param {string} name @param {() => void} act */
  const button = (words, name, act) => {
    const element = make("button", { type: "button", class: "la-button", ...(name && { "aria-label": name }) }, words)
    element.addEventListener("click", act)
    return element
  }

  /** @type {FormDrafting["make"]} */
  const makeDrafting = ({ everything, begin, announce }) => {
    const saved = make("p", { class: "la-saved" }, kept ? "" : NOT_KEPT)
    const home = make("div")
    const element = make("details", { class: "la-fold" }, make("summary", {}, "Your drafts"), home)
    let id = ""
    let isChanged = false
    let timer = 0

    const keep = () => {
      clearTimeout(timer)
      if (!isChanged) return
      id ||= `${Date.now()}-${Math.floor(Math.random() * 1e6)}`
      const isSaved = save({ id, saved: new Date().toISOString(), values: everything() })
      const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })
      saved.textContent = isSaved ? `Kept in this browser at ${time}.` : NOT_KEPT
    }
    const changed = () => {
      isChanged = true
      clearTimeout(timer)
      timer = setTimeout(keep, SAVE_AFTER)
    }
    /** @param {FormDraft | null} draft */
    const started = draft => {
      clearTimeout(timer)
      id = draft?.id ?? ""
      isChanged = false
      saved.textContent = kept ? "" : NOT_KEPT
      list()
    }
    /** @param {FormDraft} draft */
    const line = draft => {
      const title = String(draft.values.front.title ?? "") || "No title yet"
      const go = button("Go on", `Go on with ${title}`, () => {
        keep()
        begin(draft)
      })
      const off = button("Delete", `Delete the draft ${title}`, () => {
        kept?.removeItem(PREFIX + draft.id)
        announce(`The draft ${title} is deleted.`)
        list()
      })
      return make("li", {}, `${title}, ${new Date(draft.saved).toLocaleString()} `, go, " ", off)
    }
    const list = () => {
      const others = all().filter(draft => draft.id !== id)
      const fresh = button("Begin another case", "", () => {
        keep()
        begin(null)
      })
      const clear = button("Delete this draft", "", () => {
        if (id) kept?.removeItem(PREFIX + id)
        begin(null)
        announce("The draft is deleted.")
      })
      const told = others.length ? [make("p", {}, "Other drafts in this browser:"), make("ul", {}, ...others.map(line))] : []
      home.replaceChildren(make("p", { class: "la-buttons" }, fresh, " ", clear), ...told)
    }
    element.addEventListener("toggle", list)
    window.addEventListener("pagehide", keep)
    return { elements: [saved, element], changed, started, newest: () => all()[0] ?? null }
  }

  window.learningAllianceFormDrafts = { make: makeDrafting }
})()
