"""A lesson rests on at least two cases, or says that it rests on one.

What happened once may be chance. With one case, write `single_case: true`, and readers are told.

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
      - {case: th-example, note: "The lease came first, and families stayed."}
    single_case: false
    === case_studies/th-example.md
    id: th-example
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.domain.problem import Problem, Severity

CODE = "too-few-supports"
SEVERITY = Severity.ERROR
FEWEST = 2


def check(collection: Collection) -> Iterator[Problem]:
    """Find lessons with one case that do not say so, and lessons with several that say one."""
    for entry, lesson in collection.lessons:
        number = len({evidence.case for evidence in lesson.supports})
        if number == 1 and not lesson.single_case:
            yield entry.problem(
                CODE,
                entry.at("supports"),
                "One case alone supports this lesson.",
                "Add a second case, or write single_case: true.",
            )
        if number >= FEWEST and lesson.single_case:
            yield entry.problem(
                CODE,
                entry.at("single_case"),
                f"{number} cases support this lesson, and it says that it rests on one.",
                "Take the line single_case out.",
            )
