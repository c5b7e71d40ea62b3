"""How near the markers of a map stand to each other."""

from playwright.sync_api import Page

LEAST_TARGET = 24
"""Pixels that a finger needs (WCAG 2.2, 2.5.8)."""
CLOSEST = """() => {
    const middles = [...document.querySelectorAll(".la-pin")].filter(each => each.checkVisibility())
        .map(each => each.getBoundingClientRect()).map(box => [box.x + box.width / 2, box.y + box.height / 2])
    const gaps = middles.flatMap(([x, y], at) => middles.slice(at + 1).map(([a, b]) => Math.hypot(a - x, b - y)))
    return Math.min(...gaps)
}"""


def closest_markers(page: Page) -> float:
    """Return how many pixels lie between the middles of the two closest markers that are seen."""
    closest: float = page.evaluate(CLOSEST)
    return closest
