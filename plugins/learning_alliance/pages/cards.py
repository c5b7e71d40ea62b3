"""Cases and lessons as entries of a list, grouped and cut into pages of fifty."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.pages.page import PAGE_LENGTH, Link, numbered_uri, relative_address
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.wording import counted, period

Item = TypeVar("Item")
MOST_COUNTRIES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Card:
    """One entry of a list.

    Attributes:
        kicker: Small words above the title: where and when, or for whom.
        marks: Small words below: kind and evidence, or strength.
        note: Why the entry stands in this list, where that is not plain.
        case_id: The case that it leads to, which readers may choose to compare; empty for a lesson.
    """

    link: Link
    kicker: str
    summary: str
    marks: tuple[str, ...]
    note: str = ""
    case_id: str = ""


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Entries under one heading; the heading may be empty."""

    heading: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a page of a list stands among its siblings."""

    number: int
    total: int
    pages: tuple[Link, ...]
    previous: Link | None
    following: Link | None


def case_card(site: SiteContext, origin: str, case_study: CaseStudy, note: str = "") -> Card:
    """Return a case as an entry of a list."""
    return Card(
        link=site.case_link(origin, case_study),
        kicker=f"{where(site, case_study)}, {period(case_study.period)}",
        summary=case_study.summary,
        marks=case_marks(site, case_study),
        note=note,
        case_id=case_study.id,
    )


def case_marks(site: SiteContext, case_study: CaseStudy) -> tuple[str, ...]:
    """Return kind, evidence and, where it needs saying, the state of a case."""
    vocabularies = site.vocabularies
    evidence = site.knowledge_base.evidence[case_study.id]
    marks = [vocabularies.kinds.label(case_study.kind), evidence_mark(site, evidence.level)]
    if case_study.type == "snapshot":
        marks.append("Snapshot")
    if case_study.status not in {"published", ""}:
        marks.append(vocabularies.statuses.label(case_study.status))
    return tuple(marks)


def lesson_card(site: SiteContext, origin: str, lesson: Lesson, note: str = "") -> Card:
    """Return a lesson as an entry of a list."""
    audiences = ", ".join(site.vocabularies.audiences.label(each) for each in lesson.audiences)
    return Card(
        site.lesson_link(origin, lesson),
        f"For {audiences.lower()}",
        lesson.summary,
        lesson_marks(site, lesson),
        note,
    )


def lesson_marks(site: SiteContext, lesson: Lesson) -> tuple[str, ...]:
    """Return the strength of a lesson, and how many cases speak for and against it."""
    strength = site.knowledge_base.strength[lesson.id].strength
    marks = [
        f"Strength: {site.vocabularies.lesson_strengths.label(strength).lower()}",
        counted(len(lesson.supports), "case for it", "cases for it"),
    ]
    if lesson.contradicts:
        marks.append(
            counted(len(lesson.contradicts), "case against or limiting", "cases against or limiting")
        )
    if lesson.status not in {"published", ""}:
        marks.append(site.vocabularies.statuses.label(lesson.status))
    return tuple(marks)


def evidence_mark(site: SiteContext, level: str) -> str:
    """Return an evidence level with its name, such as `Evidence E3: independent study`."""
    return f"Evidence {level}: {site.vocabularies.evidence_levels.label(level).lower()}"


def where(site: SiteContext, case_study: CaseStudy) -> str:
    """Return the countries of a case in few words."""
    names = [site.vocabularies.countries.label(code) for code in case_study.countries]
    if not names:
        return "Worldwide"
    if len(names) > MOST_COUNTRIES_SHOWN:
        return counted(len(names), "country", "countries")
    return ", ".join(names)


def grouped_cards(
    items: tuple[Item, ...], heading: Callable[[Item], str], card: Callable[[Item], Card]
) -> tuple[CardGroup, ...]:
    """Return entries in their order, with a heading wherever it changes."""
    return tuple(
        CardGroup(name, tuple(card(item) for item in members))
        for name, members in groupby(items, key=heading)
    )


def sliced(uri: str, items: tuple[Item, ...]) -> Iterator[tuple[str, tuple[Item, ...], Pager | None]]:
    """Cut a list into pages of fifty; each comes with its uri, its entries and its place."""
    total = max(1, -(-len(items) // PAGE_LENGTH))
    for number in range(1, total + 1):
        members = items[(number - 1) * PAGE_LENGTH : number * PAGE_LENGTH]
        yield numbered_uri(uri, number), members, _pager(uri, number, total) if total > 1 else None


def numbered_title(title: str, place: Pager | None) -> str:
    """Return the title of a page of a list: from the second page on it bears its number."""
    return f"{title}, page {place.number}" if place and place.number > 1 else title


def _pager(uri: str, number: int, total: int) -> Pager:
    origin = numbered_uri(uri, number)

    def link(to: int) -> Link:
        return Link(str(to), relative_address(origin, numbered_uri(uri, to)))

    shown = sorted({1, total, *range(max(1, number - 2), min(total, number + 2) + 1)})
    return Pager(
        number=number,
        total=total,
        pages=tuple(link(to) for to in shown),
        previous=link(number - 1) if number > 1 else None,
        following=link(number + 1) if number < total else None,
    )
