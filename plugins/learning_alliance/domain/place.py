"""A town or settlement where a case took place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A named place in a country.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        latitude: Degrees north (WGS 84), when front matter gives it.
        longitude: Degrees east (WGS 84), when front matter gives it.
    """

    name: str
    country: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class LocatedPlace:
    """A place with what the gazetteer knows of it.

    Attributes:
        latitude: Degrees north (WGS 84).
        longitude: Degrees east (WGS 84).
        population: People, by the gazetteer; 0 when it does not say.
        is_from_gazetteer: False when front matter gave the coordinates.
    """

    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    is_from_gazetteer: bool
