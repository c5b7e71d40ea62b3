"""Reading and browsing need no JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import ending_with
from tests.browser.conftest import ContextMaker


@pytest.fixture
def page(new_context: ContextMaker) -> Page:
    """A page in a browser that runs no scripts."""
    return new_context(java_script_enabled=False).new_page()


def test_a_reader_goes_from_home_to_a_theme_a_case_a_source_and_back(page: Page) -> None:
    page.goto("/")

    page.locator(".md-content").get_by_role("link", name="Secure tenure", exact=True).click()
    page.locator(".md-content").get_by_role("link", name="Riverside, Sampleton").first.click()
    page.locator("#c1-1").click()
    at_source = page.url
    page.locator("#source-1 .la-back a").first.click()

    assert at_source.endswith("/case-studies/th-river-side/#source-1")
    expect(page).to_have_url(ending_with("/case-studies/th-river-side/#c1-1"))
    assert page.locator("#source-1 .la-source a").get_attribute("href") == "https://example.org/report"


def test_a_reader_goes_from_countries_to_a_country_and_a_case(page: Page) -> None:
    page.goto("/countries/")

    page.locator(".md-content").get_by_role("link", name="Brazil", exact=True).click()
    page.locator(".md-content").get_by_role("link", name="Hillside stairs").click()

    expect(page.locator("h1")).to_have_text("Hillside stairs: a slope is made safe")


def test_a_reader_turns_the_pages_of_a_list(page: Page) -> None:
    page.goto("/themes/city-networks/")

    page.get_by_role("link", name="Next").click()

    expect(page.locator(".la-pager [aria-current]")).to_have_text("2")
    assert page.locator(".la-cards > li").count() == 1


def test_an_old_address_leads_to_the_new_one(page: Page) -> None:
    page.goto("/case-studies/th-riverbank/")

    page.wait_for_url("**/case-studies/th-river-side/")

    assert page.locator("h1").inner_text().startswith("Riverside")
