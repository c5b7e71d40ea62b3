"""What lessons cite from cases, for and against, with the place of each citation."""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.entry import Entry
from learning_alliance.domain.lesson import CaseEvidence, Lesson


def lesson_evidence(
    collection: Collection,
) -> Iterator[tuple[Entry[Lesson], tuple[str | int, ...], CaseEvidence]]:
    """Yield each entry of `supports` and `contradicts`, with its lesson and its path in the front matter."""
    for entry, lesson in collection.lessons:
        for field, evidences in (("supports", lesson.supports), ("contradicts", lesson.contradicts)):
            for number, evidence in enumerate(evidences):
                yield entry, (field, number), evidence
