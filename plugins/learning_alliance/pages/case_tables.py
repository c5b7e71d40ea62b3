"""The tables of a case study: results, money, difficulties, lessons, and the rest of its records."""

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from learning_alliance.domain.case_study import CaseStudy, DrawnLesson, Result
from learning_alliance.domain.money import Finance
from learning_alliance.pages import wording
from learning_alliance.pages.citations import Citations
from learning_alliance.pages.network_addresses import has_own_page
from learning_alliance.pages.page import Link, criterion_uri, difficulty_uri, relative_address
from learning_alliance.pages.site_context import SiteContext


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a plain table: a head, which may link, and words with their citation."""

    head: Link
    text: Markup
    cite: Markup
    kind: str = ""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure with when, how it is known, and who says so."""

    figure: str
    when: str
    basis: str
    note: Markup
    cite: Markup


@dataclass(frozen=True, slots=True)
class ResultGroup:
    """All figures for one indicator, so that sources that differ stand side by side."""

    indicator: str
    figures: tuple[FigureRow, ...]

    @property
    def has_conflict(self) -> bool:
        """Tell whether figures for one moment differ."""
        by_moment: dict[str, set[str]] = {}
        for row in self.figures:
            by_moment.setdefault(row.when, set()).add(row.figure)
        return any(len(figures) > 1 for figures in by_moment.values())


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One amount with who pays and what for; `relation` says where it must not be added to the others."""

    funder: str
    what: str
    amount: str
    year: str
    relation: str
    note: Markup
    cite: Markup


@dataclass(frozen=True, slots=True)
class MoneyGroup:
    """Amounts of one basis: planned and actual never stand in one table."""

    heading: str
    rows: tuple[MoneyRow, ...]


@dataclass(frozen=True, slots=True)
class DifficultyRow:
    """A difficulty, linked to others who met it."""

    code: Link
    text: Markup
    response: Markup
    cite: Markup


@dataclass(frozen=True, slots=True)
class DrawnLessonRow:
    """A lesson that a source draws; `page` links the lesson page that generalises it."""

    drawn_by: str
    text: Markup
    cite: Markup
    page: Link | None


@dataclass(frozen=True, slots=True)
class LessonLink:
    """A lesson page that cites this case, for or against, with the sentence."""

    link: Link
    stance: str
    note: str


class CaseTables:
    """Builds the tables of one page; citations are numbered in the order of the calls."""

    def __init__(self, site: SiteContext, case_study: CaseStudy, citations: Citations) -> None:
        self._site = site
        self._case = case_study
        self._cite = citations.cite
        self._marked = citations.marked

    def results(self) -> tuple[ResultGroup, ...]:
        """Return results under their indicators, in the order in which those first stand."""
        order = {
            name: number
            for number, name in reversed(list(enumerate(r.indicator for r in self._case.results)))
        }
        ordered = sorted(self._case.results, key=lambda result: order[result.indicator])
        return tuple(
            ResultGroup(name, tuple(self._figure(result) for result in members))
            for name, members in groupby(ordered, key=lambda result: result.indicator)
        )

    def money(self) -> tuple[MoneyGroup, ...]:
        """Return amounts actually paid, then those planned."""
        groups = (("actual", "Spent, lent or paid"), ("planned", "Planned, approved or promised"))
        found = (
            MoneyGroup(
                heading, tuple(self._amount(each) for each in self._case.finance if each.basis == basis)
            )
            for basis, heading in groups
        )
        return tuple(group for group in found if group.rows)

    def difficulties(self, uri: str) -> tuple[DifficultyRow, ...]:
        """Return what went wrong, in the order of the file."""
        label = self._site.vocabularies.difficulties.label
        return tuple(
            DifficultyRow(
                Link(label(each.code), relative_address(uri, difficulty_uri(each.code))),
                self._marked(each.text),
                self._marked(each.response),
                self._cite(each.source),
            )
            for each in self._case.difficulties
        )

    def drawn_lessons(self, uri: str) -> tuple[DrawnLessonRow, ...]:
        """Return the lessons that the sources draw."""
        return tuple(
            DrawnLessonRow(
                each.drawn_by, self._marked(each.text), self._cite(each.source), self._lesson_page(uri, each)
            )
            for each in self._case.lessons
        )

    def preconditions(self) -> tuple[Row, ...]:
        """Return what had to be in place first."""
        label = self._site.vocabularies.precondition_kinds.label
        return tuple(
            Row(Link(label(each.kind), ""), self._marked(each.text), self._cite(each.source))
            for each in self._case.preconditions
        )

    def criteria(self, uri: str) -> tuple[Row, ...]:
        """Return how the case speaks to the ten criteria, in their order."""
        criteria = self._site.vocabularies.criteria
        return tuple(
            Row(
                Link(criteria.label(each.criterion), relative_address(uri, criterion_uri(each.criterion))),
                self._marked(each.why),
                self._cite(each.source),
            )
            for each in sorted(self._case.criteria, key=lambda met: criteria.position(met.criterion))
        )

    def actors(self, uri: str) -> tuple[Row, ...]:
        """Return who took part; a body of several cases links its page."""
        label = self._site.vocabularies.actor_types.label
        return tuple(
            Row(
                Link(each.name, self._body_address(uri, each.name)),
                self._marked(each.role),
                self._cite(each.source),
                label(each.type),
            )
            for each in self._case.actors
        )

    def transfers(self) -> tuple[Row, ...]:
        """Return who learned from whom."""
        return tuple(
            Row(
                Link(f"{each.origin} → {each.destination}", ""),
                self._marked(each.how),
                self._cite(each.source),
            )
            for each in self._case.transfers
        )

    def revisits(self) -> tuple[Row, ...]:
        """Return later news, the oldest first."""
        return tuple(
            Row(Link(str(each.date), ""), self._marked(each.text), self._cite(each.source))
            for each in sorted(self._case.revisits, key=lambda revisit: revisit.date)
        )

    def lesson_pages(self, uri: str) -> tuple[LessonLink, ...]:
        """Return the lesson pages that cite this case."""
        mentions = self._site.knowledge_base.mentions.get(self._case.id, ())
        return tuple(
            LessonLink(
                self._site.lesson_link(uri, each.lesson),
                "supports" if each.is_support else "contradicts or limits",
                each.evidence.note,
            )
            for each in mentions
        )

    def _figure(self, result: Result) -> FigureRow:
        vocabularies = self._site.vocabularies
        return FigureRow(
            figure=wording.result_figure(result, vocabularies),
            when=str(result.as_of) if result.as_of else "date not given",
            basis=vocabularies.result_bases.label(result.basis),
            note=self._marked(result.note),
            cite=self._cite(result.source),
        )

    def _amount(self, record: Finance) -> MoneyRow:
        return MoneyRow(
            funder=record.funder,
            what=record.what,
            amount=wording.money(record, self._site.vocabularies),
            year=str(record.year) if record.year else "year not given",
            relation=self._relation(record),
            note=self._marked(record.note),
            cite=self._cite(record.source),
        )

    def _body_address(self, uri: str, name: str) -> str:
        bodies = self._site.knowledge_base.actors.named(name, self._case)
        known = len(bodies) == 1 and has_own_page(bodies[0])
        return self._site.body_link(uri, bodies[0]).address if known else ""

    def _relation(self, record: Finance) -> str:
        if record.scope == "context":
            return self._site.vocabularies.finance_scopes.label(record.scope)
        if record.overlap in {"part", "repeated"}:
            return self._site.vocabularies.finance_overlaps.label(record.overlap)
        return ""

    def _lesson_page(self, uri: str, drawn: DrawnLesson) -> Link | None:
        lesson = self._site.knowledge_base.lessons_by_id.get(drawn.lesson)
        return self._site.lesson_link(uri, lesson) if lesson else None
