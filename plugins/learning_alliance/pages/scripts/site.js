// On every page: the search box in the header is reached with "/" and Ctrl K, and links work from a disk.
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
    // On a narrow screen a link stands for the box.
    const link = document.querySelector("a[data-la-search-link]")
    if (!box.offsetParent && link instanceof HTMLAnchorElement) link.click()
    box.focus()
    box.select()
  })
})()

// On a disk and in Kiwix a folder has no front page of its own: links that scripts made lead to the file in it.
;(() => {
  if (!location.pathname.endsWith("/index.html")) return

  /** @param {string} address */
  const toFile = address => {
    const url = new URL(address, location.href)
    const isOurs = url.protocol === location.protocol && url.host === location.host
    if (isOurs && url.pathname.endsWith("/")) url.pathname += "index.html"
    return url.href
  }

  document.addEventListener(
    "click",
    event => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null
      const address = link?.getAttribute("href")
      if (link && address && !address.startsWith("#")) link.setAttribute("href", toFile(address))
    },
    true
  )
})()
