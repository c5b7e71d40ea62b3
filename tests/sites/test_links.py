"""Every link of a built site leads somewhere, and nothing is loaded from elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.sites.built_once import built_once
from tests.sites.project import built_real, built_sample

LOADING = {
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("link", "href"),
    ("source", "src"),
    ("object", "data"),
}
NAMING = {"canonical", "schema.DC"}
"""Links that name something and load nothing."""
HOME = "http://site.invalid/"


@dataclass
class Links(HTMLParser):
    """The ids of a page, the addresses it leads to, and those it loads."""

    ids: list[str] = field(default_factory=list)
    leads_to: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name in {"href", "src", "data"} and value:
                is_loading = (tag, name) in LOADING and dict(attrs).get("rel") not in NAMING
                (self.loads if is_loading else self.leads_to).append(value)


@cache
def read(path: Path) -> Links:
    links = Links()
    links.feed(path.read_text(encoding="utf-8"))
    return links


@pytest.fixture(scope="module", params=["sample", "real collection"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site: of the sample, and of the project's own cases as they stand."""
    if request.param == "sample":
        return built_sample(tmp_path_factory.mktemp("links") / "project")
    return built_once(tmp_path_factory, "real", built_real) / "site"


def test_every_link_leads_to_a_page_and_a_place_on_it(site: Path) -> None:
    broken = [f"{page}: {address}" for page, address in _internal(site) if not exists(site, page, address)]

    assert broken == []


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    foreign = {
        f"{page}: {address}"
        for page in _pages(site)
        for address in read(site / page).loads
        if urlsplit(address).netloc
    }

    assert foreign == set()


def test_every_page_has_each_id_once(site: Path) -> None:
    twice = [page for page in _pages(site) if _has_twice(site / page)]

    assert twice == []


def test_only_the_page_for_lost_readers_has_addresses_from_the_root(site: Path) -> None:
    absolute = {page for page, address in _internal(site) if address.startswith("/")}

    assert absolute <= {"404.html"}


def _pages(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def _internal(site: Path) -> Iterator[tuple[str, str]]:
    for page in _pages(site):
        links = read(site / page)
        for address in dict.fromkeys([*links.leads_to, *links.loads]):
            parts = urlsplit(address)
            if not parts.scheme and not parts.netloc:
                yield page, address


def exists(site: Path, page: str, address: str) -> bool:
    target = urlsplit(urljoin(HOME + page, address))
    if not target.geturl().startswith(HOME):
        return False
    path = site / unquote(target.path).lstrip("/")
    file = path / "index.html" if path.is_dir() or target.path.endswith("/") else path
    if not file.is_file():
        return False
    return not target.fragment or file.suffix != ".html" or unquote(target.fragment) in read(file).ids


def _has_twice(path: Path) -> bool:
    ids = read(path).ids
    return len(ids) != len(set(ids))
