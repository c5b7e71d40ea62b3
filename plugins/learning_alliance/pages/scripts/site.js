// On every page: the search box in the header is reached with "/" and Ctrl K.
"use strict"
;(() => {
  /** @param {KeyboardEvent} event */
  const isAsked = event =>
    (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) ||
    (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey)

  /** @param {EventTarget | null} target */
  const isTyping = target =>
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))

  document.addEventListener("keydown", event => {
    const box = document.querySelector("[data-la-search-box]")
    if (!(box instanceof HTMLInputElement) || !isAsked(event)) return
    event.preventDefault()
    box.focus()
    box.select()
  })
})()
