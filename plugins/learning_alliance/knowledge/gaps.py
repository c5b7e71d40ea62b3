"""What is known and what is missing: where cases, failures, lessons or independent study are thin.

A gap here is one of this collection. It does not say that nothing was tried.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.vocabulary import Term
from learning_alliance.knowledge.evidence_level import INDEPENDENT
from learning_alliance.knowledge.knowledge_base import Index, KnowledgeBase

FEW = 5
OUTSIDE_THE_REGIONS = "outside-the-regions"
"""The group of sub-regions, such as the Antarctic, where nobody looks for a city."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known where two terms meet.

    Attributes:
        best: The highest evidence level among the cases; empty where there is none.
    """

    row: str
    column: str
    cases: int
    best: str


def crossing(
    base: KnowledgeBase,
    rows: Mapping[str, tuple[CaseStudy, ...]],
    columns: Mapping[str, Iterable[CaseStudy]],
) -> Mapping[tuple[str, str], Cell]:
    """Return a cell for each pair of a row and a column; a case counts in every cell that it fits.

    Args:
        base: Knows how strong the evidence of a case is.
        rows: The cases of each row, under its term.
        columns: The cases of each column, under its term.
    """
    in_column = {term: {case.id for case in cases} for term, cases in columns.items()}
    cells = {}
    for row, cases in rows.items():
        for column, inside in in_column.items():
            levels = [base.evidence[case.id].level for case in cases if case.id in inside]
            cells[row, column] = Cell(row, column, len(levels), max(levels, default=""))
    return cells


@dataclass(frozen=True)
class Gaps:
    """The gaps of one knowledge base, each as a list."""

    base: KnowledgeBase

    @cached_property
    def themes_with_few_cases(self) -> tuple[Term, ...]:
        """Themes with fewer than five cases."""
        cases = self.base.cases_by_theme
        return tuple(term for term in self._themes if len(cases.get(term.id, ())) < FEW)

    @cached_property
    def themes_without_lesson(self) -> tuple[Term, ...]:
        """Themes on which there is no lesson."""
        return tuple(term for term in self._themes if term.id not in self.base.lessons_by_theme)

    @cached_property
    def themes_without_study(self) -> tuple[Term, ...]:
        """Themes on which no case rests on independent study."""
        evidence = self.base.evidence
        return tuple(
            term
            for term in self._themes
            if all(evidence[case.id].level < INDEPENDENT for case in self._on(term))
        )

    @cached_property
    def themes_without_failure(self) -> tuple[Term, ...]:
        """Themes that have cases, of which none tells what went wrong."""
        return tuple(
            term
            for term in self._themes
            if self._on(term) and not any(case.difficulties for case in self._on(term))
        )

    @cached_property
    def regions_without_case(self) -> tuple[Term, ...]:
        """Sub-regions without a case."""
        regions = self.base.vocabularies.regions
        lived_in = (term for term in regions if term.group != OUTSIDE_THE_REGIONS)
        return tuple(term for term in lived_in if term.id not in self.base.cases_by_region)

    @cached_property
    def difficulties_without_case(self) -> tuple[Term, ...]:
        """Difficulties that no case tells of."""
        return self._difficulties_outside(self.base.cases_by_difficulty)

    @cached_property
    def difficulties_without_lesson(self) -> tuple[Term, ...]:
        """Difficulties that cases tell of and no lesson answers."""
        missing = self._difficulties_outside(self.base.lessons_by_difficulty)
        return tuple(term for term in missing if term.id in self.base.cases_by_difficulty)

    @cached_property
    def lessons_of_one_country(self) -> tuple[tuple[Lesson, str], ...]:
        """Lessons whose supporting cases all come from one country, each with that country's code."""
        found = ((lesson, self._countries(lesson)) for lesson in self.base.lessons)
        return tuple((lesson, codes.pop()) for lesson, codes in found if len(codes) == 1)

    @property
    def _themes(self) -> Iterable[Term]:
        return self.base.vocabularies.themes

    def _on(self, theme: Term) -> tuple[CaseStudy, ...]:
        return self.base.cases_by_theme.get(theme.id, ())

    def _difficulties_outside(self, index: Index[CaseStudy] | Index[Lesson]) -> tuple[Term, ...]:
        return tuple(term for term in self.base.vocabularies.difficulties if term.id not in index)

    def _countries(self, lesson: Lesson) -> set[str]:
        cases = (self.base.cases_by_id.get(each.case) for each in lesson.supports)
        return {code for case in cases if case for code in case.countries}
