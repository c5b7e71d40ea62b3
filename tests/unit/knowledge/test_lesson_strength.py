"""The sum behind a lesson's strength, step by step."""

import pytest

from learning_alliance.domain.evidence import StrengthStatement
from learning_alliance.domain.lesson import CaseEvidence, Lesson
from learning_alliance.knowledge.lesson_strength import LessonStrength, SupportingCase, lesson_strength
from tests.knowledge_builders import a_lesson_on, a_supporting_case

COUNTRIES = ("KE", "TH", "BR", "IN", "PE")


def strong_cases(number: int) -> tuple[SupportingCase, ...]:
    """Return cases from different countries that rest on independent study."""
    return tuple(a_supporting_case(f"case-{each}", COUNTRIES[each], "E3") for each in range(number))


def weighed(
    *cases: SupportingCase, against: tuple[CaseEvidence, ...] = (), lowered: StrengthStatement | None = None
) -> LessonStrength:
    lesson: Lesson = a_lesson_on(*(case.id for case in cases), against=against, strength=lowered)
    return lesson_strength(lesson, {case.id: case for case in cases})


@pytest.mark.parametrize(
    ("number", "strength"),
    [(0, "very-low"), (1, "very-low"), (2, "low"), (3, "moderate"), (4, "moderate"), (5, "high")],
)
def test_the_number_of_cases_sets_the_start(number: int, strength: str) -> None:
    assert weighed(*strong_cases(number)).steps[0].strength == strength
    assert weighed(*strong_cases(number)).strength == strength


@pytest.mark.parametrize(("countries", "strength"), [(1, "low"), (2, "moderate"), (3, "high")])
def test_few_countries_hold_it_down(countries: int, strength: str) -> None:
    cases = [a_supporting_case(f"case-{each}", COUNTRIES[each % countries], "E3") for each in range(5)]

    assert weighed(*cases).strength == strength


@pytest.mark.parametrize(("independent", "strength"), [(0, "low"), (1, "moderate"), (2, "high")])
def test_own_accounts_hold_it_down(independent: int, strength: str) -> None:
    cases = [
        a_supporting_case(f"case-{each}", COUNTRIES[each], "E3" if each < independent else "E2")
        for each in range(5)
    ]

    assert weighed(*cases).strength == strength


def test_a_case_that_contradicts_takes_one_step_off() -> None:
    found = weighed(*strong_cases(5), against=(CaseEvidence("case-x", "It failed there."),))

    assert found.strength == "moderate"


def test_a_contradiction_that_its_limits_explain_takes_nothing_off() -> None:
    found = weighed(
        *strong_cases(5), against=(CaseEvidence("case-x", "It failed there.", is_explained=True),)
    )

    assert found.strength == "high"


def test_no_contradiction_takes_it_below_the_lowest() -> None:
    assert (
        weighed(*strong_cases(1), against=(CaseEvidence("case-x", "It failed there."),)).strength
        == "very-low"
    )


def test_a_case_that_contradicts_in_two_ways_is_one_case() -> None:
    against = (CaseEvidence("case-x", "It failed there."), CaseEvidence("case-x", "It failed there again."))

    assert weighed(*strong_cases(5), against=against).steps[3].reason.startswith("1 case contradicts it")


def test_a_case_that_supports_in_two_ways_is_one_case() -> None:
    case = a_supporting_case("case-1", level="E3")

    found = lesson_strength(a_lesson_on("case-1", "case-1"), {"case-1": case})

    assert found.steps[0].reason == "1 case backs it."


def test_a_case_that_is_not_published_does_not_count() -> None:
    found = lesson_strength(a_lesson_on("case-1", "gone"), {"case-1": a_supporting_case("case-1")})

    assert found.steps[0].reason == "1 case backs it."


def test_an_editor_lowers_it() -> None:
    found = weighed(*strong_cases(5), lowered=StrengthStatement("low", "All five are by one author."))

    assert found.strength == "low"
    assert found.steps[-1].reason == "Lowered by an editor: All five are by one author."


def test_no_editor_raises_it() -> None:
    assert weighed(*strong_cases(1), lowered=StrengthStatement("high", "We like it.")).strength == "very-low"


def test_every_step_of_the_sum_is_told() -> None:
    found = weighed(*strong_cases(2), a_supporting_case("case-9", "KE"))

    assert [(step.reason, step.strength) for step in found.steps] == [
        ("3 cases back it.", "moderate"),
        ("They come from 2 countries.", "moderate"),
        ("2 of them rest on independent study.", "moderate"),
        ("No case in the collection contradicts it.", "moderate"),
    ]
