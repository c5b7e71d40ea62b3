"""A project's case studies and lessons as the source of an index."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path

from platformdirs import user_cache_path

from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.own_vocabularies import own_vocabulary_files
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.knowledge.building import publication
from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.indexing import Source
from learning_alliance.search.records import documents


def project_source(root: Path) -> Source:
    """Return what a project publishes, as the source of an index."""
    today = datetime.now(UTC).date()
    return Source(_digest(_state(root, today)), partial(_documents, root, today))


def index_name(root: Path) -> str:
    """Return the name of the index of a project among the indexes of this user."""
    return f"{root.name or 'root'}-{_digest((str(root.resolve()),))[:16]}"


def index_cache() -> Path:
    """Return the folder of this user's indexes."""
    return user_cache_path("learning-alliance", ensure_exists=True) / "search"


def _documents(root: Path, today: date) -> tuple[SearchDocument, ...]:
    collection = read_collection(project_files(root), read_vocabularies(root), today)
    return tuple(documents(publication(collection, (), is_draft=False).knowledge_base))


def _state(root: Path, today: date) -> Iterator[str]:
    """Yield what changes when anything does: a case that still runs goes on from year to year."""
    yield str(today.year)
    with as_file(files("learning_alliance").joinpath("vocabularies")) as vocabularies:
        paths = (
            *(file.path for file in project_files(root)),
            *sorted(vocabularies.glob("*.yml")),
            *own_vocabulary_files(root),
        )
    for path in paths:
        status = path.lstat()
        yield f"{path.name} {status.st_mtime_ns} {status.st_size}"


def _digest(lines: Iterator[str] | tuple[str, ...]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
