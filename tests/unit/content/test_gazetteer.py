"""Towns are found under the names that people write."""

import pytest

from learning_alliance.content.gazetteer import locate_places
from learning_alliance.domain.place import Place


@pytest.mark.parametrize(
    ("name", "country", "latitude"),
    [("Nairobi", "KE", -1.28), ("bogota", "CO", 4.61), ("São Paulo", "BR", -23.55), ("Solo", "ID", -7.56)],
)
def test_a_town_is_found_without_regard_to_accents_and_under_other_names(
    name: str, country: str, latitude: float
) -> None:
    place = Place(name, country)

    located = locate_places([place])[place]

    assert located.latitude == pytest.approx(latitude, abs=0.05)
    assert located.population > 0
    assert located.is_from_gazetteer


def test_a_town_of_another_country_is_not_taken() -> None:
    place = Place("Nairobi", "TH")

    assert place not in locate_places([place])


def test_the_town_itself_comes_before_greater_towns_that_are_also_called_so() -> None:
    place = Place("San Fernando", "PH")

    assert locate_places([place])[place].latitude < 17


def test_given_coordinates_are_kept() -> None:
    place = Place("A hamlet", "KE", -1.5, 36.5)

    located = locate_places([place])[place]

    assert (located.latitude, located.longitude, located.is_from_gazetteer) == (-1.5, 36.5, False)
