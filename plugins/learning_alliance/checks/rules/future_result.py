"""What happened lies in the past.

A result, a paid amount or later news with a date after today is a plan or a slip. Correct the date, or
tell the plan in the text as a plan.

Passes:
    results:
      - {indicator: "houses rebuilt", value: 124, unit: houses, as_of: 2008, basis: reported, source: s1}

Fails:
    results:
      - {indicator: "houses rebuilt", value: 124, unit: houses, as_of: 2099, basis: reported, source: s1}
"""

from collections.abc import Iterator
from datetime import date

from learning_alliance.content.collection import Collection
from learning_alliance.content.entry import Entry
from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.period import PartialDate
from learning_alliance.domain.problem import Problem, Severity

CODE = "future-result"
SEVERITY = Severity.ERROR
MESSAGE = "The date {date} lies after today."
Dated = tuple[tuple[str | int, ...], PartialDate | None]


def check(collection: Collection) -> Iterator[Problem]:
    """Find results, payments, news and reviews that are dated after today."""
    for entry, record in collection.records:
        if record.last_reviewed > collection.today:
            yield entry.problem(
                CODE,
                entry.at("last_reviewed"),
                f"The date of the last review, {record.last_reviewed}, lies after today.",
                "Write the day on which somebody last checked it.",
            )
    for case_entry, case_study in collection.cases:
        yield from _future(case_entry, case_study, collection.today)


def _future(entry: Entry[CaseStudy], case_study: CaseStudy, today: date) -> Iterator[Problem]:
    for path, when in _dates(case_study):
        if when is not None and _begins_after(when, today):
            yield entry.problem(
                CODE,
                entry.at(*path),
                MESSAGE.format(date=when),
                "What has not happened yet is no result: correct the date, or tell it in the text as a plan.",
            )


def _dates(case_study: CaseStudy) -> Iterator[Dated]:
    for number, result in enumerate(case_study.results):
        yield ("results", number, "as_of"), result.as_of
    for number, revisit in enumerate(case_study.revisits):
        yield ("revisits", number, "date"), revisit.date
    for number, record in enumerate(case_study.finance):
        if record.basis == "actual" and record.year is not None:
            yield ("finance", number, "year"), PartialDate(record.year)


def _begins_after(when: PartialDate, today: date) -> bool:
    return (when.year, when.month or 1, when.day or 1) > (today.year, today.month, today.day)
