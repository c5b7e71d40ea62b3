"""Cases like a case: the same from both sides, with reasons, in one order, and at a bounded cost."""

from learning_alliance.domain.case_study import CaseStudy, Context
from learning_alliance.knowledge.likeness import Feature, LikenessIndex
from tests.knowledge_builders import a_case, a_difficulty, the_vocabularies


def index_of(*cases: CaseStudy) -> LikenessIndex:
    return LikenessIndex(cases, the_vocabularies())


def test_the_score_is_the_same_from_both_sides() -> None:
    one = a_case("ke-one", themes=("tenure", "land"), context=Context(led_by="community"))
    other = a_case(
        "th-other", countries=("TH",), themes=("land", "tenure"), context=Context(led_by="community")
    )

    index = index_of(one, other)

    (there,), (back,) = index.most_alike("ke-one", 5), index.most_alike("th-other", 5)
    assert (there.score, there.shared) == (back.score, back.shared)


def test_the_sum_and_its_reasons_are_told_heaviest_first() -> None:
    one = a_case("br-one", countries=("BR",), difficulties=(a_difficulty("delays"),), scale="city")
    other = a_case("th-other", countries=("TH",), difficulties=(a_difficulty("delays"),), scale="nationwide")

    (found,) = index_of(one, other).most_alike("br-one", 5)

    assert found.score == 5.0
    assert found.shared == (
        Feature("main theme", "tenure"),
        Feature("difficulty", "delays"),
        Feature("kind", "slum-upgrading"),
        Feature("theme", "tenure"),
    )


def test_a_case_is_not_like_itself() -> None:
    assert index_of(a_case("ke-one")).most_alike("ke-one", 5) == ()


def test_cases_that_share_little_are_left_out() -> None:
    one = a_case("ke-one", kind="slum-upgrading", scale="city")
    other = a_case("th-other", countries=("TH",), themes=("mobility",), kind="slum-upgrading", scale="city")

    assert index_of(one, other).most_alike("ke-one", 5) == ()


def test_equals_stand_in_the_order_of_their_ids_however_they_were_read() -> None:
    cases = [a_case(f"ke-{name}") for name in "dbca"]

    found = index_of(*cases).most_alike("ke-a", 5)
    again = index_of(*reversed(cases)).most_alike("ke-a", 5)

    assert [each.case_study.id for each in found] == ["ke-b", "ke-c", "ke-d"]
    assert [each.case_study.id for each in again] == ["ke-b", "ke-c", "ke-d"]


def test_no_more_are_returned_than_asked_for() -> None:
    assert len(index_of(*(a_case(f"ke-{each}") for each in range(20))).most_alike("ke-3", 5)) == 5


def test_in_a_crowd_the_case_that_shares_rare_facts_comes_first() -> None:
    crowd = [a_case(f"ke-{each:04}") for each in range(3_000)]
    rare = {"themes": ("tenure", "health"), "difficulties": (a_difficulty("eviction"),)}
    one, other = a_case("ke-one", **rare), a_case("ke-other", **rare)

    found = index_of(*crowd, one, other).most_alike("ke-one", 5)

    assert found[0].case_study.id == "ke-other"
    assert len(found) == 5
