"""What is known on one subject, cut into pages of fifty cases: what it is, the lessons, the cases."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.pages.cards import (
    Card,
    CardGroup,
    Pager,
    case_card,
    grouped_cards,
    lesson_card,
    numbered_title,
    sliced,
    where,
)
from learning_alliance.pages.page import (
    Link,
    Page,
    relative_address,
)
from learning_alliance.pages.page_head import PageHead
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.wording import counted

GLOBAL = "Worldwide"


@dataclass(frozen=True, slots=True)
class TermPage:
    """What the template of a term shows.

    Attributes:
        near: Links to neighbouring terms, introduced by `near_label`.
        ways: Links to other views of the same cases.
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
    ways: tuple[Link, ...]
    lessons: tuple[Card, ...]
    list_heading: str
    groups: tuple[CardGroup, ...]
    pager: Pager | None
    empty: str
    source: str
    feed: str


@dataclass(frozen=True, slots=True)
class Subject:
    """A term with all that is known on it, before it is cut into pages.

    Attributes:
        notes: For each case, in the order of `cases`, why it stands here; empty where that is plain.
        is_grouped_by_country: Else the cases stand under their regions.
        feed: Uri of the Atom feed of the same cases and lessons, empty where there is none.
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
    ways: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()
    list_heading: str = "Cases"
    is_grouped_by_country: bool = False
    source: str = ""
    feed: str = ""


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
            ways=subject.ways if is_first and subject.cases else (),
            lessons=tuple(lesson_card(site, uri, each) for each in subject.lessons) if is_first else (),
            list_heading=subject.list_heading,
            groups=grouped_cards(cases, _heading(site, subject), card),
            pager=place,
            empty="No case yet. If you know one, you can contribute it.",
            source=subject.source if is_first else "",
            feed=relative_address(uri, subject.feed) if subject.feed and is_first else "",
        )
        description = subject.definition or f"Cases and lessons: {subject.title}"
        yield Page(
            uri,
            with_front_matter(
                fill("term.md", model),
                title=numbered_title(subject.title, place),
                description=description,
                hidden=("navigation",),
                head=PageHead(feed=subject.feed),
            ),
        )


def by_region(site: SiteContext, cases: tuple[CaseStudy, ...]) -> tuple[CaseStudy, ...]:
    """Return cases sorted by region, country and title."""
    return tuple(sorted(cases, key=lambda case: (region_heading(site, case), where(site, case), case.title)))


def by_country(site: SiteContext, cases: tuple[CaseStudy, ...]) -> tuple[CaseStudy, ...]:
    """Return cases sorted by country and title."""
    return tuple(sorted(cases, key=lambda case: (where(site, case), case.title)))


def region_heading(site: SiteContext, case_study: CaseStudy) -> str:
    """Return the region of a case, or the words for one that spans several."""
    slugs = {
        site.vocabularies.regions[site.vocabularies.countries[code].group].group
        for code in case_study.countries
    }
    if not slugs:
        return GLOBAL
    return site.region_label(slugs.pop()) if len(slugs) == 1 else "Several regions"


def _heading(site: SiteContext, subject: Subject) -> Callable[[CaseStudy], str]:
    if subject.is_grouped_by_country:
        return lambda case: where(site, case) if len(subject.cases) > 1 else ""
    return lambda case: region_heading(site, case)


def _count(subject: Subject) -> str:
    cases = counted(len(subject.cases), "case", "cases")
    return f"{cases} and {counted(len(subject.lessons), 'lesson', 'lessons')}" if subject.lessons else cases
