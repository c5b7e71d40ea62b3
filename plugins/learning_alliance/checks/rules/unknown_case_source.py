"""A lesson's support names a source of the case that it cites.

`source` in `supports` and `contradicts` is the key of a source in that case study's own list.

Passes:
    === lessons/example.md
    supports:
      - {case: th-example, note: "The lease came first.", source: s1}
    single_case: true
    === case_studies/th-example.md
    id: th-example

Fails:
    === lessons/example.md
    supports:
      - {case: th-example, note: "The lease came first.", source: s9}
    single_case: true
    === case_studies/th-example.md
    id: th-example
"""

from collections.abc import Iterator

from learning_alliance.checks.lesson_evidence import lesson_evidence
from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "unknown-case-source"
SEVERITY = Severity.ERROR


def check(collection: Collection) -> Iterator[Problem]:
    """Find keys of sources that the cited case does not list."""
    keys = {
        case_study.id: [source.key for source in case_study.sources] for _, case_study in collection.cases
    }
    for entry, path, evidence in lesson_evidence(collection):
        if evidence.source and evidence.case in keys and evidence.source not in keys[evidence.case]:
            yield entry.problem(
                CODE,
                entry.at(*path, "source"),
                f"The case {evidence.case} has no source {quoted(evidence.source)}.",
                f"Its sources are: {', '.join(keys[evidence.case])}.",
            )
