"""The two kinds of entry that people contribute, each with its fields and words."""

from dataclasses import dataclass
from typing import Any

from learning_alliance.content.case_study_fields import CASE_STUDY
from learning_alliance.content.lesson_fields import LESSON
from learning_alliance.content.shapes import Shape
from learning_alliance.contributing.case_words import CASE_WORDS
from learning_alliance.contributing.lesson_words import LESSON_WORDS
from learning_alliance.contributing.words import WordsByField


@dataclass(frozen=True)
class EntryKind:
    """A kind of entry.

    Attributes:
        name: What people type, such as `case`.
        folder: Where its files lie in a project.
        schema_name: The name of its JSON Schema's file.
    """

    name: str
    shape: Shape[Any]
    words: WordsByField
    folder: str
    schema_name: str


CASE = EntryKind("case", CASE_STUDY, CASE_WORDS, "case_studies", "case-study.schema.json")
LESSON_KIND = EntryKind("lesson", LESSON, LESSON_WORDS, "lessons", "lesson.schema.json")
KINDS = {kind.name: kind for kind in (CASE, LESSON_KIND)}
