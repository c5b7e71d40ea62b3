"""The indexes: each record under each of its terms, once, in order."""

from datetime import date

from learning_alliance.domain.case_study import CriterionMet
from learning_alliance.domain.lesson import CaseEvidence
from tests.knowledge_builders import a_case, a_difficulty, a_knowledge_base, a_lesson_on


def test_a_case_stands_under_each_of_its_themes() -> None:
    base = a_knowledge_base([a_case("ke-a", themes=("tenure", "land")), a_case("ke-b", themes=("land",))])

    assert {theme: [case.id for case in cases] for theme, cases in base.cases_by_theme.items()} == {
        "tenure": ["ke-a"],
        "land": ["ke-a", "ke-b"],
    }


def test_a_case_stands_once_under_a_difficulty_that_it_met_twice() -> None:
    base = a_knowledge_base([a_case(difficulties=(a_difficulty("delays"), a_difficulty("delays")))])

    assert [case.id for case in base.cases_by_difficulty["delays"]] == ["ke-case"]


def test_a_case_stands_under_the_criteria_that_it_speaks_to() -> None:
    base = a_knowledge_base([a_case(criteria=(CriterionMet("partnerships", "They worked together.", "s1"),))])

    assert list(base.cases_by_criterion) == ["partnerships"]


def test_a_case_stands_under_the_region_and_sub_region_of_its_country() -> None:
    base = a_knowledge_base([a_case(countries=("TH", "KH"))])

    assert set(base.cases_by_region) == {"south-eastern-asia", "asia"}
    assert len(base.cases_by_region["asia"]) == 1


def test_a_case_without_a_country_stands_under_no_region() -> None:
    base = a_knowledge_base([a_case(countries=())])

    assert (base.cases_by_country, base.cases_by_region) == ({}, {})


def test_a_lesson_stands_under_the_countries_of_the_cases_for_and_against_it() -> None:
    cases = [a_case("ke-a"), a_case("th-b", countries=("TH",))]
    lesson = a_lesson_on("ke-a", "gone", against=(CaseEvidence("th-b", "Not there."),))

    base = a_knowledge_base(cases, [lesson])

    assert set(base.lessons_by_country) == {"KE", "TH"}
    assert set(base.lessons_by_region) == {"eastern-africa", "africa", "south-eastern-asia", "asia"}


def test_lessons_stand_under_their_themes_and_difficulties() -> None:
    base = a_knowledge_base([], [a_lesson_on(themes=("land",), difficulties=("delays",))])

    assert (list(base.lessons_by_theme), list(base.lessons_by_difficulty)) == (["land"], ["delays"])


def test_a_case_knows_the_lessons_that_cite_it_for_and_against() -> None:
    one = a_lesson_on("ke-case", lesson_id="one")
    two = a_lesson_on(lesson_id="two", against=(CaseEvidence("ke-case", "Not there."),))

    base = a_knowledge_base([a_case()], [one, two])

    assert [(each.lesson.id, each.is_support) for each in base.mentions["ke-case"]] == [
        ("one", True),
        ("two", False),
    ]


def test_the_newest_case_is_the_one_reviewed_last() -> None:
    cases = [a_case("a-old", last_reviewed=date(2020, 1, 1)), a_case("b-new"), a_case("c-new")]

    assert [case.id for case in a_knowledge_base(cases).newest] == ["b-new", "c-new", "a-old"]
