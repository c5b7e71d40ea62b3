"""What is missing is counted, and said to be missing here."""

from datetime import date

import pytest

from learning_alliance.knowledge.gaps import Cell, Gaps, crossing
from learning_alliance.knowledge.review import due_cases, is_due
from tests.knowledge_builders import (
    a_case,
    a_difficulty,
    a_knowledge_base,
    a_lesson_on,
    a_result,
    a_source,
)

STUDIED = {"sources": (a_source("s1", "evaluation"),), "results": (a_result(),)}
TODAY = date(2026, 11, 24)


def test_a_cell_counts_the_cases_of_both_terms_and_tells_their_best_evidence() -> None:
    base = a_knowledge_base(
        [a_case("ke-1", results=(a_result(),)), a_case("ke-2", **STUDIED), a_case("th-1", countries=("TH",))]
    )

    cells = crossing(base, base.cases_by_theme, base.cases_by_region)

    assert cells["tenure", "eastern-africa"] == Cell("tenure", "eastern-africa", 2, "E3")
    assert cells["tenure", "asia"] == Cell("tenure", "asia", 1, "E0")


def test_terms_that_never_meet_make_a_gap() -> None:
    base = a_knowledge_base([a_case("ke-1"), a_case("th-1", countries=("TH",), themes=("health",))])

    cells = crossing(base, base.cases_by_theme, base.cases_by_region)

    assert cells["health", "africa"] == Cell("health", "africa", 0, "")


def test_a_theme_whose_cases_tell_of_no_difficulty_lacks_a_failure() -> None:
    base = a_knowledge_base(
        [
            a_case("ke-1", themes=("tenure", "health")),
            a_case("ke-2", themes=("tenure",), difficulties=(a_difficulty(),)),
        ]
    )

    assert [term.id for term in Gaps(base).themes_without_failure] == ["health"]


def test_a_theme_with_one_independent_study_does_not_lack_it() -> None:
    missing = Gaps(a_knowledge_base([a_case("ke-1"), a_case("ke-2", **STUDIED)])).themes_without_study

    assert "tenure" not in {term.id for term in missing}
    assert "health" in {term.id for term in missing}


def test_a_lesson_rests_on_one_country_when_all_that_support_it_lie_there() -> None:
    cases = [a_case("ke-1"), a_case("ke-2"), a_case("th-1", countries=("TH",))]
    kenyan, wider = (
        a_lesson_on("ke-1", "ke-2", lesson_id="kenyan"),
        a_lesson_on("ke-1", "th-1", lesson_id="wider"),
    )

    found = Gaps(a_knowledge_base(cases, [kenyan, wider])).lessons_of_one_country

    assert found == ((kenyan, "KE"),)


def test_a_difficulty_without_an_answer_is_one_that_cases_tell_of() -> None:
    case = a_case(difficulties=(a_difficulty("delays"), a_difficulty("eviction")))
    lesson = a_lesson_on("ke-case", difficulties=("delays",))

    found = Gaps(a_knowledge_base([case], [lesson])).difficulties_without_lesson

    assert [term.id for term in found] == ["eviction"]


def test_nobody_is_asked_for_a_case_from_the_antarctic() -> None:
    missing = {term.id for term in Gaps(a_knowledge_base()).regions_without_case}

    assert "western-africa" in missing
    assert "antarctica" not in missing


@pytest.mark.parametrize(("then", "due"), [(date(2024, 11, 25), False), (date(2024, 11, 24), True)])
def test_a_review_is_due_after_two_years(then: date, due: bool) -> None:  # noqa: FBT001 - one of two outcomes
    assert is_due(then, TODAY) is due


def test_the_case_that_waited_longest_is_due_first() -> None:
    old = a_case("ke-old", last_reviewed=date(2023, 1, 1))
    older = a_case("ke-older", last_reviewed=date(2022, 1, 1))
    doubted = a_case("ke-doubted", last_reviewed=date(2026, 1, 1), status="needs-update")
    fresh = a_case("ke-fresh", last_reviewed=date(2026, 1, 1))

    assert due_cases([old, doubted, fresh, older], TODAY) == (older, old, doubted)


def test_a_retired_case_is_never_due() -> None:
    assert due_cases([a_case(last_reviewed=date(2020, 1, 1), status="retired")], TODAY) == ()
