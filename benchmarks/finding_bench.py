"""Measures finding among many cases in Chromium on a slow line, beside the theme's own search on the same pages."""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import click
import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.measuring import measure
from benchmarks.synthetic_collection import write_collection
from tests.browser.first_result import BYTES_SO_FAR, NOTE_FIRST
from tests.browser.web_server import served

PYTHON = sys.executable
PROJECT = Path(__file__).resolve().parent.parent
WORDS_ON_THE_THEMES = 1
"""Each search takes minutes there."""
WORDS = ("sewer", "eviction", "community savings", "land title")
SLOW_LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""400 kbit a second and 400 ms, as Chromium's own preset for slow 3G."""
LONGEST_WAIT = 1_200_000  # milliseconds
OURS = "/find/?q={}"
OUR_RESULT = "#la-find-results > li"
THEMES = "/themes/?q={}"
THEMES_RESULT = ".md-search-result__item"


@dataclass(frozen=True, slots=True)
class Search:
    """What one search cost from a cold start.

    Attributes:
        kilobytes: Over the line until the first result was shown.
        seconds: From asking for the page to the first result.
    """

    kilobytes: float
    seconds: float


@dataclass(frozen=True, slots=True)
class FindingReport:
    """Finding at one size: medians over some words, and what the index costs while building."""

    cases: int
    index_seconds: float
    index_megabytes: float
    ours: Search
    themes: Search
    again: Search


def measure_finding(size: int, seed: int) -> FindingReport:
    """Build both sites, and search in each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = folder / "project"
        write_collection(PROJECT, project, size, seed)
        told = measure([PYTHON, str(PROJECT / "benchmarks" / "timed_index.py")], project).output.split()
        control = _control_site(project, folder / "control")
        with _browser() as browser, served(project / "site") as our_site, served(control) as theme_site:
            ours = [_search(browser, our_site, OURS, OUR_RESULT, words) for words in WORDS]
            themes = [
                _search(browser, theme_site, THEMES, THEMES_RESULT, words)
                for words in WORDS[:WORDS_ON_THE_THEMES]
            ]
            again = _search_again(browser, our_site)
    return FindingReport(size, float(told[0]), int(told[1]) / 1e6, _median(ours), _median(themes), again)


def finding_table(reports: list[FindingReport]) -> str:
    """Return the figures as a table."""
    columns: tuple[tuple[str, Callable[[FindingReport], str]], ...] = (
        ("cases", lambda each: f"{each.cases:,}"),
        ("index s", lambda each: f"{each.index_seconds:.1f}"),
        ("index MB", lambda each: f"{each.index_megabytes:.1f}"),
        ("first result kB", lambda each: f"{each.ours.kilobytes:,.0f}"),
        ("s", lambda each: f"{each.ours.seconds:.1f}"),
        ("second search kB", lambda each: f"{each.again.kilobytes:,.0f}"),
        ("s", lambda each: f"{each.again.seconds:.1f}"),
        ("theme's search kB", lambda each: f"{each.themes.kilobytes:,.0f}"),
        ("s", lambda each: f"{each.themes.seconds:.1f}"),
    )
    head = "| " + " | ".join(name for name, _ in columns) + " |"
    rows = ("| " + " | ".join(show(report) for _, show in columns) + " |" for report in reports)
    return "\n".join([head, "|" + "---:|" * len(columns), *rows])


def _control_site(project: Path, control: Path) -> Path:
    """Build the same pages with MkDocs and Material alone, and Material's search."""
    docs = str(control / "docs")
    measure([PYTHON, "-m", "learning_alliance.cli.main", "export", "markdown", docs], project)
    settings = yaml.load(
        (project / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""), Loader=yaml.CSafeLoader
    )
    settings |= {"plugins": ["search"], "site_url": "", "edit_uri": "", "not_in_nav": "*", "extra_css": []}
    (control / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    measure([PYTHON, "-m", "mkdocs", "build", "--quiet"], control)
    return control / "site"


@contextmanager
def _browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def _search(browser: Browser, site: str, address: str, result: str, words: str) -> Search:
    """Open a page with words in its address, as cold as a first visit, and wait for the first result."""
    page = _on_a_slow_line(browser)
    page.add_init_script(NOTE_FIRST.replace("SELECTOR", result))
    page.goto(site + address.format(words.replace(" ", "+")), wait_until="commit", timeout=LONGEST_WAIT)
    page.wait_for_function("window.firstResult", timeout=LONGEST_WAIT)
    found = page.evaluate("window.firstResult")
    page.context.close()
    return Search(found["bytes"] / 1000, found["milliseconds"] / 1000)


def _search_again(browser: Browser, site: str) -> Search:
    """Search for other words on a page that has found something already."""
    page = _on_a_slow_line(browser)
    page.goto(site + OURS.format("sewer"), timeout=LONGEST_WAIT)
    page.locator(OUR_RESULT).first.wait_for(timeout=LONGEST_WAIT)
    page.wait_for_load_state("networkidle", timeout=LONGEST_WAIT)
    before = page.evaluate(BYTES_SO_FAR)
    start = time.perf_counter()
    page.locator("#la-find-words").fill("eviction")
    page.locator("#la-find-words").press("Enter")
    page.locator("#la-find-told", has_text="eviction").wait_for(timeout=LONGEST_WAIT)
    found = Search((page.evaluate(BYTES_SO_FAR) - before) / 1000, time.perf_counter() - start)
    page.context.close()
    return found


def _on_a_slow_line(browser: Browser) -> Page:
    page = browser.new_context().new_page()
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW_LINE)
    return page


def _median(searches: list[Search]) -> Search:
    return Search(median(each.kilobytes for each in searches), median(each.seconds for each in searches))


@click.command()
@click.option("--sizes", default="100,1000", show_default=True, help="Numbers of cases.")
@click.option("--seed", default=1, show_default=True, help="Seed of the synthetic collection.")
def finding_bench(sizes: str, seed: int) -> None:
    """Print what a search costs a reader on a slow line, beside the theme's own search."""
    click.echo(finding_table([measure_finding(int(size), seed) for size in sizes.split(",")]))


if __name__ == "__main__":
    finding_bench()
