"""Finding among a thousand cases: what it costs on the line, and that counts and paging hold."""

import re

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser.accessibility import barriers

TOLD = "#la-find-told"
HITS = "#la-find-results > li"
MOST_BYTES_TO_THE_FIRST_RESULT = 250_000


@pytest.fixture
def page(browser: Browser, large_site: str) -> Page:
    """A page as cold as a first visit."""
    context = browser.new_context(base_url=large_site)
    context.set_default_timeout(20_000)
    return context.new_page()


def test_the_first_result_is_light(page: Page) -> None:
    requests: list[Request] = []
    page.on("requestfinished", lambda request: requests.append(request))  # noqa: PLW0108 - Playwright takes no built-in method
    page.goto("/find/?q=sewer+maintenance")
    page.locator(HITS).first.wait_for()

    sizes = {
        request.url: request.sizes()["responseHeadersSize"] + request.sizes()["responseBodySize"]
        for request in tuple(requests)
        if request.url.startswith("http")
    }

    assert sum(sizes.values()) <= MOST_BYTES_TO_THE_FIRST_RESULT, sizes


def test_counts_of_a_facet_are_what_choosing_its_term_finds(page: Page) -> None:
    page.goto("/find/?q=sewer&type=case")
    page.locator(TOLD, has_text=re.compile(r"\d")).wait_for()
    page.wait_for_load_state("networkidle")
    term = page.locator(".la-facet label:has(input[name=region][value=asia])")
    number = term.locator(".la-number").inner_text()

    term.locator("input").check()

    expect(page.locator(TOLD)).to_have_text(re.compile(rf"^{int(number):,} pages?"))


def test_long_facets_are_short_until_asked_for(page: Page) -> None:
    page.goto("/find/")
    page.locator(HITS).first.wait_for()
    countries = page.locator("details.la-facet", has=page.locator("input[name=country]"))
    countries.locator("summary").click()
    before = countries.locator("li:visible").count()

    countries.get_by_role("searchbox").fill("braz")

    assert before == 7
    assert countries.locator("li:visible").all_inner_texts()[0].startswith("Brazil")
    assert barriers(page) == ""
