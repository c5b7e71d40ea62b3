"""Each cell of the gap map leads to what is there, or to the way to fill it."""

import gzip
import re

from learning_alliance.pages.gap_pages import gap_pages
from tests.knowledge_builders import a_case, a_difficulty, a_lesson_on, a_site

MOST_BYTES = 60_000


def _pages(*cases: object, lessons: tuple[object, ...] = ()) -> dict[str, str]:
    return {page.uri: page.text for page in gap_pages(a_site(cases, lessons))}  # type: ignore[arg-type]


def _cell(text: str, row: str, column: int) -> str:
    found = re.search(f'<tr id="{row}">(.*?)</tr>', text)
    assert found
    cells: list[str] = re.findall(r"<td[^>]*>.*?</td>", found[1])
    return cells[column]


def test_a_cell_with_cases_leads_to_them_on_the_page_of_the_theme() -> None:
    cell = _cell(_pages(a_case())["gaps/index.md"], "by-region-tenure", 0)

    assert 'class="la-shade-1"' in cell
    assert 'href="../themes/tenure/#africa"' in cell
    assert "<b>1</b>" in cell
    assert ">E0<" in cell


def test_an_empty_cell_asks_for_exactly_that_case() -> None:
    pages = _pages(a_case())

    assert 'href="../contribute/form/?theme=health&amp;region=africa"' in _cell(
        pages["gaps/index.md"], "by-region-health", 0
    )
    western = _cell(pages["gaps/regions.md"], "africa-tenure", 4)
    assert 'href="../../contribute/form/?theme=tenure&amp;region=western-africa"' in western
    assert "No case: contribute one" in western


def test_a_cell_of_a_difficulty_leads_to_who_met_it() -> None:
    pages = _pages(a_case(difficulties=(a_difficulty("eviction"),)))

    assert 'href="../gaps/difficulties/#land-and-law-tenure"' in _cell(
        pages["gaps/index.md"], "by-difficulty-tenure", 0
    )
    assert 'href="../../difficulties/eviction/"' in _cell(
        pages["gaps/difficulties.md"], "land-and-law-tenure", 1
    )


def test_a_cell_leads_to_the_page_of_a_long_list_on_which_its_cases_begin() -> None:
    african = [a_case(f"ke-{number:03}") for number in range(60)]
    text = _pages(*african, a_case("th-1", countries=("TH",)))["gaps/index.md"]

    assert 'href="../themes/tenure/#africa"' in _cell(text, "by-region-tenure", 0)
    assert 'href="../themes/tenure/page-2/#asia"' in _cell(text, "by-region-tenure", 2)


def test_cases_of_several_regions_are_found_under_their_own_heading() -> None:
    text = _pages(a_case("xx-1", countries=("KE", "TH")))["gaps/index.md"]

    assert 'href="../themes/tenure/#several-regions"' in _cell(text, "by-region-tenure", 0)


def test_shades_follow_the_number_of_cases() -> None:
    text = _pages(*(a_case(f"ke-{number}") for number in range(12)))["gaps/index.md"]

    assert 'class="la-shade-4"' in _cell(text, "by-region-tenure", 0)
    assert 'class="la-shade-0"' in _cell(text, "by-region-tenure", 1)


def test_lists_tell_what_rests_on_little() -> None:
    lesson = a_lesson_on("ke-case", title="Ask first")

    text = _pages(a_case(status="needs-update", title="An old tale"), lessons=(lesson,))["gaps/index.md"]

    one_country, due = text.partition("{ #one-country }")[2], text.partition("{ #due }")[2]
    assert 'Ask first</a> <span class="la-aside">Kenya</span>' in one_country
    assert 'An old tale</a> <span class="la-aside">Needs update, last reviewed 15 January 2026</span>' in due


def test_it_says_that_a_gap_is_one_of_the_collection() -> None:
    assert all("a gap of this collection, not of the world" in text for text in _pages().values())


def test_a_thousand_cases_leave_each_page_light() -> None:
    codes = ("KE", "TH", "BR", "IN", "NG", "PE", "ID", "FJ", "AL")
    cases = [
        a_case(f"xx-{number}", countries=(codes[number % 9],), difficulties=(a_difficulty("eviction"),))
        for number in range(1000)
    ]

    weights = {uri: len(gzip.compress(text.encode())) for uri, text in _pages(*cases).items()}

    assert {uri: weight for uri, weight in weights.items() if weight > MOST_BYTES} == {}
