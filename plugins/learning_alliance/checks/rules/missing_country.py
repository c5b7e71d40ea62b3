"""A case names its countries, unless it is global.

Readers look for cases by country. Only a case whose scale is `global` may leave the list empty.

Passes:
    countries: [TH]
    scale: nationwide

Fails:
    countries: []
    scale: nationwide
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.domain.problem import Problem, Severity

CODE = "missing-country"
SEVERITY = Severity.ERROR
MESSAGE = "This case names no country."


def check(collection: Collection) -> Iterator[Problem]:
    """Find cases without a country whose scale is not global."""
    for entry, case_study in collection.cases:
        # An empty list of places in the file, not one whose terms were all unknown.
        is_empty = not case_study.countries and not any(
            each.code == "unknown-term" for each in entry.problems
        )
        if is_empty and entry.has("countries") and case_study.scale != "global":
            yield entry.problem(
                CODE,
                entry.at("countries"),
                MESSAGE,
                "Write the ISO codes of its countries, such as [TH]; only a global case may have none.",
            )
