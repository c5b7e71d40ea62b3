"""One file of the collection: what it says, where it says it, and what is wrong with it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from markdown_it.token import Token

from learning_alliance.content.case_study_fields import CASE_STUDY
from learning_alliance.content.citing import cited_in_body, cited_in_fields
from learning_alliance.content.file_reading import FileToRead, read_text
from learning_alliance.content.findings import FRONT_OF_FILE, Findings
from learning_alliance.content.forms import Reading
from learning_alliance.content.front_matter import Document, split_document
from learning_alliance.content.front_matter_texts import texts_below
from learning_alliance.content.lesson_fields import LESSON
from learning_alliance.content.markdown_body import parse_body
from learning_alliance.content.nodes import Location, Mapping, Scalar, locate
from learning_alliance.content.shapes import Shape
from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.problem import Problem, Severity
from learning_alliance.domain.vocabulary import Vocabularies

Record = TypeVar("Record", CaseStudy, Lesson)
FIELDS_OF_LESSONS_ALONE = {"supports", "stage", "not_when", "because", "so_that"}


@dataclass(frozen=True)
class Entry(Generic[Record]):
    """One file as it was read.

    Attributes:
        path: The file.
        shown_as: The name under which its problems are reported.
        document: Its two parts.
        record: What it says. Fields that could not be read are blank in it; None when there is no
            front matter to read.
        problems: What was wrong while it was read.
    """

    path: Path
    shown_as: str
    document: Document
    record: Record | None
    problems: tuple[Problem, ...]

    @cached_property
    def body_tokens(self) -> list[Token]:
        """The Markdown tokens of the body."""
        return parse_body(self.document.body)

    @cached_property
    def texts(self) -> tuple[Scalar, ...]:
        """Every single value of the front matter, in the order of the file."""
        return tuple(texts_below(self.document.front_matter)) if self.document.front_matter else ()

    @cached_property
    def citations(self) -> tuple[tuple[str, Location], ...]:
        """The source keys that the text and the fields cite, each with its place."""
        front_matter = self.document.front_matter
        found = [
            (cited.key, self.in_body(cited.line, f"@{cited.key}"))
            for cited in cited_in_body(self.body_tokens)
        ]
        if front_matter is not None:
            found.extend(cited_in_fields(front_matter))
        return tuple(found)

    def at(self, *path: str | int) -> Location:
        """Return the place of a field, such as `at("finance", 2, "amount")`."""
        if self.document.front_matter is None:
            return FRONT_OF_FILE
        return locate(self.document.front_matter, path)

    def has(self, field: str) -> bool:
        """Tell whether a field stands in the front matter."""
        front_matter = self.document.front_matter
        return front_matter is not None and field in front_matter.values

    def in_body(self, line: int, text: str = "") -> Location:
        """Return the place of a text at or below a line of the body (from 0)."""
        lines = self.document.body.split("\n")
        for number, content in enumerate(lines[line:], start=line):
            if text and text in content:
                return Location(self.document.body_line + number, content.index(text) + 1)
        return Location(self.document.body_line + line, 1)

    def problem(
        self,
        code: str,
        location: Location,
        message: str,
        hint: str = "",
        *,
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """Return a problem of this file."""
        return Problem(self.shown_as, location.line, location.column, code, severity, message, hint)


AnyEntry = Entry[CaseStudy] | Entry[Lesson]


def read_entry(file: FileToRead, vocabularies: Vocabularies) -> AnyEntry:
    """Read one file; whatever it holds, an entry comes back and nothing is raised."""
    findings = Findings(file.shown_as)
    return _read(file, read_text(file, findings), findings, vocabularies)


def read_entry_text(file: FileToRead, text: str, vocabularies: Vocabularies) -> AnyEntry:
    """Read a text as if it stood in a file; nothing is opened."""
    return _read(file, text, Findings(file.shown_as), vocabularies)


def _read(file: FileToRead, text: str | None, findings: Findings, vocabularies: Vocabularies) -> AnyEntry:
    document = Document(None, "", 1) if text is None else split_document(text, findings)
    if _is_lesson(file.path, document.front_matter):
        lesson = _read_record(LESSON, document, findings, vocabularies)
        return Entry(file.path, file.shown_as, document, lesson, findings.problems)
    case_study = _read_record(CASE_STUDY, document, findings, vocabularies)
    return Entry(file.path, file.shown_as, document, case_study, findings.problems)


def _is_lesson(path: Path, front_matter: Mapping | None) -> bool:
    """Tell a lesson by its folder; elsewhere by the fields that only lessons have."""
    if path.parent.name in {"lessons", "case_studies"} or front_matter is None:
        return path.parent.name == "lessons"
    return bool(FIELDS_OF_LESSONS_ALONE & front_matter.values.keys())


def _read_record(
    shape: Shape[Record], document: Document, findings: Findings, vocabularies: Vocabularies
) -> Record | None:
    front_matter = document.front_matter
    if front_matter is None:
        return None
    reading = Reading(findings, vocabularies, is_full=_says_full(front_matter))
    shape.note_unknown(front_matter, reading)
    values = shape.read_fields(front_matter, reading, missing_at=FRONT_OF_FILE)
    return shape.build(**values, body=document.body)


def _says_full(front_matter: Mapping) -> bool:
    case_type = front_matter.values.get("type")
    return isinstance(case_type, Scalar) and case_type.text.strip() == "full"
