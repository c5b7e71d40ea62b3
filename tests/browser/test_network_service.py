"""The network service as an old telephone and a new browser meet it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.accessibility import barriers
from tests.browser.conftest import LONGEST_WAIT, SCREENS
from tests.browser.kinds import looks
from tests.service_builders import an_application, listening

NOT_SAID_BY_A_POLICY = "Failed to load resource: the server responded with a status of 404"


@pytest.fixture(scope="module")
def service(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service of the sample collection with its built site."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        with listening(an_application(site_folder.parent)) as address:
            yield address


def _context(browser: Browser, service: str, screen: str, **options: object) -> BrowserContext:
    context = browser.new_context(base_url=service, viewport=SCREENS[screen], **options)  # type: ignore[arg-type]
    context.set_default_timeout(LONGEST_WAIT)
    return context


def test_search_works_without_a_script(browser: Browser, service: str) -> None:
    context = _context(browser, service, "telephone", java_script_enabled=False)
    page = context.new_page()
    page.goto("/search")
    page.get_by_role("searchbox").fill("savings")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Thailand", exact=True).click()
    page.locator(".hits a").first.click()
    found = page.get_by_role("heading", level=1).inner_text()
    context.close()

    assert found.startswith("Riverside")


@pytest.mark.parametrize(
    "address", ["/search", "/search?q=comunity&country=KE", "/search?q=zzz", "/nothing-here"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", sorted(SCREENS))
def test_page_has_no_barrier_and_fits_the_screen(
    browser: Browser, service: str, address: str, scheme: str, screen: str
) -> None:
    context = _context(browser, service, screen, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    found, width = barriers(page), page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert found == ""
    assert width <= SCREENS[screen]["width"]


@pytest.mark.parametrize("address", [address for address, screen in looks().values() if screen == "desk"])
def test_every_kind_of_page_keeps_the_policy(browser: Browser, service: str, address: str) -> None:
    context = _context(browser, service, "desk")
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address, wait_until="networkidle")
    context.close()

    assert [each for each in said if not each.startswith(NOT_SAID_BY_A_POLICY)] == []
