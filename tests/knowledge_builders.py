"""Records with good defaults, so that a test says only what matters to it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.domain.case_study import CaseStudy, Difficulty, Result
from learning_alliance.domain.evidence import EvidenceLevel
from learning_alliance.domain.lesson import CaseEvidence, Lesson
from learning_alliance.domain.money import Finance
from learning_alliance.domain.period import Period
from learning_alliance.domain.source import Source
from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from learning_alliance.knowledge.lesson_strength import SupportingCase
from learning_alliance.pages.site_context import SiteContext

TODAY = date(2026, 11, 24)

CASE = CaseStudy(
    id="ke-case", title="A case", summary="What was done.", type="snapshot", kind="slum-upgrading", scale="city",
    countries=("KE",), period=Period(2001, 2004), themes=("tenure",), sources=(), status="published",
    last_reviewed=date(2026, 1, 15), body="## Context\n\nPeople live there.\n",
)  # fmt: skip
LESSON = Lesson(
    id="a-lesson", title="Do this.", summary="It helps.", audiences=("mayor",), stage="design", when="Always.",
    not_when="Never.", do="Do this.", because="It works.", so_that="It is done.", supports=(), themes=("tenure",),
    drawn_by="The editors", status="published", last_reviewed=date(2026, 1, 15), body="",
)  # fmt: skip


@cache
def the_vocabularies() -> Vocabularies:
    """Return the vocabularies that ship with the package."""
    return read_vocabularies()


def a_case(case_id: str = "ke-case", **fields: object) -> CaseStudy:
    """Return a short, valid case study."""
    return replace(CASE, id=case_id, **{"sources": (a_source(),), **fields})  # type: ignore[arg-type]


def a_lesson_on(
    *cases: str, lesson_id: str = "a-lesson", against: Iterable[CaseEvidence] = (), **fields: object
) -> Lesson:
    """Return a lesson that rests on some cases, each under its id."""
    supports = tuple(CaseEvidence(case, "It helped there.") for case in cases)
    return replace(LESSON, id=lesson_id, supports=supports, contradicts=tuple(against), **fields)  # type: ignore[arg-type]


def a_source(key: str = "s1", kind: str = "implementer", **fields: object) -> Source:
    """Return a source of some kind."""
    whole = Source(
        key, f"Author {key}", f"Title {key}", "Publisher", f"https://example.org/{key}", kind, 2004
    )
    return replace(whole, **fields)  # type: ignore[arg-type]


def a_result(source: str = "s1", **fields: object) -> Result:
    """Return a result of 4,000 households."""
    return replace(Result("households reached", Decimal(4000), "households", "reported", source), **fields)  # type: ignore[arg-type]


def a_difficulty(code: str = "delays", source: str = "s1", **fields: object) -> Difficulty:
    """Return a difficulty of some kind."""
    return replace(Difficulty("It took long.", code, source), **fields)  # type: ignore[arg-type]


def an_amount(basis: str = "actual", **fields: object) -> Finance:
    """Return an amount of money."""
    whole = Finance("The fund", "loans", Decimal(1_250_000), "THB", "total", basis, "s1", 2003)
    return replace(whole, **fields)  # type: ignore[arg-type]


def a_supporting_case(case_id: str, country: str = "KE", level: str = "E1") -> SupportingCase:
    """Return what the strength of a lesson takes from a case."""
    return SupportingCase(case_id, (country,), EvidenceLevel(level, "Because."))


def a_knowledge_base(cases: Iterable[CaseStudy] = (), lessons: Iterable[Lesson] = ()) -> KnowledgeBase:
    """Return a knowledge base as of a fixed day."""
    return KnowledgeBase(tuple(cases), tuple(lessons), the_vocabularies(), TODAY)


def a_site(cases: Iterable[CaseStudy] = (), lessons: Iterable[Lesson] = (), **fields: object) -> SiteContext:
    """Return a site with some cases and lessons."""
    return SiteContext(a_knowledge_base(cases, lessons), **fields)  # type: ignore[arg-type]
