"""The pages of each theme, country, region, criterion and difficulty."""

from collections.abc import Container, Iterator

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.pages.citations import without_citations
from learning_alliance.pages.map_views import part_of
from learning_alliance.pages.page import (
    Link,
    Page,
    country_network_uri,
    country_uri,
    criterion_uri,
    difficulty_uri,
    feed_uri,
    find_uri,
    map_uri,
    region_uri,
    relative_address,
    theme_uri,
)
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.subject_pages import Subject, by_country, by_region, subject_pages

PLACES = Link("Countries and regions", "countries/index.md")


def theme_pages(site: SiteContext, only: Container[str] | None = None) -> Iterator[Page]:
    """Yield the pages of every theme, or of those named."""
    base = site.knowledge_base
    groups = {group.id: group.label for group in site.vocabularies.themes.groups}
    for term in site.vocabularies.themes:
        if only is not None and term.id not in only:
            continue
        uri = theme_uri(term.id)
        siblings = (each.id for each in site.vocabularies.themes.in_group(term.group) if each.id != term.id)
        yield from subject_pages(
            site,
            Subject(
                uri,
                Link("Themes", "themes/index.md"),
                term.label,
                groups.get(term.group, ""),
                by_region(site, base.cases_by_theme.get(term.id, ())),
                base.lessons_by_theme.get(term.id, ()),
                term.definition,
                term.synonyms,
                "Near it:",
                tuple(site.theme_link(uri, each) for each in siblings),
                (Link("narrow them down", relative_address(uri, find_uri(type="case", theme=term.id))),),
                source=term.source or site.vocabularies.themes.source,
                feed=feed_uri(f"themes/{term.id}"),
            ),
        )


def country_pages(site: SiteContext, only: Container[str] | None = None) -> Iterator[Page]:
    """Yield the pages of every country that has a case, or of those named."""
    base = site.knowledge_base
    for iso2, cases in sorted(base.cases_by_country.items()):
        if only is not None and iso2 not in only:
            continue
        uri = country_uri(iso2)
        term = site.vocabularies.countries[iso2]
        yield from subject_pages(
            site,
            Subject(
                uri,
                PLACES,
                term.label,
                "Country",
                cases,
                base.lessons_by_country.get(iso2, ()),
                "",
                term.synonyms,
                "Part of:",
                tuple(site.region_link(uri, slug) for slug in base.regions_of((iso2,))),
                _ways_of_country(uri, iso2, term.group, cases),
                is_grouped_by_country=True,
                feed=feed_uri(f"countries/{iso2.lower()}"),
            ),
        )


def region_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the pages of every region and sub-region of UN M49."""
    base = site.knowledge_base
    regions = site.vocabularies.regions
    for group in regions.groups:
        uri = region_uri(group.id)
        parts = tuple(site.region_link(uri, term.id) for term in regions.in_group(group.id))
        yield from _region_pages(site, group.id, ("Made up of:", parts))
    for term in regions:
        uri = region_uri(term.id)
        countries = [
            each.id
            for each in site.vocabularies.countries.in_group(term.id)
            if each.id in base.cases_by_country
        ]
        near = (site.region_link(uri, term.group), *(site.country_link(uri, each) for each in countries))
        yield from _region_pages(site, term.id, ("See also:", near), term.synonyms)


def _region_pages(
    site: SiteContext, slug: str, near: tuple[str, tuple[Link, ...]], synonyms: tuple[str, ...] = ()
) -> Iterator[Page]:
    base = site.knowledge_base
    yield from subject_pages(
        site,
        Subject(
            region_uri(slug),
            PLACES,
            site.region_label(slug),
            "Region (UN M49)",
            by_country(site, base.cases_by_region.get(slug, ())),
            base.lessons_by_region.get(slug, ()),
            "",
            synonyms,
            *near,
            (
                Link("on the map", relative_address(region_uri(slug), _sheet_of(slug))),
                Link(
                    "narrow them down",
                    relative_address(region_uri(slug), find_uri(type="case", region=slug)),
                ),
            ),
            is_grouped_by_country=True,
        ),
    )


def _ways_of_country(uri: str, iso2: str, sub_region: str, cases: tuple[CaseStudy, ...]) -> tuple[Link, ...]:
    """Return the other views of the cases of a country; bodies stand on a page only where a case names one."""
    bodies = (Link("who took part", relative_address(uri, country_network_uri(iso2))),)
    return (
        *(bodies if any(case.actors for case in cases) else ()),
        Link("on the map", relative_address(uri, _sheet_of(sub_region))),
        Link("narrow them down", relative_address(uri, find_uri(type="case", country=iso2))),
    )


def _sheet_of(sub_region: str) -> str:
    """Return the uri of the map that shows a sub-region; of the world's for all others."""
    part = part_of(sub_region)
    return map_uri(part.slug) if part else map_uri()


def criterion_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the pages of each of the ten criteria, each case with how it speaks to it."""
    base = site.knowledge_base
    for term in site.vocabularies.criteria:
        cases = by_region(site, base.cases_by_criterion.get(term.id, ()))
        notes = tuple(
            " ".join(without_citations(met.why) for met in case.criteria if met.criterion == term.id)
            for case in cases
        )
        yield from subject_pages(
            site,
            Subject(
                criterion_uri(term.id),
                Link("The ten criteria", "criteria/index.md"),
                term.label,
                "Criterion",
                cases,
                (),
                term.definition,
                term.synonyms,
                notes=notes,
                list_heading="Cases that speak to it",
                source=term.source or site.vocabularies.criteria.source,
            ),
        )


def difficulty_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the pages of each difficulty: who else met it, and what they did."""
    base = site.knowledge_base
    for term in site.vocabularies.difficulties:
        uri = difficulty_uri(term.id)
        siblings = (
            each for each in site.vocabularies.difficulties.in_group(term.group) if each.id != term.id
        )
        cases = by_region(site, base.cases_by_difficulty.get(term.id, ()))
        yield from subject_pages(
            site,
            Subject(
                uri,
                Link("Difficulties", "difficulties/index.md"),
                term.label,
                "Who met it, and what they did",
                cases,
                base.lessons_by_difficulty.get(term.id, ()),
                term.definition,
                term.synonyms,
                "Near it:",
                tuple(_difficulty_link(uri, each.id, each.label) for each in siblings),
                notes=tuple(_what_happened(case, term.id) for case in cases),
                list_heading="Who met it",
                source=term.source or site.vocabularies.difficulties.source,
            ),
        )


def _what_happened(case_study: CaseStudy, code: str) -> str:
    told = []
    for each in case_study.difficulties:
        if each.code == code:
            response = f" What was done: {each.response}" if each.response else ""
            told.append(f"{each.text}{response}")
    return without_citations(" ".join(told))


def _difficulty_link(origin: str, code: str, label: str) -> Link:
    return Link(label, relative_address(origin, difficulty_uri(code)))
