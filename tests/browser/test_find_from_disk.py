"""Finding in a copy that is opened from disk: another engine, the same page."""

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from learning_alliance.checks.running import check_collection
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.knowledge.building import publication
from learning_alliance.offline.disk_tree import disk_tree
from learning_alliance.pages.find_in_page import find_in_page
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.search.in_page_words import fold, stem
from tests.browser.addresses import ending_with
from tests.sites.project import ROOT

TOLD = "#la-find-told"
HITS = "#la-find-results > li"
VENDOR = ROOT / "plugins" / "learning_alliance" / "pages" / "scripts" / "vendor"


@pytest.fixture(scope="module")
def copy(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site as it lies on a disk, with what its page for finding needs there."""
    collection = read_collection(project_files(site_folder.parent), read_vocabularies(), date(2026, 11, 24))
    published = publication(collection, check_collection(collection), is_draft=False)
    assets = find_in_page(SiteContext(published.knowledge_base), site_folder)
    folder = tmp_path_factory.mktemp("disk") / "a copy with spaces"
    for name, content in (*disk_tree(site_folder), *((asset.uri, asset.content) for asset in assets)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a browser of its own."""
    context = browser.new_context()
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def find(page: Page, copy: Path, query: str) -> None:
    page.goto(f"{copy.as_uri()}/find/index.html{query}")
    page.locator(TOLD, has_text=re.compile(r"\d|Nothing")).wait_for()


def test_words_are_found_with_passages_that_lead_to_their_section(page: Page, copy: Path) -> None:
    find(page, copy, "?q=repayment+late")

    hit = page.locator(HITS, has_text="Riverside")
    assert "late" in hit.locator("mark").all_inner_texts()
    hit.get_by_role("link", name="What went wrong").click()
    expect(page).to_have_url(ending_with("/case-studies/th-river-side/index.html#what-went-wrong"))


def test_facets_count_and_narrow(page: Page, copy: Path) -> None:
    find(page, copy, "?type=case&theme=finance")
    expect(page.locator(TOLD)).to_have_text("1 page")

    page.locator("input[name=theme][value=infrastructure]").check()

    expect(page.locator(TOLD)).to_have_text("2 pages")


def test_plurals_accents_and_beginnings_of_words_are_found(page: Page, copy: Path) -> None:
    for words in ("stair", "STAIRS", "stáirs", "stai"):
        find(page, copy, f"?q={words}&type=case")

        assert "Hillside stairs" in page.locator(HITS).first.inner_text()


def test_a_misspelt_word_is_met_with_the_nearest_one(page: Page, copy: Path) -> None:
    find(page, copy, "?q=evction")

    page.get_by_role("link", name="eviction", exact=True).click()

    expect(page.locator(TOLD)).to_contain_text("on “eviction”")


def test_the_box_in_the_header_leads_to_the_page_for_finding(page: Page, copy: Path) -> None:
    page.goto(f"{copy.as_uri()}/themes/tenure/index.html")
    page.locator("header input[name=q]").fill("stairs")

    page.locator("header input[name=q]").press("Enter")

    page.locator(HITS, has_text="Hillside stairs").wait_for()


def test_both_sides_fold_and_stem_alike(page: Page, copy: Path) -> None:
    find(page, copy, "")
    words = [
        "Cities",
        "city",
        "UPGRADING",
        "upgraded",
        "Straße",
        "Œuvre",
        "İstanbul",
        "Łódź",
        "régularisé",
        "use",
        "uses",
        "focus",
        "class",
        "lease",
    ]

    told = page.evaluate(
        "words => words.map(window.learningAllianceFind.texts.fold).map(window.learningAllianceFind.texts.stem)",
        words,
    )

    assert told == [stem(fold(word)) for word in words]


def test_minisearch_is_the_file_that_its_readme_names() -> None:
    found = hashlib.sha256((VENDOR / "minisearch" / "minisearch.js").read_bytes()).hexdigest()

    assert found in (VENDOR / "minisearch" / "README.md").read_text(encoding="utf-8")
