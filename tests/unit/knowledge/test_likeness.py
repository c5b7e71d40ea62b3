"""The sum: what counts how much, and why."""

from collections.abc import Mapping

import pytest

from learning_alliance.knowledge.likeness import Part, likeness, score
from learning_alliance.knowledge.profile import Profile
from learning_alliance.knowledge.related_cases import ordered_kinds
from tests.knowledge_builders import the_vocabularies


def parts(own: Profile, other: Profile) -> tuple[Part, ...]:
    return likeness(own, other, ordered_kinds(the_vocabularies()))


def points(own: Profile, other: Profile) -> Mapping[str, float]:
    return {part.kind: part.points for part in parts(own, other)}


def test_the_main_problem_counts_most() -> None:
    mine = {"main theme": ("tenure",), "theme": ("tenure", "land")}
    theirs = {"main theme": ("tenure",), "theme": ("tenure", "health")}

    assert points(mine, theirs) == {"main theme": 2, "their main theme": 1, "theme": 1}


def test_a_main_problem_that_is_a_lesser_theme_of_the_other_counts_less() -> None:
    mine = {"main theme": ("tenure",), "theme": ("tenure",)}
    theirs = {"main theme": ("health",), "theme": ("health", "tenure")}

    assert points(mine, theirs) == {"main theme": 2, "theme": 1}


def test_many_themes_count_no_more_than_four() -> None:
    many = {"theme": ("tenure", "land", "health", "data", "finance", "mobility")}

    assert points(many, many) == {"theme": 4}


@pytest.mark.parametrize(
    ("mine", "theirs", "sum_of_points"),
    [
        ("under-300000", "under-300000", 1.0),
        ("under-300000", "300000-to-500000", 0.5),
        ("300000-to-500000", "under-300000", 0.5),
        ("under-300000", "500000-to-1-million", 0.0),
    ],
)
def test_a_neighbouring_size_of_city_counts_half(mine: str, theirs: str, sum_of_points: float) -> None:
    assert score(parts({"city size": (mine,)}, {"city size": (theirs,)})) == sum_of_points


def test_what_is_near_is_told_as_near() -> None:
    (part,) = parts({"income": ("low-income",)}, {"income": ("lower-middle-income",)})

    assert part == Part("income", 0.5, near="lower-middle-income")


def test_country_part_and_continent_add_up() -> None:
    benin = {"country": ("BJ",), "sub-region": ("western-africa",), "region": ("africa",)}
    kenya = {"country": ("KE",), "sub-region": ("eastern-africa",), "region": ("africa",)}

    assert score(parts(benin, benin)) == 1.5
    assert score(parts(benin, kenya)) == 0.5


def test_a_fact_that_is_not_on_record_gives_nothing_and_takes_nothing() -> None:
    assert parts({"tenure": ("public-land",)}, {}) == ()


def test_the_parts_stand_in_the_order_of_the_weights() -> None:
    both = {"scale": ("city",), "theme": ("tenure",), "led by": ("community",)}

    assert [part.kind for part in parts(both, both)] == ["theme", "led by", "scale"]
