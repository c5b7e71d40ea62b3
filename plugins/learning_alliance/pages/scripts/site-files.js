// Where the site's pages and data lie, seen from any page: over the web, from disk and in Kiwix.
"use strict"
;(() => {
  const script = document.currentScript
  const root = new URL("../../", script instanceof HTMLScriptElement ? script.src : location.href)

  /** @type {SiteFiles["address"]} */
  const address = (folder, query = "") => {
    // On a disk and in Kiwix nobody adds the name of the file that a folder opens with.
    const file = location.pathname.endsWith("/index.html") ? "index.html" : ""
    return new URL(folder + file + query, root).href
  }

  /** @type {Map<string, Promise<unknown>>} */
  const asked = new Map()

  /** @param {string} name */
  const load = name =>
    new Promise(resolve => {
      const element = document.createElement("script")
      element.src = new URL(`assets/data/${name}.js`, root).href
      element.onload = () => resolve(window.learningAllianceData?.[name] ?? null)
      element.onerror = () => resolve(null)
      document.head.append(element)
    })

  /** @type {SiteFiles["data"]} */
  const data = name => {
    const found = asked.get(name) ?? load(name)
    asked.set(name, found)
    return found
  }

  window.learningAllianceSite = { address, data }
})()
