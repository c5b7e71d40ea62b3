"""Notes in the browser when the first result of a search is shown, and how much came over the line until then."""

BYTES_SO_FAR = """performance.getEntriesByType("resource").concat(performance.getEntriesByType("navigation"))
    .reduce((sum, entry) => sum + entry.transferSize, 0)"""
NOTE_FIRST = f"""
new MutationObserver((_, observer) => {{
    if (!document.querySelector("SELECTOR")) return
    observer.disconnect()
    window.firstResult = {{milliseconds: performance.now(), bytes: {BYTES_SO_FAR}}}
}}).observe(document, {{childList: true, subtree: true}})
"""
"""SELECTOR stands for that of a result."""
