"""A case on paper: the text without what only a screen can use."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ContextMaker

PAGE_OF_PDF = re.compile(rb"/Type\s*/Page[^s]")
FOR_SCREENS_ONLY = [".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".md-content__button", ".la-back"]
TEXTS = [
    "The problem",
    "about 4,000 households",
    "sources differ",
    "Many groups repaid late.",
    "What became of Riverside?",
]


@pytest.fixture
def page(new_context: ContextMaker) -> Page:
    """The page of a full case as it will be printed."""
    page = new_context().new_page()
    page.goto("/case-studies/th-river-side/")
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("selector", FOR_SCREENS_ONLY)
def test_navigation_is_not_printed(page: Page, selector: str) -> None:
    assert [each for each in page.locator(selector).all() if each.is_visible()] == []


@pytest.mark.parametrize("text", TEXTS)
def test_the_text_is_printed(page: Page, text: str) -> None:
    expect(page.locator(".md-content").get_by_text(text).first).to_be_visible()


def test_addresses_of_sources_are_printed(page: Page) -> None:
    content = page.evaluate(
        "getComputedStyle(document.querySelector('#source-1 .la-source a'), '::after').content"
    )

    assert "https://example.org/report" in content


def test_a_checklist_takes_two_pages(new_context: ContextMaker) -> None:
    page = new_context().new_page()
    page.goto("/case-studies/th-river-side/checklist/")

    paper = page.pdf(format="A4", prefer_css_page_size=True)

    assert len(PAGE_OF_PDF.findall(paper)) <= 2
