"""A lesson rests on cases of this collection.

`supports` and `contradicts` take ids of files in `case_studies/`, so that readers can go from the
lesson to its ground. Correct the id, or write the case first.

Passes:
    === lessons/example.md
    supports:
      - {case: th-example, note: "The lease came first, and families stayed."}
    single_case: true
    === case_studies/th-example.md
    id: th-example

Fails:
    === lessons/example.md
    supports:
      - {case: th-exampel, note: "The lease came first, and families stayed."}
    single_case: true
    === case_studies/th-example.md
    id: th-example
"""

from collections.abc import Iterator

from learning_alliance.checks.lesson_evidence import lesson_evidence
from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import nearest, quoted, suggestion
from learning_alliance.domain.problem import Problem, Severity

CODE = "unknown-case"
SEVERITY = Severity.ERROR


def check(collection: Collection) -> Iterator[Problem]:
    """Find references of lessons to cases that do not exist."""
    if not collection.is_whole:
        return
    known = [name for _, case_study in collection.cases for name in (case_study.id, *case_study.aliases)]
    for entry, path, evidence in lesson_evidence(collection):
        if evidence.case and evidence.case not in known:
            yield entry.problem(
                CODE,
                entry.at(*path, "case"),
                f"There is no case study {quoted(evidence.case)}.",
                suggestion(nearest(evidence.case, known)) or "Write the case first, or take the line out.",
            )
