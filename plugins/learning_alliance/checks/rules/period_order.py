"""A period begins before it ends.

Two years that changed places, or a slip. Correct it from the source.

Passes:
    period: {start: 2003, end: 2008}

Fails:
    period: {start: 2008, end: 2003}
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.domain.problem import Problem, Severity

CODE = "period-order"
SEVERITY = Severity.ERROR
MESSAGE = "The period ends in {end}, before it begins in {start}."


def check(collection: Collection) -> Iterator[Problem]:
    """Find periods whose end lies before their start."""
    for entry, case_study in collection.cases:
        start, end = case_study.period.start, case_study.period.end
        if start and end and end < start:
            yield entry.problem(
                CODE,
                entry.at("period", "end"),
                MESSAGE.format(start=start, end=end),
                "Write the earlier year as start and the later one as end.",
            )
