"""A target is not a result.

Words such as "target", "planned" or "expected" in a result say that it has not happened yet. Tell the
target in the text, as a target, and put into `results` what came of it.

Passes:
    results:
      - {indicator: "houses rebuilt", value: 124, unit: houses, basis: reported, source: s1}

Fails:
    results:
      - {indicator: "houses to be rebuilt", value: 400, unit: houses, basis: reported, source: s1}
"""

import re
from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "target-as-result"
SEVERITY = Severity.WARNING
TARGET = re.compile(
    r"\b(?:target(?:s|ed)?|planned|expected|foreseen|intended|to be \w+|will be)\b", re.IGNORECASE
)


def check(collection: Collection) -> Iterator[Problem]:
    """Find results whose indicator, value or unit speaks of a plan."""
    for entry, case_study in collection.cases:
        for number, result in enumerate(case_study.results):
            found = TARGET.search(f"{result.indicator} {result.value} {result.unit}")
            if found:
                yield entry.problem(
                    CODE,
                    entry.at("results", number, "indicator"),
                    f"The word {quoted(found.group())} speaks of a plan, not of a result.",
                    "Tell the target in the text, or name the indicator by what happened.",
                    severity=SEVERITY,
                )
