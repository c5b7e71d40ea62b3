"""What a set of cases holds is told by kind and theme."""

from learning_alliance.pages.holding import holding
from tests.knowledge_builders import a_case, the_vocabularies

KINDS, THEMES = the_vocabularies().kinds, the_vocabularies().themes


def test_each_kind_counts_its_cases_and_their_themes() -> None:
    cases = [
        a_case("ke-1", kind="slum-upgrading", themes=("tenure", "gender-inclusion")),
        a_case("ke-2", kind="slum-upgrading", themes=("tenure",)),
        a_case("ke-3", kind="city-development-strategy", themes=("gender-inclusion",)),
    ]
    tenure, women = THEMES.position("tenure"), THEMES.position("gender-inclusion")

    told = holding(cases, the_vocabularies())

    assert told == (
        f"{KINDS.position('city-development-strategy')}:1,{women};"
        f"{KINDS.position('slum-upgrading')}:2,{tenure}x2,{women}"
    )


def test_no_case_holds_nothing() -> None:
    assert holding((), the_vocabularies()) == ""
