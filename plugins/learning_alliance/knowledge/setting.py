"""The setting of a case as likeness needs it: the size of its city, and the income group of its country.

What the case itself states comes first; a gazetteer or the World Bank's lists come after it, and say so.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from learning_alliance.content.income_groups import IncomeGroups
from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.place import LocatedPlace, Place
from learning_alliance.domain.vocabulary import Vocabulary

SCALES_OF_ONE_CITY = {"neighbourhood", "city", "citywide", "metropolitan"}


@dataclass(frozen=True, slots=True)
class CitySize:
    """How large the city of a case is.

    Attributes:
        term: A term of `city-sizes`.
        year: When a source counted; None for the gazetteer, or where the source gives none.
        source: Key of the source of the case; empty where the gazetteer says it, which is of today.
        town: The town that the gazetteer counts; empty where a source of the case states it.
    """

    term: str
    people: int
    year: int | None = None
    source: str = ""
    town: str = ""


@dataclass(frozen=True, slots=True)
class CountryIncome:
    """In which income group the country of a case was when the work began.

    Attributes:
        term: A term of `income-groups`.
        year: The World Bank's fiscal year; None where the case itself states the group.
    """

    term: str
    year: int | None = None


def city_size(
    case_study: CaseStudy, located: Mapping[Place, LocatedPlace], sizes: Vocabulary
) -> CitySize | None:
    """Return the size of the one city of a case; None for several towns, or where nobody counted."""
    stated = case_study.context.city_population
    if stated and stated.value:
        return CitySize(size_class(stated.value, sizes), stated.value, stated.year, stated.source)
    if case_study.scale not in SCALES_OF_ONE_CITY or len(case_study.places) != 1:
        return None
    found = located.get(case_study.places[0])
    if found is None or not found.population:
        return None
    return CitySize(size_class(found.population, sizes), found.population, town=found.name)


def size_class(people: int, sizes: Vocabulary) -> str:
    """Return the size class in which a number of people falls."""
    return max(
        (term for term in sizes if int(term.codes["least"]) <= people),
        key=lambda term: int(term.codes["least"]),
    ).id


def country_income(case_study: CaseStudy, groups: IncomeGroups) -> CountryIncome | None:
    """Return the income group when the work began; None where no list says it, or countries differ."""
    if case_study.context.income_group:
        return CountryIncome(case_study.context.income_group)
    year = case_study.period.start
    if year is None:
        return None
    found = {groups.in_force(country, year) for country in case_study.countries}
    term = found.pop() if len(found) == 1 else ""
    return CountryIncome(term, year) if term else None
