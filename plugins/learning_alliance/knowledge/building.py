"""From a collection to the knowledge base: what may be published, and what keeps the rest out."""

from collections.abc import Mapping
from dataclasses import dataclass

from learning_alliance.content.collection import Collection
from learning_alliance.domain.problem import Problem, Severity
from learning_alliance.domain.publication_status import UNPUBLISHED
from learning_alliance.knowledge.knowledge_base import KnowledgeBase


@dataclass(frozen=True)
class Publication:
    """A knowledge base, and what is known against it.

    Attributes:
        errors: Problems that keep a collection from being published.
        problems_by_id: Problems of each case and lesson in the knowledge base, for drafts.
        source_paths: The file of each case and lesson, relative to the project, by its address.
    """

    knowledge_base: KnowledgeBase
    errors: tuple[Problem, ...]
    problems_by_id: Mapping[str, tuple[Problem, ...]]
    source_paths: Mapping[str, str]


def publication(collection: Collection, problems: tuple[Problem, ...], *, is_draft: bool) -> Publication:
    """Return what a collection publishes; a draft includes drafts and faulty files that can be shown."""
    cases = [pair for pair in collection.cases if is_draft or pair[1].status not in UNPUBLISHED]
    lessons = [pair for pair in collection.lessons if is_draft or pair[1].status not in UNPUBLISHED]
    shown = {entry.shown_as: case.id for entry, case in cases} | {
        entry.shown_as: each.id for entry, each in lessons
    }
    return Publication(
        KnowledgeBase(
            cases=tuple(sorted((record for _, record in cases), key=lambda case: case.id)),
            lessons=tuple(sorted((record for _, record in lessons), key=lambda lesson: lesson.id)),
            vocabularies=collection.vocabularies,
            as_of=collection.today,
        ),
        errors=tuple(each for each in problems if each.severity is Severity.ERROR),
        problems_by_id=_by_id(problems, shown),
        source_paths={
            **{f"case-studies/{record.id}": entry.shown_as for entry, record in cases},
            **{f"lessons/{record.id}": entry.shown_as for entry, record in lessons},
        },
    )


def _by_id(problems: tuple[Problem, ...], shown: Mapping[str, str]) -> Mapping[str, tuple[Problem, ...]]:
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.path in shown:
            found.setdefault(shown[problem.path], []).append(problem)
    return {record_id: tuple(each) for record_id, each in found.items()}
