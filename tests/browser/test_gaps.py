"""The gap map: from a field to what is there, from a gap to the way to fill it, on every screen."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import ending_with
from tests.browser.conftest import SCREENS, ContextMaker

Opener = Callable[..., Page]
TOLD = re.compile(r"[0-9]+ cases?, best evidence E[0-5]|\+No case: contribute one")
HEAD = "#by-region + p + .la-gaps thead th >> nth=0"


@pytest.fixture
def opened(new_context: ContextMaker) -> Opener:
    """Open an address of the gap map without scripts, or on another screen."""

    def open_page(address: str, screen: str = "desk", **options: object) -> Page:
        page = new_context(viewport=SCREENS[screen], **options).new_page()
        page.goto(address, wait_until="networkidle")
        return page

    return open_page


def test_without_scripts_a_field_leads_to_its_cases_on_the_page_of_the_theme(opened: Opener) -> None:
    page = opened("/gaps/", java_script_enabled=False)

    page.locator("#by-region-tenure td").nth(1).get_by_role("link").click()

    expect(page).to_have_url(ending_with("/themes/tenure/#americas"))
    expect(page.locator("#americas ~ ul").first.get_by_role("link", name="Hillside stairs")).to_be_visible()


def test_a_gap_leads_to_the_way_to_contribute_with_theme_and_region_named(opened: Opener) -> None:
    page = opened("/gaps/regions/")

    page.locator("#africa-health td").nth(4).get_by_role("link", name="contribute one").click()

    expect(page).to_have_url(ending_with("/contribute/form/?theme=health&region=western-africa"))
    expect(page.locator("h1")).to_be_visible()


def test_a_region_of_the_overview_leads_to_its_parts(opened: Opener) -> None:
    page = opened("/gaps/")

    page.locator(".la-gaps").first.get_by_role("link", name="Africa", exact=True).click()

    expect(page).to_have_url(ending_with("/gaps/regions/#africa"))
    expect(page.locator("#africa")).to_be_visible()


@pytest.mark.parametrize("screen", sorted(SCREENS))
def test_the_heads_of_columns_stay_in_sight(opened: Opener, screen: str) -> None:
    page = opened("/gaps/", screen)

    page.locator("#by-region-scaling-up").scroll_into_view_if_needed()
    page.mouse.wheel(0, 200)
    page.wait_for_timeout(300)

    box = page.locator(HEAD).bounding_box()
    assert box is not None
    assert 0 < box["y"] < SCREENS[screen]["height"] / 2


def test_a_table_of_many_columns_scrolls_by_keyboard_on_a_telephone(opened: Opener) -> None:
    page = opened("/gaps/difficulties/", "telephone")
    table = page.get_by_role("region", name="Money")

    table.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")

    page.wait_for_function("each => each.scrollLeft > 0", arg=table.element_handle())


def test_no_field_tells_by_colour_alone(opened: Opener) -> None:
    page = opened("/gaps/")

    told = page.locator(".la-gaps td[class]").evaluate_all("fields => fields.map(each => each.textContent)")

    assert [words for words in told if not TOLD.fullmatch(words)] == []
    assert any(words.startswith("1 case") for words in told)


def test_where_the_site_has_a_page_for_finding_a_field_leads_to_exactly_its_cases(opened: Opener) -> None:
    page = opened("/gaps/")

    address = page.locator("#by-region-tenure td").nth(1).get_by_role("link").get_attribute("href") or ""

    assert address.endswith("/find/?type=case&theme=tenure&region=americas")
