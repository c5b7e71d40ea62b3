"""A lesson: what somebody should do, where it holds, and the cases for and against it."""

from dataclasses import dataclass
from datetime import date

from learning_alliance.domain.evidence import StrengthStatement


@dataclass(frozen=True, slots=True)
class CaseEvidence:
    """What one case says for or against a lesson.

    Attributes:
        case: Id of the case study.
        note: The sentence that supports or contradicts.
        source: Key of a source of that case; empty when the note speaks of the whole case.
        is_explained: For a contradiction: `when` or `not_when` already accounts for it.
    """

    case: str
    note: str
    source: str = ""
    is_explained: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A lesson, as its front matter and body state it; terms are ids of the vocabularies."""

    id: str
    title: str
    summary: str
    audiences: tuple[str, ...]
    stage: str
    when: str
    not_when: str
    do: str
    because: str
    so_that: str
    supports: tuple[CaseEvidence, ...]
    themes: tuple[str, ...]
    drawn_by: str
    status: str
    last_reviewed: date
    body: str
    contradicts: tuple[CaseEvidence, ...] = ()
    signs_it_is_failing: tuple[str, ...] = ()
    cost_and_effort: str = ""
    difficulties: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    single_case: bool = False
    strength: StrengthStatement | None = None
    aliases: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()
    language: str = "en"
    license: str = "CC-BY-4.0"
