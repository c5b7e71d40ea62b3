from pathlib import Path

import pytest

from learning_alliance.domain.case_study import Actor
from learning_alliance.domain.period import Period
from learning_alliance.domain.place import Place
from learning_alliance.search.searching import Request, Searcher
from tests.knowledge_builders import a_case, a_difficulty, a_lesson_on, an_amount
from tests.search_builders import a_searcher, case_ids, found

RIVER = a_case(
    "th-river",
    title="River Town: families share the land",
    summary="Residents saved and signed a lease.",
    countries=("TH",),
    themes=("tenure", "land"),
    period=Period(2003, 2008),
    places=(Place("Chiang Mai", "TH"),),
    difficulties=(a_difficulty("eviction", text="Families were evicted twice."),),
    finance=(an_amount(),),
    body="## Context\n\nThe land-sharing plan divided the land [@s1]. See [another](../other.md).\n",
)
CABLE = a_case(
    "co-cable",
    title="A cable car to the hillside",
    summary="Public transport reached poor districts.",
    countries=("CO",),
    themes=("mobility",),
    period=Period(2012, None),
    actors=(Actor("Metro company", "public-enterprise", "Ran the cars", "s1"),),
    body="## Context\n\nThe land was steep.\n",
)
TOILETS = a_case(
    "in-toilets",
    title="Community toilets in Pune",
    summary="Residents and the city built toilet blocks.",
    countries=("IN",),
    themes=("water-sanitation",),
    period=Period(1999, 2001),
)
LESSON = a_lesson_on("in-toilets", lesson_id="keep-toilets", title="Name who keeps the toilets clean.")


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    return a_searcher(tmp_path_factory.mktemp("cache"), (CABLE, RIVER, TOILETS), (LESSON,))


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("toilet", "in-toilets"),
        ("TOILETS", "in-toilets"),
        ("chiang mai", "th-river"),
        ("leases", "th-river"),
        ("téléphérique", "co-cable"),
        ("teleferico", "co-cable"),
        ("Tailandia", "th-river"),
        ("Thaïlande", "th-river"),
        ("baños comunitarios", "in-toilets"),
        ("desalojos", "th-river"),
        ("comunity tiolets", "in-toilets"),
        ("metro company", "co-cable"),
    ],
)
def test_word_finds_its_case_however_it_is_typed(searcher: Searcher, text: str, case: str) -> None:
    assert found(searcher, text)[:1] == [case]


def test_word_in_the_title_counts_more_than_one_in_the_body(searcher: Searcher) -> None:
    assert found(searcher, "land") == ["th-river", "co-cable"]


def test_misspelt_word_is_met_with_a_suggestion(searcher: Searcher) -> None:
    assert searcher.search(Request("comunity tiolets -pune")).suggestion == "community toilets -pune"


def test_word_that_stands_somewhere_needs_no_suggestion(searcher: Searcher) -> None:
    assert searcher.search(Request("community toilets")).suggestion == ""


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ('"cable car"', ["co-cable"]),
        ('"car cable"', []),
        ('"hillside public"', []),
        ("land -steep", ["th-river"]),
        ("+steep land", ["co-cable"]),
        ("title:land", ["th-river"]),
        ("place:chiang", ["th-river"]),
        ("actor:metro", ["co-cable"]),
        ("body:divided", ["th-river"]),
        ("theme:mobility", ["co-cable"]),
        ('country:"Thailand"', ["th-river"]),
        ("type:case -theme:mobility year:1990..2004", ["th-river", "in-toilets"]),
        ("type:case year:2020..", ["co-cable"]),
        ("costs:yes", ["th-river"]),
    ],
)
def test_query_language_says_what_must_be_and_what_must_not(
    searcher: Searcher, text: str, cases: list[str]
) -> None:
    assert found(searcher, text) == cases


def test_chosen_terms_narrow_down_and_the_same_facet_still_counts_its_other_terms(searcher: Searcher) -> None:
    answer = searcher.search(Request("", {"type": ("case",), "country": ("TH", "CO")}))

    assert case_ids(answer) == ["co-cable", "th-river"]
    assert answer.facets["country"] == {"CO": 1, "IN": 1, "TH": 1}
    assert answer.facets["theme"] == {"land": 1, "mobility": 1, "tenure": 1}


def test_passages_show_what_was_found_without_marks_of_markdown(searcher: Searcher) -> None:
    hit = searcher.search(Request("dividing land")).hits[0]

    assert [each.marked("<", ">") for each in hit.passages] == [
        "The <land>-sharing plan <divided> the <land>."
    ]
    assert hit.title.marked("<", ">") == "River Town: families share the <land>"


def test_pages_of_hits_follow_one_another(searcher: Searcher) -> None:
    pages = [searcher.search(Request("", {"type": ("case",)}, limit=2, offset=start)) for start in (0, 2, 4)]

    assert [case_ids(page) for page in pages] == [["co-cable", "th-river"], ["in-toilets"], []]
    assert {page.total for page in pages} == {3}


@pytest.mark.parametrize(
    "text", ["", " ", '"', '""', "-", "+", ":", "-mumbai", "the of and", "year:", "x" * 500, "\0", "💧" * 50]
)
def test_odd_queries_are_answered(searcher: Searcher, text: str) -> None:
    searcher.search(Request(text))


def test_lesson_is_found_beside_its_case(searcher: Searcher) -> None:
    ids = [hit.document.id for hit in searcher.search(Request("toilets")).hits]

    assert ids == ["in-toilets", "water-sanitation", "keep-toilets"]


def test_empty_collection_answers(tmp_path: Path) -> None:
    answer = a_searcher(tmp_path).search(Request("land"))

    assert {hit.document.type for hit in answer.hits} == {"theme"}


def test_theme_tells_how_many_cases_it_has(searcher: Searcher) -> None:
    hits = searcher.search(Request("", {"type": ("theme",)}, limit=100)).hits

    kickers = {hit.document.id: hit.document.kicker for hit in hits}
    assert kickers["tenure"] == "Theme with 1 case"
    assert kickers["health"] == "Theme with 0 cases"
