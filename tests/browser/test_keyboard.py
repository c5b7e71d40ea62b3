"""Whoever has no mouse reaches everything, and sees where they are."""

from typing import TypedDict

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import SCREENS, ContextMaker

MOST_STEPS = 200
# A radio button may show its focus on the label beside it; a text field shows it by its caret (WCAG 2.2, 2.4.7).
FOCUSED = """() => {
    const it = document.activeElement
    const shown = [it, it.nextElementSibling].filter(each => each && each.getBoundingClientRect().width > 0)
    const outlined = shown.map(each => getComputedStyle(each))
        .some(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)
    return {
        words: (it.getAttribute("aria-label") || it.innerText || "").trim(),
        skips: it.matches(".md-skip"),
        isTable: it.matches(".la-table"),
        isSeen: shown.length > 0 && (outlined || it.matches("input[type=text], input[type=search]")),
        isPage: it === document.body,
    }
}"""
WIDE_TABLES = """() => [...document.querySelectorAll(".la-table")]
    .filter(each => each.scrollWidth > each.clientWidth).map(each => each.getAttribute("aria-label"))"""


class Stop(TypedDict):
    """Where the focus is after one more Tab."""

    words: str
    skips: bool
    isTable: bool
    isSeen: bool
    isPage: bool


def stops(page: Page) -> list[Stop]:
    """Press Tab from the top of a page to its end; return each place where the focus stood."""
    found: list[Stop] = []
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        stop: Stop = page.evaluate(FOCUSED)
        if stop["isPage"]:
            break
        found.append(stop)
    return found


@pytest.fixture
def page(new_context: ContextMaker) -> Page:
    """The page of a full case at a desk."""
    page = new_context(viewport=SCREENS["desk"]).new_page()
    page.goto("/case-studies/th-river-side/", wait_until="networkidle")
    return page


def test_the_first_stop_skips_to_the_content(page: Page) -> None:
    page.keyboard.press("Tab")
    page.wait_for_function("document.activeElement.matches('.md-skip')")

    page.keyboard.press("Enter")

    assert "#" in page.url
    assert page.locator(f"[id='{page.url.partition('#')[2]}']").count() == 1


def test_the_main_links_are_reached(page: Page) -> None:
    words = [stop["words"] for stop in stops(page)]

    assert {"Themes", "Difficulties", "Places", "Cases", "Lessons", "Contribute", "About"} <= set(words)
    assert "Case studies" in words


def test_the_focus_is_seen_wherever_it_stands(page: Page) -> None:
    unseen = [stop["words"] for stop in stops(page) if not stop["isSeen"]]

    assert unseen == []


def test_tables_that_scroll_are_reached_on_a_telephone(new_context: ContextMaker) -> None:
    page = new_context(viewport=SCREENS["telephone"]).new_page()
    page.goto("/case-studies/th-river-side/", wait_until="networkidle")

    wide = set(page.evaluate(WIDE_TABLES))
    reached = {stop["words"] for stop in stops(page) if stop["isTable"]}

    assert wide
    assert wide <= reached
