"""The collection while one file of it is being written: only that file is read again."""

from dataclasses import dataclass, replace
from pathlib import Path

from learning_alliance.checks.running import check_collection
from learning_alliance.content.build_date import build_date
from learning_alliance.content.collection import Collection, project_files, read_collection
from learning_alliance.content.entry import AnyEntry, read_entry
from learning_alliance.content.file_reading import FileToRead
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.problem import Problem
from learning_alliance.knowledge.building import Publication, publication


@dataclass(frozen=True)
class PreviewCollection:
    """A collection, and the file that changes.

    Attributes:
        others: All other files, as they were at the start.
    """

    file: FileToRead
    others: Collection

    def now(self) -> tuple[Publication, CaseStudy | Lesson | None, tuple[Problem, ...]]:
        """Read the file again: what would be published, what the file says, and its problems."""
        entry = read_entry(self.file, self.others.vocabularies)
        alone = replace(self.others, entries=(entry,), is_whole=False)
        # Rules that hold one file against all others would take longer than a writer waits.
        problems = check_collection(alone)
        published = publication(self._with(entry), problems, is_draft=True)
        return published, entry.record, problems

    def _with(self, entry: AnyEntry) -> Collection:
        entries = sorted((*self.others.entries, entry), key=lambda each: each.shown_as)
        return replace(self.others, entries=tuple(entries))


def preview_collection(project: Path, path: Path) -> PreviewCollection:
    """Read a project once, without the file that is being written."""
    file = FileToRead(path, path.as_posix(), path.parent)
    files = tuple(each for each in project_files(project) if each.path.resolve() != path.resolve())
    others = read_collection(files, read_vocabularies(project), build_date())
    return PreviewCollection(file, _without_same_id(others, path.stem))


def _without_same_id(collection: Collection, name: str) -> Collection:
    """Leave out a file of the same name, of which the one being written is a copy."""
    return replace(
        collection, entries=tuple(entry for entry in collection.entries if entry.path.stem != name)
    )
