"""Compare: up to four cases side by side, from an address that can be shared."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import barriers
from tests.browser.addresses import ending_with
from tests.browser.conftest import SCREENS, ContextMaker

TWO = "/compare/?a=th-river-side&b=br-hillside"
FOUR = f"{TWO}&c=ke-harbour&d=ke-quarter-1"
CASES = "#la-compare-cases > li"
SIZE_OF_PAPER = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")


@pytest.fixture(params=sorted(SCREENS))
def page(request: pytest.FixtureRequest, new_context: ContextMaker) -> Page:
    """A page on a screen of each size."""
    return new_context(viewport=SCREENS[request.param]).new_page()


def row(page: Page, field: str) -> str:
    return page.locator("tr", has=page.get_by_role("rowheader", name=field)).first.inner_text()


def titles(page: Page) -> list[str]:
    return [text.partition(":")[0] for text in page.locator(f"{CASES} .la-card-title").all_inner_texts()]


def test_equal_and_different_fields_are_marked_in_words(page: Page) -> None:
    page.goto(TWO)
    page.locator(CASES).nth(1).wait_for()

    assert "= same" in row(page, "Whose land")
    assert "≠ differs" in row(page, "Scale")
    assert "Secure tenure ✓ in all" in row(page, "Themes")
    assert "same" not in row(page, "Size of the city")
    assert "differs" not in row(page, "Size of the city")


def test_each_figure_keeps_who_says_so_and_leads_to_the_page_of_its_case(page: Page) -> None:
    page.goto(TWO)

    results = page.locator("tr", has=page.get_by_role("rowheader", name="Figures on record"))

    results.wait_for()
    assert "households with secure tenure: about 4,000 households" in results.inner_text()
    assert "2010, evaluated" in results.inner_text()
    assert "Somchai" in results.inner_text() or "(20" in results.inner_text()
    results.get_by_role("link").first.click()
    page.wait_for_url("**/case-studies/th-river-side/#results")


def test_money_keeps_its_currency_and_planned_stands_apart_from_actual(page: Page) -> None:
    page.goto(TWO)
    page.locator(CASES).first.wait_for()

    assert "THB 1,250,000" in row(page, "Planned, approved or promised")
    assert "THB 1,250,000" not in row(page, "Spent, lent or paid")


def test_only_differences_hides_what_is_the_same(page: Page) -> None:
    page.goto(TWO)
    page.locator(CASES).first.wait_for()

    page.get_by_label("Only differences").check()

    expect(page.get_by_role("rowheader", name="Whose land")).not_to_be_visible()
    expect(page.get_by_role("rowheader", name="Scale")).to_be_visible()


def test_cases_are_moved_and_taken_out_and_the_address_follows(page: Page) -> None:
    page.goto(TWO)

    page.get_by_role("button", name="Move later: Riverside").click()
    page.wait_for_url("**?a=br-hillside&b=th-river-side")
    page.get_by_role("button", name="Take out: Hillside stairs").click()
    page.wait_for_url("**?a=th-river-side")
    page.go_back()

    page.locator(CASES).nth(1).wait_for()
    assert titles(page) == ["A · Hillside stairs", "B · Riverside, Sampleton"]


def test_a_case_is_added_by_its_title_or_its_address(page: Page) -> None:
    page.goto("/compare/?a=th-river-side")
    box = page.get_by_label("Title of a case, or the address of its page")
    page.locator("#la-compare-titles option").first.wait_for(state="attached")
    title = page.locator("#la-compare-titles option[value$='ke-harbour']").get_attribute("value") or ""

    box.fill(title)
    page.get_by_role("button", name="Add", exact=True).click()
    page.locator(CASES).nth(1).wait_for()
    box.fill("https://example.org/case-studies/br-hillside/#results")
    box.press("Enter")

    page.locator(CASES).nth(2).wait_for()
    expect(page).to_have_url(ending_with("?a=th-river-side&b=ke-harbour&c=br-hillside"))


def test_unknown_cases_and_more_than_four_are_told(page: Page) -> None:
    page.goto("/compare/?a=no-such-case&b=../../index&c=%3Cimg%20src=x%3E&d=br-hillside&e=ke-harbour")

    faults = page.locator("#la-compare-faults li")

    faults.first.wait_for()
    assert "5 cases were asked for, and 4 fit." in faults.nth(0).inner_text()
    assert "There is no case “no-such-case” here." in faults.nth(1).inner_text()
    assert "“<img src=x>”" in faults.nth(3).inner_text()
    assert titles(page) == ["A · Hillside stairs"]


def test_a_former_name_leads_to_the_case(page: Page) -> None:
    page.goto("/compare/?a=th-riverbank&b=th-river-side")

    page.locator(CASES).first.wait_for()

    assert titles(page) == ["A · Riverside, Sampleton"]


def test_without_a_case_it_says_what_to_do(page: Page) -> None:
    page.goto("/compare/")

    page.get_by_text("Choose two to four cases").wait_for()

    expect(page.get_by_label("Title of a case, or the address of its page")).to_be_visible()


def test_four_cases_fit_the_screen_and_have_no_barrier(page: Page) -> None:
    page.goto(FOUR)
    page.locator(CASES).nth(3).wait_for()

    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")
    assert barriers(page) == ""


def test_sections_fold_by_keyboard(page: Page) -> None:
    page.goto(TWO)
    page.locator(".la-section summary").nth(2).focus()

    page.keyboard.press("Enter")

    expect(page.get_by_role("rowheader", name="Figures on record")).not_to_be_visible()


def test_it_prints_in_landscape_with_all_sections_open(new_context: ContextMaker) -> None:
    page = new_context().new_page()
    page.goto(FOUR)
    page.locator(CASES).nth(3).wait_for()
    page.locator(".la-section summary").nth(2).click()

    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    paper = page.pdf(prefer_css_page_size=True)

    assert page.locator(".la-section:not([open])").count() == 0
    sizes = [(float(width), float(height)) for width, height in SIZE_OF_PAPER.findall(paper)]
    assert sizes
    assert all(width > height for width, height in sizes)


def test_without_javascript_it_leads_to_lists(new_context: ContextMaker) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(TWO)

    page.locator("noscript").get_by_role("link", name="All cases").click()

    expect(page.locator("h1")).to_have_text("Case studies")


def test_it_works_from_disk(new_context: ContextMaker, site_folder: Path) -> None:
    page = new_context().new_page()

    page.goto(f"file://{site_folder}/compare/index.html?a=th-river-side&b=br-hillside")

    page.locator(CASES).nth(1).wait_for()
    assert "≠ differs" in row(page, "Scale")
