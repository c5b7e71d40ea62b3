"""A full case rests on at least two sources.

One source alone is one voice, mostly that of those who ran the programme. Add a second one, or write
`type: snapshot`.

Passes:
    type: snapshot

Fails:
    type: full
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.domain.problem import Problem, Severity

CODE = "too-few-sources"
SEVERITY = Severity.ERROR
FEWEST = 2
MESSAGE = "A full case needs at least {fewest} sources; this one has {number}."


def check(collection: Collection) -> Iterator[Problem]:
    """Find full cases with a single source."""
    for entry, case_study in collection.cases:
        if case_study.type == "full" and 0 < len(case_study.sources) < FEWEST:
            yield entry.problem(
                CODE,
                entry.at("sources"),
                MESSAGE.format(fewest=FEWEST, number=len(case_study.sources)),
                "Add a source, or write type: snapshot.",
            )
