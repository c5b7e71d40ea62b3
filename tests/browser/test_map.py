"""The map: choose, come closer, read the list; with a mouse, a finger, a keyboard, and without scripts."""

from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import ending_with
from tests.browser.conftest import SCREENS, ContextMaker
from tests.browser.markers import LEAST_TARGET

# Where the fingers go: the boxes of all links of the layer that this screen shows.
PINS = """() => [...document.querySelectorAll(".la-pin")]
    .filter(each => each.checkVisibility())
    .map(each => { const box = each.getBoundingClientRect(); return {x: box.x, y: box.y, size: Math.min(box.width, box.height)} })"""

Opener = Callable[..., Page]


class Target(TypedDict):
    """The box of a marker."""

    x: float
    y: float
    size: float


@pytest.fixture
def opened(new_context: ContextMaker) -> Opener:
    """Open an address of the map at a desk, or on another screen."""

    def open_page(address: str, screen: str = "desk", **options: object) -> Page:
        page = new_context(viewport=SCREENS[screen], **options).new_page()
        page.goto(address, wait_until="networkidle")
        return page

    return open_page


def _numbers(page: Page) -> list[str]:
    dots = page.locator(".la-pin-many:visible .la-dot")
    return sorted(dots.all_inner_texts())


def _lines(page: Page) -> list[str]:
    return page.locator("[data-la-line]:visible > a").all_inner_texts()


def test_a_choice_leaves_only_what_fits_and_says_how_many(opened: Opener) -> None:
    page = opened("/map/")

    page.get_by_label("Theme").select_option("community-led")

    expect(page.locator("[data-la-whole]")).to_have_text("2 cases: Community-led work")
    assert _lines(page) == ["Brazil", "Cambodia", "Thailand"]
    assert _numbers(page) == []


def test_a_choice_counts_the_cases_of_a_marker_anew(opened: Opener) -> None:
    page = opened("/map/")
    before = _numbers(page)

    page.get_by_label("Theme").select_option("city-networks")

    assert before == ["52"]
    assert _numbers(page) == ["51"]
    assert "Nairobi: 51 cases" in (page.locator(".la-pin-many:visible").text_content() or "")


def test_kind_and_theme_are_met_by_one_case_together(opened: Opener) -> None:
    page = opened("/map/")

    page.get_by_label("Kind").select_option("both")
    page.get_by_label("Theme").select_option("tenure")

    assert _lines(page) == ["Brazil"]


def test_a_choice_that_nothing_meets_says_so_and_asks_for_a_case(opened: Opener) -> None:
    page = opened("/map/")

    page.get_by_label("Theme").select_option("mobility")

    assert _lines(page) == []
    expect(page.get_by_text("No case of this kind on this theme here.")).to_be_visible()
    expect(page.locator("[data-la-whole]")).to_have_text("0 cases: Mobility")


def test_all_is_shown_again_at_one_press(opened: Opener) -> None:
    page = opened("/map/?theme=mobility")

    page.get_by_role("button", name="Show all").click()

    page.wait_for_function("!location.search")
    assert "Kenya" in _lines(page)


def test_an_address_restores_the_choice(opened: Opener) -> None:
    first = opened("/map/")
    first.get_by_label("Kind").select_option("slum-upgrading")
    first.get_by_label("Theme").select_option("finance")

    again = opened(first.url)

    assert "?kind=slum-upgrading&theme=finance" in first.url
    assert again.get_by_label("Theme").input_value() == "finance"
    assert _lines(again) == _lines(first) == ["Cambodia", "Thailand"]


@pytest.mark.parametrize(
    "query", ["?theme=no-such-theme", "?theme=%3Cb%3E&kind=", "?kind=slum-upgrading,both"]
)
def test_an_address_with_unknown_words_shows_everything(opened: Opener, query: str) -> None:
    page = opened(f"/map/{query}")

    assert "in 4 countries" in page.locator("[data-la-whole]").inner_text()


def test_a_number_on_the_world_leads_closer_and_keeps_the_choice(opened: Opener) -> None:
    page = opened("/map/?theme=city-networks")

    page.locator(".la-pin-many:visible").click()

    page.wait_for_url("**/map/africa/?theme=city-networks")
    expect(page.locator("[data-la-whole]")).to_have_text("51 cases: City networks and exchange")


def test_a_marker_of_one_case_leads_to_it(opened: Opener) -> None:
    page = opened("/map/")

    page.locator(".la-pin:visible", has_text="Hillside stairs").click()

    page.wait_for_url("**/case-studies/br-hillside/")


def test_a_number_on_a_part_shows_its_cases_in_the_list(opened: Opener) -> None:
    page = opened("/map/africa/")

    page.locator(".la-pin-many:visible").click()

    expect(page.locator(".la-map-near span")).to_have_text("Nairobi: 52 cases")
    assert len(_lines(page)) == 52
    assert page.evaluate("document.activeElement.id") == "list"


@pytest.mark.parametrize("screen", sorted(SCREENS))
def test_markers_have_room_for_a_finger(opened: Opener, screen: str) -> None:
    page = opened("/map/", screen)

    targets: list[Target] = page.evaluate(PINS)

    assert targets
    assert all(target["size"] >= LEAST_TARGET for target in targets)


def test_the_keyboard_skips_the_map_or_walks_its_markers(opened: Opener) -> None:
    page = opened("/map/")
    skip = page.get_by_role("link", name="Skip the map")

    skip.focus()
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.className")
    skip.focus()
    page.keyboard.press("Enter")

    assert "la-pin" in first
    assert page.evaluate("document.activeElement.id") == "list"


def test_a_marker_shows_its_words_when_the_focus_is_on_it(opened: Opener) -> None:
    page = opened("/map/")
    marker = page.locator(".la-pin:visible", has_text="Hillside stairs")

    page.get_by_role("link", name="Skip the map").focus()
    for _ in range(10):
        page.keyboard.press("Tab")
        if "Hillside" in page.evaluate("document.activeElement.textContent"):
            break

    assert marker.locator(".la-pin-label").evaluate("each => getComputedStyle(each).opacity") == "1"


def test_without_scripts_the_map_is_links_and_themes_are_pages(opened: Opener) -> None:
    page = opened("/map/", java_script_enabled=False)

    expect(page.get_by_label("Theme")).not_to_be_visible()
    page.get_by_text("Cases by theme").click()
    expect(page.locator(".la-map-themes a", has_text="Secure tenure")).to_be_visible()

    page.locator(".la-pin-many:visible").click()
    expect(page).to_have_url(ending_with("/map/africa/"))
    page.locator(".la-pin-many:visible").click()
    expect(page).to_have_url(ending_with("/map/africa/#ke"))
    page.locator("#list").get_by_role("link", name="Harbour Hill").click()
    expect(page).to_have_url(ending_with("/case-studies/ke-harbour/"))


def test_from_a_disk_the_choice_works_too(opened: Opener, site_folder: Path) -> None:
    page = opened(f"file://{site_folder}/map/index.html")

    page.get_by_label("Theme").select_option("finance")

    assert _lines(page) == ["Cambodia", "Thailand"]


def test_on_paper_the_map_and_its_list_remain(opened: Opener) -> None:
    page = opened("/map/africa/")

    page.emulate_media(media="print")

    expect(page.locator(".la-map")).to_be_visible()
    expect(page.locator("#list")).to_be_visible()
    expect(page.locator(".la-map-filter")).not_to_be_visible()
