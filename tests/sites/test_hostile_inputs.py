"""A site of hostile inputs: the build survives all of them, and no page holds markup of theirs."""

import csv
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from tests.hostile.inputs import hostile_files, write_hostile_files
from tests.sites.project import build, empty_project

CARRIERS = {
    "iframe", "object", "embed", "img", "image", "video", "audio", "source", "math", "base", "frame", "applet", "marquee",
    "slot", "isindex", "xss", "x", "foreignobject", "animate",
}  # fmt: skip
LEADING = {
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "ping",
    "poster",
    "srcset",
    "background",
    "xlink:href",
}
SCHEMES = {"", "http", "https", "mailto"}
SIGNS = ("pwned=1", "evil.invalid")


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text of its scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.code: list[str] = []
        self._is_code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        is_data = dict(attrs).get("type") in {"application/json", "application/ld+json"}
        self._is_code = tag in {"script", "style"} and not is_data

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser's signature
        self._is_code = False

    def handle_data(self, data: str) -> None:
        if self._is_code:
            self.code.append(data)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The draft of a project with every input that can be read, and one honest case."""
    project = empty_project(tmp_path_factory.mktemp("hostile") / "project")
    write_hostile_files(project)
    done = build(project, "--draft")
    assert done.returncode == 0, done.stdout + done.stderr
    assert not list(project.parent.rglob("pwned"))
    return project / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Elements]:
    """The elements of every page."""
    return {path.relative_to(site).as_posix(): _elements(path) for path in sorted(site.rglob("*.html"))}


def test_published_site_refuses_the_collection(tmp_path: Path) -> None:
    project = empty_project(tmp_path / "project")
    write_hostile_files(project)

    done = build(project)

    assert done.returncode == 1
    assert not (project / "site").exists()
    assert "Traceback" not in done.stdout + done.stderr


def test_every_input_that_can_be_read_has_a_page(pages: dict[str, Elements]) -> None:
    by_name = {Path(each.file).stem: each for each in hostile_files() if each.marked}

    assert [name for name in by_name if not any(f"/{name}/" in f"/{page}" for page in pages)] == []


def test_no_page_has_an_element_that_carries_code(pages: dict[str, Elements]) -> None:
    found = {(page, tag) for page, elements in pages.items() for tag, _ in elements.found if tag in CARRIERS}

    # Written by hand, not contributed: it shows pictures of screens.
    assert found == {("offline/index.html", "img")}


def test_no_page_has_a_handler(pages: dict[str, Elements]) -> None:
    assert [each for each in _attributes(pages) if each[2].startswith("on")] == []


def test_no_page_leads_to_code_or_loads_what_was_sent(pages: dict[str, Elements]) -> None:
    leading = [each for each in _attributes(pages) if each[2] in LEADING]

    assert [each for each in leading if urlsplit(each[3]).scheme not in SCHEMES] == []
    assert [each for each in leading if each[1] != "a" and "evil.invalid" in each[3]] == []


def test_no_script_and_no_style_holds_what_was_sent(pages: dict[str, Elements]) -> None:
    code = [(page, text) for page, elements in pages.items() for text in elements.code]

    assert [(page, text) for page, text in code if any(sign in text for sign in SIGNS)] == []


def test_templates_are_not_filled(site: Path) -> None:
    page = (site / "case-studies/th-templates-1/index.html").read_text(encoding="utf-8")

    assert page.count("{{ 7*7 }}") > 20
    assert ">49<" not in page


def test_no_file_of_the_project_is_included(pages: dict[str, Elements], site: Path) -> None:
    texts = [
        (site / page).read_text(encoding="utf-8") for page in pages if "th-" in page or "lessons/" in page
    ]

    assert not any("render_by_default" in text or "root:x:0" in text for text in texts)


def test_no_page_lies_outside_of_its_folder(site: Path) -> None:
    assert not list(site.parent.parent.rglob("pwned*"))
    assert {path.name for path in site.parent.iterdir()} == {
        "case_studies",
        "docs",
        "lessons",
        "mkdocs.yml",
        "site",
        ".site-lock",
    }


def _elements(path: Path) -> Elements:
    parser = Elements()
    parser.feed(path.read_text(encoding="utf-8"))
    return parser


def _attributes(pages: dict[str, Elements]) -> Iterator[tuple[str, str, str, str]]:
    for page, elements in pages.items():
        for tag, attributes in elements.found:
            yield from ((page, tag, name, value) for name, value in attributes.items())


def test_open_data_can_be_read_whatever_was_sent(site: Path) -> None:
    for path in site.rglob("*"):
        if path.suffix in {".json", ".geojson"}:
            json.loads(path.read_text(encoding="utf-8"))
        elif path.suffix == ".xml":
            ET.parse(path)  # noqa: S314 - our own output


def test_feeds_carry_words_and_no_markup_that_a_reader_would_run(site: Path) -> None:
    for path in (site / "data/feeds").rglob("*.xml"):
        found = list(ET.parse(path).iter())  # noqa: S314 - our own output

        kinds = {
            element.get("type", "text")
            for element in found
            if element.tag.endswith(("title", "summary", "content"))
        }
        assert kinds <= {"text"}
        assert {urlsplit(element.get("href", "")).scheme for element in found} <= SCHEMES


def test_no_cell_is_a_formula(site: Path) -> None:
    for path in (site / "data/csv").rglob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]

        assert [cell for cell in cells if cell[:1] in {"=", "@", "\t", "\r"}] == []


def test_data_for_scripts_is_one_value_and_nothing_runs_beside_it(site: Path) -> None:
    scripts = [path for path in (site / "assets/data").rglob("*.js") if "th-" in path.name]

    for path in scripts:
        statement = path.read_text(encoding="utf-8")
        before, _, value = statement.partition("]=")
        assert before.startswith("(window.learningAllianceData=window.learningAllianceData||{})[")
        json.loads(value.rstrip().removesuffix(";"))
        assert not set(statement) & {"\u2028", "\u2029"}
    assert scripts


def test_data_inside_of_pages_cannot_end_its_element(site: Path, pages: dict[str, Elements]) -> None:
    for page in pages:
        text = (site / page).read_text(encoding="utf-8")
        for block in re.findall(
            r'<script type="application/(?:ld\+)?json"[^>]*>(.*?)</script>', text, re.DOTALL
        ):
            json.loads(block)
