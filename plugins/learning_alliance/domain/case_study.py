"""A case study: what was tried somewhere, what it cost, what came of it and what went wrong."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from learning_alliance.domain.evidence import EvidenceStatement
from learning_alliance.domain.money import Finance
from learning_alliance.domain.period import PartialDate, Period
from learning_alliance.domain.place import Place
from learning_alliance.domain.source import Source


@dataclass(frozen=True, slots=True)
class CityPopulation:
    """People in the city at the time, as a source states it."""

    value: int
    year: int | None
    source: str


@dataclass(frozen=True, slots=True)
class Context:
    """Coded facts on the setting, for finding cases like one's own city."""

    city_population: CityPopulation | None = None
    settlement_tenure: str = ""
    led_by: str = ""
    income_group: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """A body that took part, and what it did."""

    name: str
    type: str
    role: str
    source: str


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that happened, as one source states it; a target is not a result.

    Attributes:
        value: A number, or words where the source gives a range or a statement.
        unit: What the number counts, written out.
        as_of: When it was true, None when the source does not say.
        basis: `reported`, `measured` or `evaluated`.
        qualifier: `at-least`, `more-than`, `about`, `nearly`, `up-to` or empty.
    """

    indicator: str
    value: Decimal | str
    unit: str
    basis: str
    source: str
    as_of: PartialDate | None = None
    qualifier: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Difficulty:
    """Something that went wrong, and what was done about it."""

    text: str
    code: str
    source: str
    response: str = ""


@dataclass(frozen=True, slots=True)
class Precondition:
    """Something that had to be in place first."""

    text: str
    kind: str
    source: str


@dataclass(frozen=True, slots=True)
class DrawnLesson:
    """A lesson that a source itself draws; `lesson` names a lesson page that generalises it."""

    text: str
    drawn_by: str
    source: str
    lesson: str = ""


@dataclass(frozen=True, slots=True)
class CriterionMet:
    """How a case speaks to one of the ten criteria."""

    criterion: str
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class Transfer:
    """Who learned from whom, and how."""

    origin: str
    destination: str
    how: str
    source: str


@dataclass(frozen=True, slots=True)
class Revisit:
    """Later news, which adds to a case and never overwrites it."""

    date: PartialDate
    text: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStudy:
    """A case study, as its front matter and body state it.

    Terms are ids of the vocabularies; `source` fields are keys of `sources`.
    `body` is the Markdown below the front matter.
    """

    id: str
    title: str
    summary: str
    type: str
    kind: str
    scale: str
    countries: tuple[str, ...]
    period: Period
    themes: tuple[str, ...]
    sources: tuple[Source, ...]
    status: str
    last_reviewed: date
    body: str
    places: tuple[Place, ...] = ()
    problem: str = ""
    context: Context = Context()
    deprivations: tuple[str, ...] = ()
    sdg_targets: tuple[str, ...] = ()
    dac_codes: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    results: tuple[Result, ...] = ()
    finance: tuple[Finance, ...] = ()
    cost_unknown: bool = False
    difficulties: tuple[Difficulty, ...] = ()
    none_found: str = ""
    preconditions: tuple[Precondition, ...] = ()
    lessons: tuple[DrawnLesson, ...] = ()
    criteria: tuple[CriterionMet, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    revisits: tuple[Revisit, ...] = ()
    evidence: EvidenceStatement | None = None
    aliases: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()
    language: str = "en"
    license: str = "CC-BY-4.0"
