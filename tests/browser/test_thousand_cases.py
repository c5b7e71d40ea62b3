"""What readers on a weak line meet when the collection has grown to a thousand cases."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.browser.accessibility import barriers
from tests.browser.conftest import SCREENS
from tests.browser.markers import LEAST_TARGET, closest_markers

MOST_BYTES_OF_FACTS = 25_000
MOST_BYTES_OF_SCRIPTS = 40_000
MOST_BYTES_OF_A_CASE = 5_000
MOST_BYTES_OF_A_MAP = 60_000
MOST_MARKERS = 120
ANSWERED = "/find/like/?problem=climate-disaster&problem2=tenure&size=under-300000&country=BF&income=low-income&region=western-africa"
RESULTS = "#la-like-results .la-cards > li"


@pytest.fixture
def requests() -> list[Request]:
    """Everything that the page asked for."""
    return []


@pytest.fixture(params=sorted(SCREENS))
def page(
    request: pytest.FixtureRequest, browser: Browser, large_site: str, requests: list[Request]
) -> Iterator[Page]:
    """A page of the large site on a screen of each size, its requests noted."""
    context = browser.new_context(base_url=large_site, viewport=SCREENS[request.param])
    page = context.new_page()
    page.on("request", lambda each: requests.append(each))  # noqa: PLW0108 - Playwright takes no built-in method
    yield page
    context.close()


def weights(requests: list[Request], folder: str) -> dict[str, int]:
    """Return what came over the line from a folder, by file."""
    return {
        path: each.sizes()["responseBodySize"]
        for each in requests
        if (path := urlsplit(each.url).path).startswith(folder)
    }


def test_cases_like_my_city_costs_few_bytes(page: Page, requests: list[Request]) -> None:
    page.goto(ANSWERED, wait_until="networkidle")

    data, scripts = weights(requests, "/assets/data/"), weights(requests, "/assets/scripts/")

    assert page.locator(RESULTS).count() == 10
    assert data.pop("/assets/data/like.js") <= MOST_BYTES_OF_FACTS
    assert 1 <= len(data) <= 10
    assert sum(scripts.values()) <= MOST_BYTES_OF_SCRIPTS


def test_the_list_of_results_has_no_barrier(page: Page) -> None:
    page.goto(ANSWERED)
    page.locator(RESULTS).first.wait_for()

    assert barriers(page) == ""


def test_the_first_results_lead_to_a_comparison_that_loads_only_these(
    page: Page, requests: list[Request]
) -> None:
    page.goto(ANSWERED)
    for number in range(3):
        page.locator(RESULTS).nth(number).get_by_role("button", name="Compare").click()
    del requests[:]

    page.locator(".la-tray").get_by_role("link", name="Compare 3 cases").click()
    page.locator("#la-compare-cases > li").nth(2).wait_for()

    data = weights(requests, "/assets/data/")
    assert len(data) == 3
    assert max(data.values()) <= MOST_BYTES_OF_A_CASE


@pytest.mark.parametrize(
    "address", ["/map/", "/map/africa/", "/map/latin-america/", "/gaps/", "/gaps/difficulties/"]
)
def test_map_and_gap_map_stay_light(page: Page, requests: list[Request], address: str) -> None:
    page.goto(address, wait_until="networkidle")

    assert weights(requests, address)[address] <= MOST_BYTES_OF_A_MAP


def test_markers_of_a_thousand_cases_leave_room_for_a_finger(page: Page) -> None:
    page.goto("/map/", wait_until="networkidle")

    markers = page.locator(".la-pin:visible")

    assert 10 < markers.count() < MOST_MARKERS
    assert closest_markers(page) >= LEAST_TARGET


def test_a_choice_on_the_map_counts_a_thousand_cases_anew(page: Page) -> None:
    page.goto("/map/", wait_until="networkidle")

    page.get_by_label("Theme").select_option("private-capital")

    told = page.locator("[data-la-whole]").inner_text()
    assert told.endswith("cases: Private capital")
    assert 0 < int(told.partition(" ")[0]) < 1_000
