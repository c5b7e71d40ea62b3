"""Every listed source is cited.

A source that nothing cites tells readers that it was used when it was not. Cite it where it backs a
sentence or a field, or take it out.

Passes:
    sources:
      - {key: s1, author: "A", title: "T", publisher: "P", url: "https://example.org/1", kind: press}
    ---
    ## Context
    The city grew [@s1].

Fails:
    sources:
      - {key: s1, author: "A", title: "T", publisher: "P", url: "https://example.org/1", kind: press}
      - {key: s2, author: "A", title: "U", publisher: "P", url: "https://example.org/2", kind: press}
    ---
    ## Context
    The city grew [@s1].
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "uncited-source"
SEVERITY = Severity.WARNING
MESSAGE = "Nothing cites the source {key}."
HINT = "Cite it with [@{key}] where it backs a sentence, or take it out."


def check(collection: Collection) -> Iterator[Problem]:
    """Find sources that neither the text nor a field cites."""
    for entry, case_study in collection.cases:
        cited = {key for key, _ in entry.citations}
        for number, source in enumerate(case_study.sources):
            if source.key and source.key not in cited:
                yield entry.problem(
                    CODE,
                    entry.at("sources", number, "key"),
                    MESSAGE.format(key=quoted(source.key)),
                    HINT.format(key=source.key),
                    severity=SEVERITY,
                )
