"""Cases like my city and Compare on the project's own collection, as a mayor would use them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.accessibility import barriers
from tests.browser.conftest import SCREENS

# A town of 250,000 in a country of low income in West Africa, where the river floods and nobody has a title.
MAYOR = (
    "/find/like/?problem=climate-disaster&problem2=tenure&size=under-300000&country=BF&income=low-income"
    "&region=western-africa&tenure=public-land&led=local-government"
)
RESULTS = "#la-like-results .la-cards > li"


@pytest.fixture(params=sorted(SCREENS))
def page(request: pytest.FixtureRequest, browser: Browser, real_site: str) -> Iterator[Page]:
    """A page of the real site on a screen of each size."""
    context = browser.new_context(base_url=real_site, viewport=SCREENS[request.param])
    yield context.new_page()
    context.close()


def test_a_mayor_is_led_to_floods_slopes_and_secure_plots(page: Page) -> None:
    page.goto(MAYOR)
    page.locator(RESULTS).nth(9).wait_for()

    first_five = " ".join(page.locator(f"{RESULTS} .la-card-title").all_inner_texts()[:5])

    # Each of these treats floods or landslides on land without a title; an order among them is not promised.
    assert [name for name in ("La Paz", "Baan Mankong", "Solo") if name not in first_five] == []
    assert barriers(page) == ""


def test_the_first_four_fit_side_by_side(page: Page) -> None:
    page.goto(MAYOR)
    for number in range(4):
        page.locator(RESULTS).nth(number).get_by_role("button", name="Compare").click()

    page.locator(".la-tray").get_by_role("link", name="Compare 4 cases").click()

    page.locator("#la-compare-cases > li").nth(3).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")
    assert barriers(page) == ""
