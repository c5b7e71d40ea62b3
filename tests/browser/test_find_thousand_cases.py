"""Finding among a thousand cases: what it costs on the line, and that counts and paging hold."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility import barriers
from tests.browser.first_result import NOTE_FIRST

TOLD = "#la-find-told"
HITS = "#la-find-results > li"
MOST_BYTES_TO_THE_FIRST_RESULT = 250_000
MOST_PIECES = 12


@pytest.fixture
def page(browser: Browser, large_site: str) -> Iterator[Page]:
    """A page as cold as a first visit."""
    context = browser.new_context(base_url=large_site)
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("words", ["", "?q=sewer", "?q=eviction&region=africa"])
def test_the_first_result_is_light(page: Page, words: str) -> None:
    page.add_init_script(NOTE_FIRST.replace("SELECTOR", HITS))

    page.goto(f"/find/{words}")
    page.wait_for_function("window.firstResult")

    assert page.evaluate("window.firstResult.bytes") <= MOST_BYTES_TO_THE_FIRST_RESULT


def test_no_question_loads_the_whole_index(page: Page) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))

    page.goto("/find/?q=xqzw&country=IN")
    page.locator(TOLD, has_text="Nothing").wait_for()
    page.goto("/find/?country=IN")
    page.locator(HITS).first.wait_for()
    page.wait_for_load_state("networkidle")

    assert len([url for url in requests if url.endswith(".pf_index")]) <= MOST_PIECES


def test_counts_of_a_facet_are_what_choosing_its_term_finds(page: Page) -> None:
    page.goto("/find/?q=sewer&type=case")
    page.locator(TOLD, has_text=re.compile(r"\d")).wait_for()
    whole = page.locator(TOLD).inner_text()
    term = page.locator(".la-facet label:has(input[name=region][value=asia])")

    term.locator("input").check()
    expect(page.locator(TOLD)).not_to_have_text(whole)

    total = page.locator(TOLD).inner_text().partition(" ")[0].replace(",", "")
    expect(term.locator(".la-number")).to_have_text(total)


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
