"""The whole collection as it was read: all entries, in the order of their ids."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from learning_alliance.content.entry import AnyEntry, Entry, Record, read_entry
from learning_alliance.content.file_reading import FileToRead
from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.vocabulary import Vocabularies

FOLDERS = ("case_studies", "lessons")
AnyReadEntry = tuple[AnyEntry, CaseStudy | Lesson]
"""A file whose front matter could be read, and what it says."""


@dataclass(frozen=True)
class Collection:
    """Everything that was read, and what the checks need besides.

    Attributes:
        entries: All files, in the order of their names.
        today: The day to hold dates against.
        is_whole: The other files of the project were read too, so that what an entry refers to and
            is not among them does not exist.
        before: An earlier state of it, where one is at hand.
    """

    entries: tuple[AnyEntry, ...]
    vocabularies: Vocabularies
    today: date
    is_whole: bool = True
    before: Collection | None = None

    @cached_property
    def cases(self) -> tuple[tuple[Entry[CaseStudy], CaseStudy], ...]:
        """Case studies whose front matter could be read, each with its entry."""
        return tuple(_with_record(self.entries, CaseStudy))

    @cached_property
    def lessons(self) -> tuple[tuple[Entry[Lesson], Lesson], ...]:
        """Lessons whose front matter could be read, each with its entry."""
        return tuple(_with_record(self.entries, Lesson))

    @property
    def records(self) -> Iterator[AnyReadEntry]:
        """Case studies and lessons whose front matter could be read, each with its entry."""
        yield from self.cases
        yield from self.lessons


def _with_record(entries: tuple[AnyEntry, ...], kind: type[Record]) -> Iterator[tuple[Entry[Record], Record]]:
    for entry in entries:
        if isinstance(entry.record, kind):
            yield entry, entry.record


def project_files(root: Path) -> tuple[FileToRead, ...]:
    """Return the files of a project's `case_studies/` and `lessons/`."""
    return tuple(
        FileToRead(path, path.relative_to(root).as_posix(), root / folder)
        for folder in FOLDERS
        for path in sorted(_markdown_files(root / folder))
    )


def files_below(path: Path, shown_as: str) -> tuple[FileToRead, ...]:
    """Return a file itself, or the Markdown files below a folder."""
    if not path.is_dir():
        return (FileToRead(path, shown_as, path.parent),)
    prefix = shown_as.rstrip("/")
    return tuple(
        FileToRead(file, f"{prefix}/{file.relative_to(path).as_posix()}", path)
        for file in sorted(_markdown_files(path))
    )


def read_collection(
    files: tuple[FileToRead, ...],
    vocabularies: Vocabularies,
    today: date,
    *,
    is_whole: bool = True,
    before: Collection | None = None,
) -> Collection:
    """Read all files; whatever they hold, a collection comes back."""
    entries = tuple(read_entry(file, vocabularies) for file in files)
    return Collection(entries, vocabularies, today, is_whole, before)


def _markdown_files(folder: Path) -> Iterator[Path]:
    """Yield what is named like a case or lesson; names that begin with _ or . are left out."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name[0] not in "._"]
        candidates = [*names, *(name for name in folders if name.endswith(".md"))]
        yield from (Path(place, name) for name in candidates if _is_content_name(name))


def _is_content_name(name: str) -> bool:
    return name.endswith(".md") and name[0] not in "._" and name != "README.md"
