"""The pages of one theme, country, region, criterion or difficulty: what it is, and what is known on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.pages.cards import Card, CardGroup, Pager, case_card, grouped_cards, lesson_card, sliced, where
from learning_alliance.pages.page import (
    Link,
    Page,
    country_uri,
    criterion_uri,
    difficulty_uri,
    region_uri,
    relative_address,
    theme_uri,
)
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.wording import counted

GLOBAL = "Worldwide"
PLACES = Link("Countries and regions", "countries/index.md")


@dataclass(frozen=True, slots=True)
class TermPage:
    """What the template of a term shows.

    Attributes:
        near: Links to neighbouring terms, introduced by `near_label`.
        empty: What to say where nothing is known yet.
    """

    parent: Link
    title: str
    kicker: str
    definition: str
    synonyms: tuple[str, ...]
    count: str
    near_label: str
    near: tuple[Link, ...]
    lessons: tuple[Card, ...]
    list_heading: str
    groups: tuple[CardGroup, ...]
    pager: Pager | None
    empty: str
    source: str


@dataclass(frozen=True, slots=True)
class Subject:
    """A term with all that is known on it, before it is cut into pages.

    Attributes:
        notes: For each case, in the order of `cases`, why it stands here; empty where that is plain.
        is_grouped_by_country: Else the cases stand under their regions.
    """

    uri: str
    parent: Link
    title: str
    kicker: str
    cases: tuple[CaseStudy, ...]
    lessons: tuple[Lesson, ...]
    definition: str = ""
    synonyms: tuple[str, ...] = ()
    near_label: str = ""
    near: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()
    list_heading: str = "Cases"
    is_grouped_by_country: bool = False
    source: str = ""


def theme_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the pages of every theme."""
    base = site.knowledge_base
    groups = {group.id: group.label for group in site.vocabularies.themes.groups}
    for term in site.vocabularies.themes:
        uri = theme_uri(term.id)
        siblings = (each.id for each in site.vocabularies.themes.in_group(term.group) if each.id != term.id)
        yield from subject_pages(site, Subject(
            uri, Link("Themes", "themes/index.md"), term.label, groups.get(term.group, ""),
            by_region(site, base.cases_by_theme.get(term.id, ())), base.lessons_by_theme.get(term.id, ()),
            term.definition, term.synonyms, "Near it:", tuple(site.theme_link(uri, each) for each in siblings),
            source=term.source or site.vocabularies.themes.source,
        ))


def country_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the pages of every country that has a case."""
    base = site.knowledge_base
    for iso2, cases in sorted(base.cases_by_country.items()):
        uri = country_uri(iso2)
        term = site.vocabularies.countries[iso2]
        yield from subject_pages(site, Subject(
            uri, PLACES, term.label, "Country", cases, base.lessons_by_country.get(iso2, ()), "", term.synonyms,
            "Part of:", tuple(site.region_link(uri, slug) for slug in base.regions_of((iso2,))),
            is_grouped_by_country=True,
        ))


def region_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the pages of every region and sub-region of UN M49."""
    base = site.knowledge_base
    regions = site.vocabularies.regions
    for group in regions.groups:
        uri = region_uri(group.id)
        parts = tuple(site.region_link(uri, term.id) for term in regions.in_group(group.id))
        yield from _region_pages(site, uri, group.id, "Made up of:", parts, ())
    for term in regions:
        uri = region_uri(term.id)
        countries = [each.id for each in site.vocabularies.countries.in_group(term.id) if each.id in base.cases_by_country]
        near = (site.region_link(uri, term.group), *(site.country_link(uri, each) for each in countries))
        yield from _region_pages(site, uri, term.id, "See also:", near, term.synonyms)


def _region_pages(
    site: SiteContext, uri: str, slug: str, near_label: str, near: tuple[Link, ...], synonyms: tuple[str, ...]
) -> Iterator[Page]:
    base = site.knowledge_base
    yield from subject_pages(site, Subject(
        uri, PLACES, site.region_label(slug), "Region (UN M49)", by_country(site, base.cases_by_region.get(slug, ())),
        base.lessons_by_region.get(slug, ()), "", synonyms, near_label, near, is_grouped_by_country=True,
    ))


