"""Opens the page for finding and reads what it says."""

import re

from playwright.sync_api import Page

TOLD = "#la-find-told"
HITS = "#la-find-results > li"
ADVICE = "#la-find-advice"
RIVER = "Riverside, Sampleton"


def find(page: Page, query: str = "") -> None:
    """Open the page for finding and wait for its answer and its counts."""
    page.goto(f"/find/{query}")
    page.locator(TOLD, has_text=re.compile(r"\d|Nothing")).wait_for()
    page.wait_for_load_state("networkidle")


def told(page: Page) -> str:
    return page.locator(TOLD).inner_text()


def count_of(page: Page, facet: str, term: str) -> str:
    number = page.locator(f".la-facet label:has(input[name={facet}][value={term}]) .la-number")
    return number.text_content() or ""
