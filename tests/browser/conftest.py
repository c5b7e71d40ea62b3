"""A built site, served, and a Chromium to look at it: each once for all tests of this folder."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize, sync_playwright

from benchmarks.synthetic_collection import write_collection
from tests.browser.kinds import looks
from tests.browser.looking import Look, look_at
from tests.browser.web_server import served
from tests.sites.built_once import built_once
from tests.sites.project import (
    ROOT,
    add_snapshot,
    build,
    build_command,
    built_real,
    environment,
    sample_project,
)

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    # Nothing goes out, whatever a page asks for; what it asked for is noted all the same.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
# The first is Chromium without a window: the same pages for a third of the time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
SCREENS: dict[str, ViewportSize] = {
    "telephone": {"width": 360, "height": 740},
    "desk": {"width": 1280, "height": 800},
}
ENOUGH_FOR_TWO_PAGES = 51
LONGEST_WAIT = 10_000  # milliseconds
LONGEST_LARGE_BUILD = 900  # seconds

ContextMaker = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample collection, with enough cases on one theme for a second page, as a built site."""
    return built_once(tmp_path_factory, "browser", _write_sample) / "site"


def _write_sample(folder: Path) -> None:
    project = sample_project(folder)
    for number in range(ENOUGH_FOR_TWO_PAGES):
        add_snapshot(
            project, f"ke-quarter-{number}", title=f'"Quarter {number} plans"', theme="city-networks",
            summary=f"Quarter number {number} drew a plan.",
        )  # fmt: skip
    done = build(project)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """The address at which the built site is served."""
    with served(site_folder) as address:
        yield address


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The project's own collection, built and served."""
    with served(built_once(tmp_path_factory, "real", built_real) / "site") as address:
        yield address


@pytest.fixture(scope="session")
def thousand_cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A thousand synthetic cases as a built site: it takes a minute, so that all tests share it."""
    return built_once(tmp_path_factory, "thousand", _write_thousand_cases) / "site"


def _write_thousand_cases(project: Path) -> None:
    write_collection(ROOT, project, size=1_000, seed=1)
    done = subprocess.run(
        build_command(), cwd=project, env=environment(), capture_output=True, text=True,
        timeout=LONGEST_LARGE_BUILD, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def large_site(thousand_cases: Path) -> Iterator[str]:
    """The address at which the site of a thousand cases is served."""
    with served(thousand_cases) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None and not os.environ.get("CI"):
        pytest.skip("There is no Chromium here; install one to run the browser tests.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def new_context(browser: Browser, site: str) -> Iterator[ContextMaker]:
    """Make contexts as cold as a first visit; relative addresses are those of the site."""
    made: list[BrowserContext] = []

    def make(**options: object) -> BrowserContext:
        made.append(browser.new_context(base_url=site, **options))  # type: ignore[arg-type]
        made[-1].set_default_timeout(LONGEST_WAIT)
        return made[-1]

    yield make
    for context in made:
        context.close()


@pytest.fixture(scope="module", params=sorted(SCREENS))
def screen(request: pytest.FixtureRequest) -> str:
    """The name of a size of screen."""
    return str(request.param)


@pytest.fixture(scope="module", params=looks().items(), ids=lambda item: item[0])
def look(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Look]:
    """One page of each kind, opened in a fresh context on a screen of a size."""
    _, (address, screen) = request.param
    context = browser.new_context(base_url=site, viewport=SCREENS[screen], color_scheme="light")
    context.set_default_timeout(LONGEST_WAIT)
    yield look_at(context, site, address)
    context.close()
