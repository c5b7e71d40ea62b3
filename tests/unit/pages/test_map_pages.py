"""The map's pages show every case, and stay light however many there are."""

import gzip
import re
from hashlib import sha256
from importlib.resources import files

import pytest

from learning_alliance.domain.place import Place
from learning_alliance.pages.map_pages import map_pages
from learning_alliance.pages.page import Page
from tests.knowledge_builders import a_case, a_site, the_vocabularies

OUTLINES = files("learning_alliance.pages").joinpath("outlines")
MOST_BYTES = 60_000
MANY = 1000


def _pages(*cases: object) -> dict[str, str]:
    return {page.uri: page.text for page in map_pages(a_site(cases))}  # type: ignore[arg-type]


def test_only_parts_of_the_world_with_a_case_have_a_map() -> None:
    pages = _pages(a_case(), a_case("th-case", countries=("TH",)))

    assert list(pages) == ["map/index.md", "map/africa.md", "map/east-asia.md"]


def test_an_empty_collection_still_has_a_map() -> None:
    assert "0 cases in 0 countries" in _pages()["map/index.md"]


def test_a_single_case_is_a_link_to_its_page_with_its_town() -> None:
    case = a_case(title="A & B", places=(Place("Kisumu", "KE"),))

    text = _pages(case)["map/africa.md"]

    assert 'href="../../case-studies/ke-case/"' in text
    assert "A &amp; B (Kisumu)" in text


def test_several_cases_of_a_town_lead_from_the_world_to_its_part_and_there_to_their_country() -> None:
    pages = _pages(a_case("ke-1"), a_case("ke-2"))

    assert re.search(r'la-pin-many[^>]* href="../map/africa/"', pages["map/index.md"])
    assert re.search(r'la-pin-many[^>]* href="#ke"', pages["map/africa.md"])
    assert "Nairobi: <span data-la-words>2 cases</span>" in pages["map/africa.md"]


def test_a_marker_of_two_countries_leads_to_the_heading_above_both() -> None:
    near = [
        a_case("rw-1", countries=("RW",)),
        a_case("bi-1", countries=("BI",), places=(Place("Ngozi", "BI"),)),
    ]

    text = _pages(*near)["map/africa.md"]

    assert re.search(r'la-pin-many[^>]* href="#eastern-africa"', text)
    assert 'id="eastern-africa"' in text


def test_a_worldwide_case_is_in_a_list_of_its_own() -> None:
    text = _pages(a_case("xx-world", scale="global", countries=(), title="For all"))["map/index.md"]

    assert "0 cases in 0 countries, and 1 worldwide" in text
    assert 'id="worldwide"' in text
    assert "For all" in text


@pytest.fixture(scope="module")
def many_pages() -> list[Page]:
    """The maps of a thousand cases in a hundred and more countries."""
    codes = [term.id for term in the_vocabularies().countries]
    themes = [term.id for term in the_vocabularies().themes]
    kinds = [term.id for term in the_vocabularies().kinds]
    cases = [
        a_case(
            f"xx-{number}",
            countries=(codes[number * 7 % len(codes)],),
            themes=tuple(themes[number * step % len(themes)] for step in (1, 5, 9)),
            kind=kinds[number % len(kinds)],
            title=f"Case number {number} of a town that did something",
        )
        for number in range(MANY)
    ]
    return list(map_pages(a_site(cases)))


def test_a_thousand_cases_leave_each_page_light(many_pages: list[Page]) -> None:
    weights = {page.uri: len(gzip.compress(page.text.encode())) for page in many_pages}

    assert {uri: weight for uri, weight in weights.items() if weight > MOST_BYTES} == {}


def test_a_thousand_cases_leave_room_between_the_markers(many_pages: list[Page]) -> None:
    assert max(page.text.count("la-pin-label") for page in many_pages) < 250


def test_a_thousand_cases_are_listed_by_country(many_pages: list[Page]) -> None:
    africa = next(page.text for page in many_pages if page.uri == "map/africa.md")

    assert 'class="la-map-countries"' in africa
    assert 'href="../../countries/ke/"' in africa
    assert "Case number" not in africa.partition('id="list"')[2]


def test_the_outline_is_the_file_that_its_readme_names() -> None:
    found = sha256(OUTLINES.joinpath("world.json").read_bytes()).hexdigest()

    assert found in OUTLINES.joinpath("README.md").read_text(encoding="utf-8")
