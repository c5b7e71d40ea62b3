"""The map and the gap map of the project's own collection: nothing lost, no barrier, room for fingers."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.accessibility import barriers
from tests.browser.conftest import SCREENS
from tests.browser.markers import LEAST_TARGET, closest_markers
from tests.sites.project import ROOT

ADDRESSES = ("/map/", "/map/africa/", "/map/west-and-south-asia/", "/gaps/", "/gaps/difficulties/")


@pytest.fixture(params=sorted(SCREENS))
def context(request: pytest.FixtureRequest, browser: Browser, real_site: str) -> Iterator[BrowserContext]:
    """A reader on a screen of each size."""
    context = browser.new_context(base_url=real_site, viewport=SCREENS[request.param], color_scheme="light")
    yield context
    context.close()


def _open(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    return page


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_has_a_barrier_or_is_wider_than_the_screen(context: BrowserContext, address: str) -> None:
    page = _open(context, address)

    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert barriers(page) == ""


@pytest.mark.parametrize("address", ["/map/", "/map/latin-america/", "/gaps/regions/"])
def test_no_page_has_a_barrier_in_dark_colours(browser: Browser, real_site: str, address: str) -> None:
    context = browser.new_context(base_url=real_site, viewport=SCREENS["telephone"], color_scheme="dark")
    page = _open(context, address)

    page.wait_for_selector("body[data-md-color-scheme=slate]")

    assert barriers(page) == ""
    context.close()


@pytest.mark.parametrize(
    "address", ["/map/", "/map/africa/", "/map/latin-america/", "/map/west-and-south-asia/"]
)
def test_markers_are_far_enough_apart_for_a_finger(context: BrowserContext, address: str) -> None:
    assert closest_markers(_open(context, address)) >= LEAST_TARGET


def test_every_case_is_in_the_list_of_a_part_or_of_those_on_no_map(context: BrowserContext) -> None:
    page = _open(context, "/map/")
    links = page.locator("#worldwide + div a, #no-place + div a").evaluate_all(_HREFS)
    parts = page.locator(".la-map-views a:not([aria-current])").evaluate_all(_HREFS)

    for part in parts:
        page.goto(part)
        links += page.locator("#list [data-la-line] a").evaluate_all(_HREFS)

    told = {link.rstrip("/").rpartition("/")[2] for link in links}
    assert told == {path.stem for path in (ROOT / "case_studies").glob("[a-z]*.md")}


_HREFS = "links => links.map(each => each.href)"
