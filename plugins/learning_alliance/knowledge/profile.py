"""The coded facts of a case by which it is like other cases.

A fact counts only where it holds for the whole case: a case of three countries has no country, but it has a
region if all three lie in one.
"""

from collections.abc import Iterable, Iterator, Mapping

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.knowledge.setting import CitySize, CountryIncome

Profile = Mapping[str, tuple[str, ...]]
"""The terms that a case, or a reader's city, has for each kind of fact; kinds without a term are left out."""

HAS_COSTS = "recorded"


def case_profile(
    case_study: CaseStudy, vocabularies: Vocabularies, size: CitySize | None, income: CountryIncome | None
) -> Profile:
    """Return the coded facts of a case."""
    return kept(
        {
            "main theme": case_study.themes[:1],
            "theme": case_study.themes,
            "difficulty": tuple(dict.fromkeys(each.code for each in case_study.difficulties)),
            "lack": case_study.deprivations,
            "kind": (case_study.kind,),
            "scale": (case_study.scale,),
            "tenure": (case_study.context.settlement_tenure,),
            "led by": (case_study.context.led_by,),
            "city size": (size.term if size else "",),
            "income": (income.term if income else "",),
            "money": (HAS_COSTS if case_study.finance else "",),
            **place_facts(case_study.countries, vocabularies),
        }
    )


def place_facts(countries: Iterable[str], vocabularies: Vocabularies) -> Profile:
    """Return the country, the sub-region and the region that all countries have in common."""
    sub_regions = [vocabularies.countries[code].group for code in countries]
    return {
        "country": _only(countries),
        "sub-region": _only(sub_regions),
        "region": _only(vocabularies.regions[slug].group for slug in sub_regions),
    }


def kept(profile: Profile) -> Profile:
    """Return a profile without empty terms and kinds."""
    return {kind: full for kind, terms in profile.items() if (full := tuple(filter(None, terms)))}


def terms_of(profile: Profile) -> Iterator[tuple[str, str]]:
    """Yield every fact of a profile as its kind and its term."""
    return ((kind, term) for kind, terms in profile.items() for term in terms)


def _only(terms: Iterable[str]) -> tuple[str, ...]:
    distinct = tuple(dict.fromkeys(terms))
    return distinct if len(distinct) == 1 else ()
