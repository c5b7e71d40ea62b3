"""A link to a lesson leads to a lesson.

The field `lesson` of a case, and `related` of a lesson, take the id of a file in `lessons/`. If there is
no such lesson, take the link out; the text stays.

Passes:
    === case_studies/th-example.md
    lessons:
      - {text: "Settle the lease first.", drawn_by: "A. Author", source: s1, lesson: settle-the-lease}
    === lessons/settle-the-lease.md
    id: settle-the-lease

Fails:
    === case_studies/th-example.md
    lessons:
      - {text: "Settle the lease first.", drawn_by: "A. Author", source: s1, lesson: setle-the-lease}
    === lessons/settle-the-lease.md
    id: settle-the-lease
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.entry import AnyEntry
from learning_alliance.content.findings import nearest, quoted, suggestion
from learning_alliance.domain.problem import Problem, Severity

CODE = "unknown-lesson"
SEVERITY = Severity.ERROR


def check(collection: Collection) -> Iterator[Problem]:
    """Find references to lessons that do not exist."""
    if not collection.is_whole:
        return
    known = [name for _, lesson in collection.lessons for name in (lesson.id, *lesson.aliases)]
    for entry, path, lesson_id in _references(collection):
        if lesson_id and lesson_id not in known:
            yield entry.problem(
                CODE,
                entry.at(*path),
                f"There is no lesson {quoted(lesson_id)}.",
                suggestion(nearest(lesson_id, known)) or "Take the link out, or write the lesson.",
            )


def _references(collection: Collection) -> Iterator[tuple[AnyEntry, tuple[str | int, ...], str]]:
    for case_entry, case_study in collection.cases:
        for number, drawn in enumerate(case_study.lessons):
            yield case_entry, ("lessons", number, "lesson"), drawn.lesson
    for entry, lesson in collection.lessons:
        for number, related in enumerate(lesson.related):
            yield entry, ("related", number), related
