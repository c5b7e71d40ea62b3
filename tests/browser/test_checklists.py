"""Every checklist of the real collection fits on two sheets of A4."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from markdown import markdown
from playwright.sync_api import Page

from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.knowledge.building import publication
from learning_alliance.pages.checklist_page import checklist_page, has_checklist
from learning_alliance.pages.site_context import SiteContext
from learning_alliance_mkdocs.finished_html import FinishedHtmlExtension
from tests.browser.conftest import ContextMaker
from tests.sites.project import ROOT

PAGE_OF_PDF = re.compile(rb"/Type\s*/Page[^s]")
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
# The frame of the sample's checklist, with the text of another: to build the real site would take much longer.
PUT_INSIDE = "html => { document.querySelector('article').innerHTML = html }"


def real_checklists() -> Iterator[tuple[str, str]]:
    """Yield the id and the HTML of each checklist of the real collection."""
    collection = read_collection(project_files(ROOT), read_vocabularies(), date(2026, 11, 24))
    site = SiteContext(publication(collection, (), is_draft=False).knowledge_base)
    for case in site.knowledge_base.cases:
        if has_checklist(case):
            text = FRONT_MATTER.sub("", checklist_page(site, case).text)
            yield case.id, markdown(text, extensions=[FinishedHtmlExtension(), "attr_list"])


@pytest.fixture
def page(new_context: ContextMaker) -> Page:
    """A checklist as it will be printed."""
    page = new_context().new_page()
    page.goto("/case-studies/th-river-side/checklist/")
    return page


def sheets(page: Page) -> int:
    return len(PAGE_OF_PDF.findall(page.pdf(format="A4", prefer_css_page_size=True)))


def test_each_real_checklist_takes_two_sheets(page: Page) -> None:
    found = {}
    for case_id, html in real_checklists():
        page.evaluate(PUT_INSIDE, html)
        found[case_id] = sheets(page)

    assert found != {}
    assert {case_id: number for case_id, number in found.items() if number != 2} == {}


def test_a_checklist_that_is_too_long_would_be_seen(page: Page) -> None:
    page.evaluate(
        "document.querySelector('article').append(...Array.from({length: 200}, (_, i) => "
        "Object.assign(document.createElement('p'), {textContent: `Line ${i}`})))"
    )

    assert sheets(page) > 2


def test_boxes_to_fill_in_are_high_enough_to_write_in(page: Page) -> None:
    page.emulate_media(media="print")

    heights = page.locator(".la-blank").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().height)"
    )

    assert min(heights) >= 35  # 9 mm
