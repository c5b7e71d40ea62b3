"""A stated level of evidence has a source.

The level of a case follows from the kinds of its sources. Levels from E2 upwards say that somebody
measured or compared, so the statement names the source that did. Without a source it can only be E0 or
E1, which lowers the level.

Passes:
    evidence: {level: E4, why: "The study compares with settlements that waited.", source: s1}

Fails:
    evidence: {level: E4, why: "The study compares with settlements that waited."}
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.domain.problem import Problem, Severity

CODE = "evidence-without-source"
SEVERITY = Severity.ERROR
MESSAGE = "The level {level} is stated without a source."
NEED_NO_SOURCE = {"", "E0", "E1"}


def check(collection: Collection) -> Iterator[Problem]:
    """Find stated levels above E1 without a source."""
    for entry, case_study in collection.cases:
        statement = case_study.evidence
        if statement and statement.level not in NEED_NO_SOURCE and not statement.source:
            yield entry.problem(
                CODE,
                entry.at("evidence"),
                MESSAGE.format(level=statement.level),
                "Add source: and the key of the source that measured or compared.",
            )
