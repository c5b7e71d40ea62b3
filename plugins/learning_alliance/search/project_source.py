"""A project's case studies and lessons as the source of an index."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path

from platformdirs import user_cache_path

from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.file_reading import FileToRead, content_digest
from learning_alliance.content.own_vocabularies import own_vocabulary_files
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.knowledge.building import publication
from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.records import record_documents, theme_documents
from learning_alliance.search.source import Part, Source

THEMES = "themes"


def project_source(root: Path) -> Source:
    """Return what a project publishes, as the source of an index."""
    today = datetime.now(UTC).date()
    return Source(_digest(_state(root, today)), partial(_parts, root, today))


def index_name(root: Path) -> str:
    """Return the name of the index of a project among the indexes of this user."""
    return f"{root.name or 'root'}-{_digest((str(root.resolve()),))[:16]}"


def index_cache() -> Path:
    """Return the folder of this user's indexes."""
    return user_cache_path("learning-alliance", ensure_exists=True) / "search"


def _parts(root: Path, today: date) -> tuple[Part, ...]:
    """Return each file of a project, and the themes: what a file gives depends on no other file.

    It does depend on the year: a case that still runs goes on from year to year.
    """
    vocabularies = read_vocabularies(root)
    shared = _digest((str(today.year), *_vocabulary_texts(root)))
    return (
        *(
            Part(
                _readable(file.shown_as),
                _digest((shared, content_digest(file))),
                partial(_read_file, file, vocabularies, today),
            )
            for file in project_files(root)
        ),
        Part(THEMES, shared, lambda: tuple(theme_documents(vocabularies))),
    )


def _read_file(file: FileToRead, vocabularies: Vocabularies, today: date) -> tuple[SearchDocument, ...]:
    collection = read_collection((file,), vocabularies, today, is_whole=False)
    return tuple(record_documents(publication(collection, (), is_draft=False).knowledge_base))


def _state(root: Path, today: date) -> Iterator[str]:
    yield str(today.year)
    for path in (*(file.path for file in project_files(root)), *_vocabulary_files(root)):
        status = path.lstat()
        yield f"{path.name} {status.st_mtime_ns} {status.st_size}"


def _vocabulary_texts(root: Path) -> Iterator[str]:
    for path in _vocabulary_files(root):
        yield f"{path.name} {path.read_text(encoding='utf-8')}"


def _vocabulary_files(root: Path) -> tuple[Path, ...]:
    with as_file(files("learning_alliance").joinpath("vocabularies")) as vocabularies:
        return (*sorted(vocabularies.glob("*.yml")), *own_vocabulary_files(root))


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256(_readable("\n".join(lines)).encode()).hexdigest()


def _readable(name: str) -> str:
    """Return a name of a file as text, also where it is none."""
    return name.encode(errors="backslashreplace").decode()
