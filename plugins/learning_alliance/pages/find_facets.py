"""The facets of the page for finding: what a reader can choose, with the number of pages behind each choice."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from learning_alliance.domain.vocabulary import Term
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.search.web_page import WebEntry

TYPES = {"case": "Case studies", "lesson": "Lessons", "guide": "Guides", "overview": "Themes and places"}
LAST_DECADE, FIRST_DECADE = 2090, 1890
BY_NUMBER = {"theme", "country", "difficulty"}
"""Facets of many terms, of which the most used stand first."""


@dataclass(frozen=True, slots=True)
class FacetTerm:
    """A term that can be chosen, with the number of pages that it leads to.

    Attributes:
        is_part: It is a part of the term above it.
    """

    id: str
    label: str
    count: int
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A group of terms of which a reader can choose some."""

    id: str
    label: str
    terms: tuple[FacetTerm, ...]


def facets(site: SiteContext, entries: Iterable[WebEntry]) -> tuple[Facet, ...]:
    """Return every facet by which the collection can be narrowed, with the terms that it has."""
    counts: dict[str, Counter[str]] = {}
    for entry in entries:
        for facet, term in entry.facets:
            counts.setdefault(facet, Counter())[term] += 1
    made = (_facet(site, facet, label, labels, counts) for facet, label, labels in _named(site))
    # A choice between one thing is none.
    return tuple(each for each in made if len(each.terms) > 1 or (each.terms and each.id == "cost"))


def _facet(
    site: SiteContext, facet: str, label: str, labels: Mapping[str, str], counts: Mapping[str, Counter[str]]
) -> Facet:
    found = counts.get(facet, Counter())
    terms = [
        FacetTerm(term, name, found[term], is_part=facet == "region" and term in site.vocabularies.regions)
        for term, name in labels.items()
        # Pages written by hand are not counted here.
        if found[term] or term == "guide"
    ]
    if facet in BY_NUMBER:
        terms.sort(key=lambda each: (-each.count, each.label))
    return Facet(facet, label, tuple(terms))


def _named(site: SiteContext) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Yield id, label, and the labels of all terms of each facet in the order in which they should stand."""
    known = site.vocabularies
    yield "type", "What", TYPES
    yield "theme", "Theme", _labels(known.themes)
    yield "region", "Region", _regions(site)
    yield "country", "Country", _labels(known.countries)
    yield "kind", "Kind of case", _labels(known.kinds)
    yield (
        "evidence",
        "Evidence",
        {term.id: f"{term.id} {term.label}" for term in reversed(known.evidence_levels.terms)},
    )
    yield "difficulty", "What went wrong", _labels(known.difficulties)
    yield "scale", "Scale", _labels(known.scales)
    yield "decade", "When", {f"{year}s": f"{year}s" for year in range(LAST_DECADE, FIRST_DECADE, -10)}
    yield "criterion", "Criterion", _labels(known.criteria)
    yield "cost", "Cost", {"known": "Says what it cost"}
    yield "language", "Language", _labels(known.languages)


def _labels(terms: Iterable[Term]) -> Mapping[str, str]:
    return {term.id: term.label for term in terms}


def _regions(site: SiteContext) -> Mapping[str, str]:
    """Return each region with its parts below it."""
    regions = site.vocabularies.regions
    labels: dict[str, str] = {}
    for group in regions.groups:
        labels[group.id] = group.label
        labels |= _labels(regions.in_group(group.id))
    return labels
