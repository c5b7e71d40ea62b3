// On the gap map: with scripts, a field leads to exactly its cases on the page for finding. Without them, or
// where a copy has no such page, it leads to the place in a list where they stand among others.
"use strict"
;(() => {
  const box = document.querySelector("[data-la-search-box]")
  const find = box instanceof HTMLInputElement ? box.form?.action : undefined
  if (!find) return
  for (const link of document.querySelectorAll("a[data-la-find]")) {
    if (!(link instanceof HTMLAnchorElement)) continue
    const address = new URL(find)
    address.search = `?type=case&${link.dataset.laFind ?? ""}`
    link.href = address.href
  }
})()
