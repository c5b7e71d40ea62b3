"""Markers keep their distance, and no spot is lost or doubled."""

from itertools import combinations
from math import hypot
from random import Random

from hypothesis import given
from hypothesis import strategies as some

from learning_alliance.domain.place import LocatedPlace
from learning_alliance.knowledge.map_clusters import Pin, clusters
from learning_alliance.knowledge.map_spots import Spot
from tests.knowledge_builders import a_case

WIDTH, HEIGHT, APART = 2000, 860, 100


def _pin(x: float, y: float, number: int = 0) -> Pin:
    place = LocatedPlace(f"Town {number}", "KE", 0, 0, 0, is_from_gazetteer=True)
    return Pin(x, y, Spot(a_case(f"ke-{number}"), place))


pins = some.lists(some.tuples(some.integers(0, WIDTH), some.integers(0, HEIGHT)), max_size=60).map(
    lambda points: [_pin(x, y, number) for number, (x, y) in enumerate(points)]
)


@given(pins)
def test_each_pin_is_in_exactly_one_cluster(given_pins: list[Pin]) -> None:
    found = clusters(given_pins, least_distance=APART)

    spots = [spot for cluster in found for spot in cluster.spots]

    assert sorted(spots, key=_by_id) == sorted((pin.spot for pin in given_pins), key=_by_id)


@given(pins)
def test_markers_are_as_far_apart_as_asked(given_pins: list[Pin]) -> None:
    found = clusters(given_pins, least_distance=APART)

    assert all(hypot(a.x - b.x, a.y - b.y) >= APART for a, b in combinations(found, 2))


@given(pins, some.randoms(use_true_random=False))
def test_the_order_of_pins_changes_nothing(given_pins: list[Pin], chance: Random) -> None:
    shuffled = given_pins.copy()
    chance.shuffle(shuffled)

    assert clusters(shuffled, least_distance=APART) == clusters(given_pins, least_distance=APART)


def test_the_marker_stands_where_most_cases_are() -> None:
    found = clusters([_pin(0, 0, 1), _pin(30, 0, 2), _pin(30, 0, 3), _pin(500, 0, 4)], least_distance=APART)

    assert [(each.x, len(each.cases)) for each in found] == [(30, 3), (500, 1)]


def test_a_case_at_two_spots_of_a_cluster_counts_once() -> None:
    (found,) = clusters([_pin(0, 0, 1), _pin(10, 0, 1)], least_distance=APART)

    assert len(found.spots) == 2
    assert len(found.cases) == 1


def test_thousands_of_pins_need_no_more_markers_than_have_room() -> None:
    many = [_pin(number * 37 % WIDTH, number * 53 % HEIGHT, number) for number in range(5000)]

    found = clusters(many, least_distance=APART)

    # Circles of half the distance do not overlap: so many fit into the sheet with its margin.
    assert len(found) <= (WIDTH + APART) * (HEIGHT + APART) / (3.14 / 4 * APART**2)


def _by_id(spot: Spot) -> str:
    return spot.case_study.id
