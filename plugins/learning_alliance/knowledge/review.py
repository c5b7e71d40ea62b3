"""When a case has to be looked at again: texts about places that go on changing grow old."""

from collections.abc import Iterable
from datetime import date

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.publication_status import NO_LONGER_LOOKED_AFTER

DAYS_A_YEAR = 365
DUE_AFTER_YEARS = 2
OUT_OF_DATE = "needs-update"


def is_due(then: date, now: date) -> bool:
    """Tell whether a review is older than two years."""
    return (now - then).days >= DUE_AFTER_YEARS * DAYS_A_YEAR


def is_kept_for_the_record(record: CaseStudy | Lesson) -> bool:
    """Tell whether nobody looks after a text any more: it keeps its address, and is not put before readers."""
    return record.status == NO_LONGER_LOOKED_AFTER


def due_cases(cases: Iterable[CaseStudy], now: date) -> tuple[CaseStudy, ...]:
    """Return the cases that have to be looked at again, those that waited longest first."""
    kept = (case for case in cases if not is_kept_for_the_record(case))
    due = (case for case in kept if case.status == OUT_OF_DATE or is_due(case.last_reviewed, now))
    return tuple(sorted(due, key=lambda case: (case.last_reviewed, case.id)))
