"""In Chromium, nothing that was sent runs, and nothing of it reaches another host."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from tests.browser.web_server import served
from tests.hostile.inputs import hostile_files, write_hostile_files
from tests.sites.project import build, empty_project

# Handlers that wait for somebody to point or type are found by looking, not by waiting.
LOOK = """() => ({
    pwned: window.pwned ?? Object.prototype.pwned ?? null,
    handlers: [...document.querySelectorAll("*")].flatMap((element) => element.getAttributeNames())
        .filter((name) => name.startsWith("on")),
    links: [...document.links].map((link) => link.protocol).filter((each) => !/^(https?|mailto):$/.test(each)),
    styled: [...document.querySelectorAll("[style]")].map((element) => element.getAttribute("style"))
        .filter((style) => /url|fixed|expression/.test(style)),
    base: document.baseURI === location.href.split("#")[0],
})"""
HARMLESS: dict[str, object] = {"pwned": None, "handlers": [], "links": [], "styled": [], "base": True}
SENT = "%22%3E%3Cimg%20src%3Dx%20onerror%3Dwindow.pwned%3D1%3E"
LISTS = (
    "/", "/case-studies/", "/lessons/", "/countries/th/", "/themes/tenure/", "/criteria/matrix/", "/networks/", "/gaps/",
    "/portfolio/", f"/map/?theme={SENT}", f"/find/like/?theme=tenure&country=TH&words={SENT}", f"/contribute/form/?theme={SENT}",
    f"/find/?q={SENT}", "/find/?q=window&theme=tenure", f"/find/?theme={SENT}",
    "/compare/?a=th-markup-1&b=th-markup-18&c=th-templates-1", f"/compare/?a={SENT}&b=th-markdown-32&c=..%2F..%2Fth-victim",
)  # fmt: skip
ENOUGH = 250


@dataclass
class Watch:
    """What happened while pages were open."""

    dialogs: list[str] = field(default_factory=list)
    to_others: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The draft of a project with every input."""
    project = empty_project(tmp_path_factory.mktemp("hostile-browser") / "project")
    write_hostile_files(project)
    done = build(project, "--draft")
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="module")
def hostile_site(hostile_folder: Path) -> Iterator[str]:
    """The address at which it is served."""
    with served(hostile_folder) as address:
        yield address


def test_nothing_runs_and_nothing_goes_out(browser: Browser, hostile_folder: Path, hostile_site: str) -> None:
    context = browser.new_context(base_url=hostile_site)
    page, watch = context.new_page(), Watch()
    _watch(page, watch, hostile_site)

    found = {address: _look(page, address) for address in (*LISTS, *_addresses(hostile_folder))}

    assert len(found) > ENOUGH
    assert {address: seen for address, seen in found.items() if seen != HARMLESS} == {}
    assert watch == Watch()
    context.close()


@pytest.mark.parametrize(
    "html",
    [
        "<script>window.pwned=1</script>",
        "<img src=x onerror=0>",
        "<a href=javascript:0>x</a>",
        "<p style=position:fixed>x",
        "<base href=https://evil.invalid/>",
    ],
)
def test_what_would_run_is_seen(browser: Browser, hostile_site: str, html: str) -> None:
    page = browser.new_page()
    page.route("**/*", lambda route: route.fulfill(body=html, content_type="text/html"))

    page.goto(f"{hostile_site}/")

    assert page.evaluate(LOOK) != HARMLESS
    page.close()


def _addresses(site: Path) -> Iterator[str]:
    """Yield every case, and each fourth lesson: their pages are alike, and reading the files covers all."""
    for number, hostile in enumerate(hostile_files()):
        folder, _, name = hostile.file.removesuffix(".md").partition("/")
        address = f"{folder.replace('_', '-')}/{name}"
        is_opened = folder == "case_studies" or number % 4 == 1
        if is_opened and hostile.code != "reserved-id" and (site / address).is_dir():
            yield f"/{address}/"


def _watch(page: Page, watch: Watch, site: str) -> None:
    def refuse_dialog(dialog: Dialog) -> None:
        watch.dialogs.append(dialog.message)
        dialog.dismiss()

    def note_request(request: Request) -> None:
        if not request.url.startswith((f"{site}/", "data:", "blob:")):
            watch.to_others.append(request.url)

    page.on("dialog", refuse_dialog)
    page.on("pageerror", lambda error: watch.errors.append(f"{page.url}: {error}"))
    page.on("request", note_request)


def _look(page: Page, address: str) -> object:
    response = page.goto(address, wait_until="networkidle" if address in LISTS else "load")
    assert response
    assert response.ok, address
    return page.evaluate(LOOK)
