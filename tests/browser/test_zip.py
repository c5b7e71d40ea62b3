"""The zip as readers use it: unpacked, opened from disk, with the network off."""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from learning_alliance.offline.packing import pack_zip
from learning_alliance.pages.disk_files import disk_files
from tests.browser.conftest import LONGEST_WAIT, SCREENS

RESULTS = "#la-find-results > li"
ABSOLUTE = re.compile(r'(?:href|src|action)="/')


@pytest.fixture(scope="module")
def unpacked(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the zip of the sample site was unpacked."""
    folder = tmp_path_factory.mktemp("zip")
    project = site_folder.parent
    bundle = pack_zip(project, site_folder, folder / "downloads", disk_files(project, site_folder))
    with ZipFile(bundle) as archive:
        archive.extractall(folder / "my documents")
    return next((folder / "my documents").iterdir())


@pytest.fixture
def page(browser: Browser, unpacked: Path) -> Iterator[Page]:
    """The front page, opened from disk without a network, on a telephone."""
    context = browser.new_context(viewport=SCREENS["telephone"], offline=True)
    context.set_default_timeout(LONGEST_WAIT)
    complaints: list[str] = []
    opened = context.new_page()
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda request: complaints.append(request.url) if _is_outside(request.url) else None)
    opened.goto((unpacked / "index.html").as_uri())
    yield opened
    assert complaints == []
    context.close()


def _is_outside(address: str) -> bool:
    return not address.startswith(("file:", "data:", "blob:"))


def test_no_link_begins_at_the_root_of_a_disk(unpacked: Path) -> None:
    pages = {path: path.read_text(encoding="utf-8") for path in unpacked.rglob("*.html")}

    assert len(pages) > 100
    assert [path.name for path, text in pages.items() if ABSOLUTE.search(text)] == []


def test_links_within_the_copy_lead_to_files_that_are_there(unpacked: Path) -> None:
    lost = [
        (path.relative_to(unpacked).as_posix(), address)
        for path in unpacked.rglob("*.html")
        for address in re.findall(
            r'<(?:a|script|link|img)\b[^>]*?(?:href|src)="([^"#?:]+)[#?"]', path.read_text(encoding="utf-8")
        )
        if not address.startswith("//")
        and not (path.parent / address).resolve().is_file()
        # The site offers these beside the copy, not in it.
        and "downloads/" not in address
    ]

    assert lost == []


def test_a_reader_goes_from_a_theme_to_a_case_and_its_checklist(page: Page) -> None:
    page.get_by_role("link", name="Secure tenure").first.click()
    page.get_by_role("link", name=re.compile("^Riverside")).first.click()
    expect(page.locator("h1")).to_contain_text("Riverside")

    page.get_by_role("link", name=re.compile("checklist", re.IGNORECASE)).first.click()

    expect(page.locator("h1")).to_contain_text("Would it work")


def test_the_front_page_s_box_finds_and_a_facet_narrows(page: Page) -> None:
    page.locator("#la-home-words").fill("loans repaid late")
    page.locator("#la-home-words").press("Enter")
    page.locator(RESULTS, has_text="Riverside").wait_for()

    page.goto(f"{page.url}&country=KE")

    page.locator("#la-find-told", has_text=re.compile(r"\d|Nothing")).wait_for()
    expect(page.locator(RESULTS, has_text="Riverside")).to_have_count(0)


def test_a_found_case_opens(page: Page, unpacked: Path) -> None:
    page.goto(f"{(unpacked / 'find/index.html').as_uri()}?q=riverside")

    page.locator(RESULTS, has_text="Riverside").get_by_role("link").first.click()

    expect(page.locator("h1")).to_contain_text("Riverside")


def test_cases_like_my_city_are_ranked(page: Page, unpacked: Path) -> None:
    page.goto(f"{(unpacked / 'find/like/index.html').as_uri()}?theme=tenure&tenure=public-land")

    expect(page.locator("main")).to_contain_text("Riverside")


def test_two_cases_are_compared(page: Page, unpacked: Path) -> None:
    page.goto(f"{(unpacked / 'compare/index.html').as_uri()}?a=th-river-side&b=br-hillside")

    expect(page.locator("main")).to_contain_text("differs")


def test_the_map_leads_to_a_case(page: Page, unpacked: Path) -> None:
    page.goto((unpacked / "map/index.html").as_uri())

    page.get_by_role("link", name=re.compile("Riverside")).last.click()

    expect(page.locator("h1")).to_contain_text("Riverside")