def criterion_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the pages of each of the ten criteria, each case with how it speaks to it."""
    base = site.knowledge_base
    for term in site.vocabularies.criteria:
        cases = by_region(site, base.cases_by_criterion.get(term.id, ()))
        notes = tuple(
            " ".join(met.why for met in case.criteria if met.criterion == term.id) for case in cases
        )
        yield from subject_pages(site, Subject(
            criterion_uri(term.id), Link("The ten criteria", "criteria/index.md"), term.label, "Criterion", cases, (), term.definition,
            term.synonyms, notes=notes, list_heading="Cases that speak to it",
            source=term.source or site.vocabularies.criteria.source,
        ))


def difficulty_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the pages of each difficulty: who else met it, and what they did."""
    base = site.knowledge_base
    for term in site.vocabularies.difficulties:
        uri = difficulty_uri(term.id)
        siblings = (each for each in site.vocabularies.difficulties.in_group(term.group) if each.id != term.id)
        cases = by_region(site, base.cases_by_difficulty.get(term.id, ()))
        yield from subject_pages(site, Subject(
            uri, Link("Difficulties", "difficulties/index.md"), term.label, "Who met it, and what they did", cases,
            base.lessons_by_difficulty.get(term.id, ()), term.definition, term.synonyms, "Near it:",
            tuple(_difficulty_link(uri, each.id, each.label) for each in siblings),
            notes=tuple(_what_happened(case, term.id) for case in cases), list_heading="Who met it",
            source=term.source or site.vocabularies.difficulties.source,
        ))


def subject_pages(site: SiteContext, subject: Subject) -> Iterator[Page]:
    """Yield the pages of one subject, fifty cases each; lessons stand on the first."""
    notes = dict(zip((case.id for case in subject.cases), subject.notes, strict=False))
    for uri, cases, place in sliced(subject.uri, subject.cases):
        is_first = uri == subject.uri

        def card(case_study: CaseStudy, origin: str = uri) -> Card:
            return case_card(site, origin, case_study, notes.get(case_study.id, ""))

        model = TermPage(
            parent=Link(subject.parent.text, relative_address(uri, subject.parent.address)),
            title=subject.title,
            kicker=subject.kicker,
            definition=subject.definition,
            synonyms=subject.synonyms if is_first else (),
            count=_count(subject),
            near_label=subject.near_label,
            near=subject.near if is_first else (),
            lessons=tuple(lesson_card(site, uri, each) for each in subject.lessons) if is_first else (),
            list_heading=subject.list_heading,
            groups=grouped_cards(cases, _heading(site, subject), card),
            pager=place,
            empty="No case yet. If you know one, you can contribute it.",
            source=subject.source if is_first else "",
        )
        description = subject.definition or f"Cases and lessons: {subject.title}"
        yield Page(uri, with_front_matter(fill("term.md", model), title=_title(subject, place),
                                          description=description, hidden=("navigation",)))


def by_region(site: SiteContext, cases: tuple[CaseStudy, ...]) -> tuple[CaseStudy, ...]:
    """Return cases sorted by region, country and title."""
    return tuple(sorted(cases, key=lambda case: (region_heading(site, case), where(site, case), case.title)))


def by_country(site: SiteContext, cases: tuple[CaseStudy, ...]) -> tuple[CaseStudy, ...]:
    """Return cases sorted by country and title."""
    return tuple(sorted(cases, key=lambda case: (where(site, case), case.title)))


def region_heading(site: SiteContext, case_study: CaseStudy) -> str:
    """Return the region of a case, or the words for one that spans several."""
    slugs = {site.vocabularies.regions[site.vocabularies.countries[code].group].group for code in case_study.countries}
    if not slugs:
        return GLOBAL
    return site.region_label(slugs.pop()) if len(slugs) == 1 else "Several regions"


def _heading(site: SiteContext, subject: Subject) -> Callable[[CaseStudy], str]:
    if subject.is_grouped_by_country:
        return lambda case: where(site, case) if len(subject.cases) > 1 else ""
    return lambda case: region_heading(site, case)


def _what_happened(case_study: CaseStudy, code: str) -> str:
    told = []
    for each in case_study.difficulties:
        if each.code == code:
            response = f" What was done: {each.response}" if each.response else ""
            told.append(f"{each.text}{response}")
    return " ".join(told)


def _count(subject: Subject) -> str:
    cases = counted(len(subject.cases), "case", "cases")
    return f"{cases} and {counted(len(subject.lessons), 'lesson', 'lessons')}" if subject.lessons else cases


def _title(subject: Subject, place: Pager | None) -> str:
    return f"{subject.title}, page {place.number}" if place and place.number > 1 else subject.title


def _difficulty_link(origin: str, code: str, label: str) -> Link:
    return Link(label, relative_address(origin, difficulty_uri(code)))
