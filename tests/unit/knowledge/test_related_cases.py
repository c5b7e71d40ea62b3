"""Cases like a case: with reasons, in one order, and at a bounded cost."""

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from tests.knowledge_builders import a_case, a_difficulty, a_knowledge_base, an_amount


def base_of(*cases: CaseStudy) -> KnowledgeBase:
    return a_knowledge_base(cases)


def test_the_case_that_is_being_read_says_which_problem_counts_most() -> None:
    one = a_case("ke-one", themes=("tenure", "land"))
    other = a_case("ke-other", themes=("health", "tenure"))
    base = base_of(one, other)

    (there,), (back,) = base.related("ke-one"), base.related("ke-other")

    assert {"main theme"} == {part.kind for part in there.parts} - {part.kind for part in back.parts}
    assert {"their main theme"} == {part.kind for part in back.parts} - {part.kind for part in there.parts}


def test_the_sum_and_its_reasons_are_told() -> None:
    one = a_case("br-one", countries=("BR",), difficulties=(a_difficulty("delays"),), scale="city")
    other = a_case("th-other", countries=("TH",), difficulties=(a_difficulty("delays"),), scale="nationwide")

    (found,) = base_of(one, other).related("br-one")

    assert {part.kind: part.points for part in found.parts} == {
        "main theme": 2, "their main theme": 1, "theme": 1, "difficulty": 1, "kind": 1, "income": 0.5,
    }  # fmt: skip
    assert found.score == 6.5


def test_cost_figures_are_no_likeness_between_cases() -> None:
    one, other = a_case("ke-one", finance=(an_amount(),)), a_case("ke-other", finance=(an_amount(),))

    (found,) = base_of(one, other).related("ke-one")

    assert "money" not in {part.kind for part in found.parts}


def test_a_case_is_not_like_itself() -> None:
    assert base_of(a_case("ke-one")).related("ke-one") == ()


def test_cases_that_share_little_are_left_out() -> None:
    one = a_case("ke-one", kind="slum-upgrading", scale="city")
    other = a_case("th-other", countries=("TH",), themes=("mobility",), kind="slum-upgrading", scale="city")

    assert base_of(one, other).related("ke-one") == ()


def test_equals_stand_in_the_order_of_their_ids_however_they_were_read() -> None:
    cases = [a_case(f"ke-{name}") for name in "dbca"]

    found = base_of(*cases).related("ke-a")
    again = base_of(*reversed(cases)).related("ke-a")

    assert [each.case_study.id for each in found] == ["ke-b", "ke-c", "ke-d"]
    assert [each.case_study.id for each in again] == ["ke-b", "ke-c", "ke-d"]


def test_five_are_enough() -> None:
    assert len(base_of(*(a_case(f"ke-{each}") for each in range(20))).related("ke-3")) == 5


def test_in_a_crowd_the_case_that_shares_rare_facts_comes_first() -> None:
    crowd = [a_case(f"ke-{each:04}") for each in range(3_000)]
    rare = {"themes": ("tenure", "health"), "difficulties": (a_difficulty("eviction"),)}
    one, other = a_case("ke-one", **rare), a_case("ke-other", **rare)

    found = base_of(*crowd, one, other).related("ke-one")

    assert found[0].case_study.id == "ke-other"
    assert len(found) == 5
