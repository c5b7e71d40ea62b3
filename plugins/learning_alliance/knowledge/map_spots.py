"""Where each case stands on a map: at each of its towns, and at the capital of each country in which it names none."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.place import LocatedPlace, Place

WORLDWIDE = "global"


@dataclass(frozen=True, slots=True)
class Spot:
    """A case at one point.

    Attributes:
        is_whole_country: The case names no town in this country; it stands at the capital.
    """

    case_study: CaseStudy
    place: LocatedPlace
    is_whole_country: bool = False


@dataclass(frozen=True, slots=True)
class MappedCases:
    """All cases, on the map or apart from it.

    Attributes:
        worldwide: Cases of no country in particular, in the order of their ids.
        unplaced: Cases of which no place is known, in the order of their ids.
    """

    spots: tuple[Spot, ...]
    worldwide: tuple[CaseStudy, ...]
    unplaced: tuple[CaseStudy, ...]


def map_cases(
    cases: Iterable[CaseStudy], located: Mapping[Place, LocatedPlace], capitals: Mapping[str, LocatedPlace]
) -> MappedCases:
    """Return where each case stands; a case of several towns stands at each of them.

    Args:
        cases: In the order of their ids.
        located: The places that are known.
        capitals: The capital of each country, by its code.
    """
    spots: list[Spot] = []
    worldwide: list[CaseStudy] = []
    unplaced: list[CaseStudy] = []
    for case in cases:
        found = tuple(_spots(case, located, capitals))
        spots.extend(found)
        if not found:
            (worldwide if _is_worldwide(case) else unplaced).append(case)
    return MappedCases(tuple(spots), tuple(worldwide), tuple(unplaced))


def bare_countries(case_study: CaseStudy, located: Mapping[Place, LocatedPlace]) -> tuple[str, ...]:
    """Return the countries of a case in which it can only stand at the capital."""
    if _is_worldwide(case_study):
        return ()
    with_town = {place.country for place in case_study.places if place in located}
    return tuple(code for code in case_study.countries if code not in with_town)


def _spots(
    case_study: CaseStudy, located: Mapping[Place, LocatedPlace], capitals: Mapping[str, LocatedPlace]
) -> Iterator[Spot]:
    towns = dict.fromkeys(located[place] for place in case_study.places if place in located)
    for town in towns:
        yield Spot(case_study, town)
    for country in bare_countries(case_study, located):
        if country in capitals:
            yield Spot(case_study, capitals[country], is_whole_country=True)


def _is_worldwide(case_study: CaseStudy) -> bool:
    return not case_study.places and (case_study.scale == WORLDWIDE or not case_study.countries)
