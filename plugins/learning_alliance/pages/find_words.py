"""The words and names that the page for finding loads when a word was not found: for spelling, and for other names."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from learning_alliance.domain.vocabulary import Term
from learning_alliance.pages.asset import Asset
from learning_alliance.pages.page import country_uri, difficulty_uri, page_folder, region_uri, theme_uri
from learning_alliance.pages.script_data import data_asset
from learning_alliance.pages.site_context import SiteContext

NAME = "find-words"
WORD = re.compile(r"[^\W\d_]{4,}")
MOST_WORDS = 6000

Name = tuple[str | int | list[str], ...]
"""Label, folder of its page, number of cases, other names; where there is no page, also what is near."""


def find_words(site: SiteContext) -> Asset:
    """Return the list of words, the most frequent first, of names, and of words that mean the same."""
    return data_asset(NAME, {"words": list(_words(site)), "names": list(_names(site)), "same": _same(site)})


def _words(site: SiteContext) -> Iterator[str]:
    texts = Counter(word.lower() for text in _texts(site) for word in WORD.findall(text))
    yield from (word for word, _ in sorted(texts.items(), key=lambda each: (-each[1], each[0]))[:MOST_WORDS])


def _texts(site: SiteContext) -> Iterator[str]:
    base = site.knowledge_base
    for case in base.cases:
        yield from (case.title, case.summary, *(place.name for place in case.places))
    for lesson in base.lessons:
        yield from (lesson.title, lesson.summary)
    known = site.vocabularies
    for vocabulary in (
        known.themes,
        known.difficulties,
        known.kinds,
        known.countries,
        known.regions,
        known.glossary,
    ):
        for term in vocabulary:
            yield from (term.label, *term.synonyms)


def _same(site: SiteContext) -> list[tuple[str, list[str]]]:
    """Return the words that cases use, each with what people type for it in other words and languages."""
    return [(term.label, list(term.synonyms)) for term in site.vocabularies.search_words]


def _names(site: SiteContext) -> Iterator[Name]:
    base, known = site.knowledge_base, site.vocabularies
    for term in known.themes:
        yield _name(term, theme_uri(term.id), base.cases_by_theme.get(term.id, ()))
    for term in known.difficulties:
        yield _name(term, difficulty_uri(term.id), base.cases_by_difficulty.get(term.id, ()))
    for term in known.regions:
        yield _name(term, region_uri(term.id), base.cases_by_region.get(term.id, ()))
    for term in known.countries:
        if term.id in base.cases_by_country:
            yield _name(term, country_uri(term.id), base.cases_by_country[term.id])
        else:
            yield from _without_case(site, term)


def _name(term: Term, uri: str, cases: Iterable[object]) -> Name:
    return (term.label, f"{page_folder(uri)}/", len(tuple(cases)), list(term.synonyms))


def _without_case(site: SiteContext, country: Term) -> Iterator[Name]:
    """Yield a country without a case, with the smallest region around it that has one."""
    regions = site.knowledge_base.cases_by_region
    for slug in site.knowledge_base.regions_of((country.id,)):
        if slug in regions:
            near = (site.region_label(slug), f"{page_folder(region_uri(slug))}/", len(regions[slug]))
            yield (country.label, "", 0, list(country.synonyms), *near)
            return
