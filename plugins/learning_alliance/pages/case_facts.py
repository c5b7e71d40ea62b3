"""The fact box of a case study: the coded facts at a glance."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from learning_alliance.domain.case_study import CaseStudy, CityPopulation
from learning_alliance.domain.vocabulary import Vocabulary
from learning_alliance.pages import wording
from learning_alliance.pages.cards import evidence_mark
from learning_alliance.pages.citations import Citations
from learning_alliance.pages.page import Link, case_uri, relative_address
from learning_alliance.pages.site_context import SiteContext

MOST_TOWNS = 4


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the fact box: a label with links, or with words, or both."""

    label: str
    links: tuple[Link, ...] = ()
    words: str | Markup = ""


def case_facts(site: SiteContext, case_study: CaseStudy, citations: Citations) -> tuple[Fact, ...]:
    """Return the lines of the fact box that the case can fill."""
    return tuple(fact for fact in _facts(site, case_study, citations) if fact.links or fact.words)


def _facts(site: SiteContext, case_study: CaseStudy, citations: Citations) -> Iterator[Fact]:
    uri = case_uri(case_study.id)
    vocabularies = site.vocabularies
    evidence = site.knowledge_base.evidence[case_study.id]
    about = Link(evidence_mark(site, evidence.level), relative_address(uri, "about/index.md#evidence"))
    yield Fact(
        "Where", tuple(site.country_link(uri, code) for code in case_study.countries), _towns(case_study)
    )
    yield Fact("When", words=wording.period(case_study.period))
    yield Fact("Kind", words=vocabularies.kinds.label(case_study.kind))
    yield Fact("Scale", words=vocabularies.scales.label(case_study.scale))
    yield Fact("Themes", tuple(site.theme_link(uri, theme) for theme in case_study.themes))
    yield Fact("Who led", words=_label(vocabularies.leaders, case_study.context.led_by))
    yield Fact(
        "Whose land", words=_label(vocabularies.tenure_situations, case_study.context.settlement_tenure)
    )
    yield Fact("Towns today", words=_towns_today(site, case_study))
    yield Fact("People in the city", words=_population(case_study.context.city_population, citations))
    yield Fact("Income group then", words=_income(site, case_study))
    yield Fact(
        "Lacks addressed",
        words=wording.joined(
            vocabularies.deprivations.label(each).lower() for each in case_study.deprivations
        ),
    )
    yield Fact("Evidence", (about,), evidence.reason)
    yield Fact("SDG targets", words=_coded(vocabularies.sdg_targets, case_study.sdg_targets))
    yield Fact("OECD-DAC codes", words=_coded(vocabularies.dac_codes, case_study.dac_codes))


def _coded(vocabulary: Vocabulary, codes: tuple[str, ...]) -> str:
    # Labels have commas of their own.
    return "; ".join(f"{code} {vocabulary.label(code)}" for code in codes)


def _towns(case_study: CaseStudy) -> str:
    return wording.joined(place.name for place in case_study.places)


def _label(vocabulary: Vocabulary, term_id: str) -> str:
    return vocabulary.label(term_id) if term_id else ""


def _towns_today(site: SiteContext, case_study: CaseStudy) -> str:
    """Return how many people live in the towns of a case, as the gazetteer says: for scale, not for citing."""
    located = site.knowledge_base.located_places
    told = [
        f"{place.name} {wording.rounded(located[place].population)}"
        for place in case_study.places[:MOST_TOWNS]
        if place in located and located[place].population
    ]
    return f"{', '.join(told)} people (GeoNames)" if told else ""


def _income(site: SiteContext, case_study: CaseStudy) -> str:
    """Return the income group of the country when the work began, with the list that says so."""
    income = site.knowledge_base.incomes.get(case_study.id)
    if income is None:
        return ""
    label = site.vocabularies.income_groups.label(income.term)
    return f"{label} (World Bank, fiscal year {income.year})" if income.year else label


def _population(population: CityPopulation | None, citations: Citations) -> str | Markup:
    if population is None or not population.value:
        return ""
    year = f" ({population.year})" if population.year else ""
    return Markup("{}{} {}").format(
        wording.figure(Decimal(population.value)), year, citations.cite(population.source)
    )
