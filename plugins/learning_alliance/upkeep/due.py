"""What is due for another look, and why: texts that are old, questioned or cite what died, and white spots."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from learning_alliance.knowledge.review import is_due, is_kept_for_the_record

SINCE_LONG = {"draft": "is still a draft", "in-review": "is still in review"}


@dataclass(frozen=True, slots=True)
class DueText:
    """A case study or lesson that somebody should look at.

    Attributes:
        file: Its file, relative to the project.
        reasons: Why, in plain words, the weightiest first.
    """

    file: str
    title: str
    last_reviewed: str
    reasons: tuple[str, ...]


def due_texts(
    base: KnowledgeBase, source_paths: Mapping[str, str], dead: Mapping[str, tuple[str, ...]]
) -> tuple[DueText, ...]:
    """Return the texts that are due, those with most reasons first, then the longest unseen.

    Args:
        base: All texts, drafts among them.
        source_paths: The file of each, by its address.
        dead: Dead addresses by file.
    """
    found = []
    for folder, records in (("case-studies", base.cases), ("lessons", base.lessons)):
        for record in records:
            file = source_paths.get(f"{folder}/{record.id}", "")
            reasons = tuple(_reasons(record, base, dead.get(file, ())))
            if reasons and not is_kept_for_the_record(record):
                found.append(DueText(file, record.title, record.last_reviewed.isoformat(), reasons))
    return tuple(sorted(found, key=lambda text: (-len(text.reasons), text.last_reviewed, text.file)))


def countries_without_a_case(base: KnowledgeBase) -> dict[str, tuple[str, ...]]:
    """Return the names of the countries of which no case tells, by sub-region."""
    found: dict[str, list[str]] = {}
    for term in sorted(base.vocabularies.countries, key=lambda term: term.label):
        if not base.cases_by_country.get(term.id):
            found.setdefault(base.vocabularies.regions.label(term.group), []).append(term.label)
    return {region: tuple(names) for region, names in sorted(found.items())}


def _reasons(record: CaseStudy | Lesson, base: KnowledgeBase, dead: tuple[str, ...]) -> Iterator[str]:
    if record.status == "needs-update":
        yield "was marked as needing an update"
    if dead:
        yield f"cites what cannot be opened any more: {', '.join(dead)}"
    if is_due(record.last_reviewed, base.as_of):
        yield f"was last reviewed on {record.last_reviewed.isoformat()}"
        if record.status in SINCE_LONG:
            yield SINCE_LONG[record.status]
