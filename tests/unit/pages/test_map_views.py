"""The parts of the world hold all countries, each on its own sheet."""

import pytest

from learning_alliance.content.gazetteer import capital_places, locate_places
from learning_alliance.domain.place import LocatedPlace
from learning_alliance.pages.map_outline import border_path, land_path
from learning_alliance.pages.map_views import PARTS, WIDTH, WORLD, MapView, part_of
from tests.knowledge_builders import the_vocabularies


@pytest.fixture(scope="module")
def capitals() -> tuple[LocatedPlace, ...]:
    """The capital of every country that has one."""
    places = capital_places(term.id for term in the_vocabularies().countries)
    return tuple(locate_places(places.values()).values())


def test_every_sub_region_but_the_antarctic_is_in_exactly_one_part() -> None:
    shown = [sub_region for view in PARTS for sub_region in view.sub_regions]

    assert sorted(shown) == sorted({term.id for term in the_vocabularies().regions} - {"antarctica"})


def test_all_capitals_but_those_of_remote_islands_are_on_the_sheet_of_their_part(
    capitals: tuple[LocatedPlace, ...],
) -> None:
    beyond = {place.name for place in capitals if not _is_on(place, _part(place))}

    assert beyond == {
        "Adamstown", "Flying Fish Cove", "Longyearbyen", "Port-aux-Francais", "West Island",
    }  # fmt: skip


def test_all_capitals_are_on_the_sheet_of_the_world(capitals: tuple[LocatedPlace, ...]) -> None:
    assert [place.name for place in capitals if not _is_on(place, WORLD)] == []


def test_east_is_right_and_north_is_up() -> None:
    nairobi, lagos, cairo = (WORLD.plot(36.8, -1.3), WORLD.plot(3.4, 6.5), WORLD.plot(31.2, 30.0))

    assert lagos[0] < nairobi[0]
    assert cairo[1] < nairobi[1]


def test_what_lies_across_the_date_line_stands_beside_its_neighbours() -> None:
    fiji, samoa = WORLD.plot(178.4, -18.1), WORLD.plot(-171.8, -13.8)

    assert fiji[0] < samoa[0] < WIDTH


@pytest.mark.parametrize("view", [WORLD, *PARTS], ids=lambda view: view.slug or "world")
def test_coasts_and_borders_are_drawn_on_the_sheet(view: MapView) -> None:
    land, borders = land_path(view), border_path(view)

    assert land.startswith("M")
    assert land.endswith("z")
    assert set(land + borders) <= set("Mlz0123456789- ")
    # More would not be seen, and less would not be recognised.
    assert 10_000 < len(land + borders) < 45_000


def _part(place: LocatedPlace) -> MapView:
    part = part_of(the_vocabularies().countries[place.country].group)
    assert part is not None
    return part


def _is_on(place: LocatedPlace, view: MapView) -> bool:
    return view.holds(*view.plot(place.longitude, place.latitude))
