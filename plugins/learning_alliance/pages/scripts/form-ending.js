// The last step of the form: what is still open, how the page will look, and three ways to send the file.
"use strict"
;(() => {
  const fields = window.learningAllianceFormFields
  const writing = window.learningAllianceFormWriting
  const preview = window.learningAllianceFormPreview
  if (!fields || !writing || !preview) return
  const { make } = fields
  // Longer addresses are cut on their way by some browsers, servers and mail programs.
  const LONGEST_ADDRESS = 6000
  const LONGEST_MAIL = 1800

  /** @param {string} title @param {...(Node | string)} children */
  const way = (title, ...children) => make("li", { class: "la-one-way" }, make("h4", {}, title), ...children)

  /** @param {string} words @param {string} address */
  const link = (words, address) => make("a", { href: address, class: "md-button", rel: "noopener" }, words)

  /** @param {string} name @param {string} text */
  const download = (name, text) => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/markdown" }))
    const element = make("a", { href: address, download: name })
    element.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }

  /** @param {HTMLTextAreaElement} area @param {(text: string) => void} announce */
  const copy = async (area, announce) => {
    area.focus()
    area.select()
    try {
      await navigator.clipboard.writeText(area.value)
      announce("The text is copied.")
    } catch {
      announce("The text is selected. Copy it with Ctrl C, or by a long press.")
    }
  }

  /** The first way, where this copy of the site knows the address of its files. @param {FormEndingParts} parts */
  const proposing = ({ place, name, text }) => {
    const filled = `${place}?${new URLSearchParams({ filename: name, value: text })}`
    if (filled.length <= LONGEST_ADDRESS)
      return [make("p", {}, "The page that opens has your text in it. You need a free account there. Choose Commit changes, then Propose changes, then Create pull request."), link("Open the page", filled)]
    const empty = `${place}?${new URLSearchParams({ filename: name })}`
    return [make("p", {}, "Your text is too long for an address. Copy it with the button below, open the page, and paste it into the large box. You need a free account there."), link("Open the empty page", empty)]
  }

  /** @param {FormEndingParts} parts */
  const mailing = ({ mail, name, text, title }) => {
    const isShort = encodeURIComponent(text).length <= LONGEST_MAIL
    const words = isShort ? text : `The file ${name} is attached.\n`
    const address = `mailto:${mail}?subject=${encodeURIComponent(`New case: ${title}`)}&body=${encodeURIComponent(words)}`
    const whom = mail ? `It goes to ${mail}.` : "This copy of the site names no address; write to those who run it."
    const what = isShort ? "Your mail program opens with the text in it." : "Download the file first and attach it to the mail."
    return [make("p", {}, `${what} ${whom}`), link("Write the mail", address)]
  }

  /** @param {FormEndingParts} parts @param {(text: string) => void} announce */
  const ways = (parts, announce) => {
    const save = make("button", { type: "button", class: "md-button md-button--primary" }, `Download ${parts.name}`)
    save.addEventListener("click", () => download(parts.name, parts.text))
    const area = make("textarea", { rows: "12", readonly: "", "aria-label": "The whole file as text", class: "la-file", spellcheck: "false" })
    area.value = parts.text
    const copier = make("button", { type: "button", class: "la-button" }, "Copy the text")
    copier.addEventListener("click", () => void copy(area, announce))
    const proposal = parts.place
      ? proposing(parts)
      : [make("p", {}, "A page for proposing a new file opens from here where a copy of the site knows the address of its files. This one does not. The other two ways work.")]
    return [
      make("ol", { class: "la-sending" }, way("Propose it on the web", ...proposal), way("Download the file", make("p", {}, "Keep it, or pass it on to somebody who can propose it for you."), save), way("Send it by mail", ...mailing(parts))),
      make("details", {}, make("summary", {}, "The file as text"), area, copier),
    ]
  }

  /** @param {FormProblem[]} problems @param {(problem: FormProblem) => string} label @param {(problem: FormProblem) => void} lead */
  const summary = (problems, label, lead) => {
    if (!problems.length) return [make("p", { class: "la-good" }, "Nothing is missing. The checks will look once more when the text arrives, and then a person reads it.")]
    const lines = problems.map(problem => {
      const element = make("a", { href: "#" }, label(problem))
      element.addEventListener("click", event => {
        event.preventDefault()
        lead(problem)
      })
      return make("li", {}, element, ` ${problem.message}`)
    })
    return [make("p", {}, "You can send it as it is; others can help. These points are still open:"), make("ul", { class: "la-open" }, ...lines)]
  }

  /** @type {FormEnding["show"]} */
  const show = (element, { data, values, today, problems, place, mail, label, lead, announce }) => {
    const name = `${String(values.front.id ?? "") || "new-case"}.md`
    const text = writing.file(data, values, today)
    const title = String(values.front.title ?? "")
    element.replaceChildren(
      make("h3", {}, problems.length ? "Still open" : "Ready"),
      ...summary(problems, label, lead),
      make("h3", {}, "How it will read"),
      preview.show(data, values),
      make("h3", {}, "Three ways to send it"),
      make("p", {}, "Nothing has been sent so far, and nothing is sent by itself."),
      ...ways({ place, mail, name, text, title }, announce),
    )
  }

  window.learningAllianceFormEnding = { show }
})()
