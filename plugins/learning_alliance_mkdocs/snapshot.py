"""One memoised reading of the project, shared by events and macros of a build."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from learning_alliance.checks.running import check_collection
from learning_alliance.content.build_date import build_date
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import own_fingerprint, read_vocabularies
from learning_alliance.knowledge.building import Publication, publication

Fingerprint = tuple[tuple[str, int, int], ...]


def snapshot(root: Path, *, is_draft: bool) -> Publication:
    """Return what the project publishes; read anew only when a file has changed."""
    return _read(root, _fingerprint(root), build_date(), is_draft=is_draft)


def _fingerprint(root: Path) -> Fingerprint:
    found = []
    for file in project_files(root):
        status = file.path.lstat()
        found.append((file.shown_as, status.st_mtime_ns, status.st_size))
    return (*found, *own_fingerprint(root))


@lru_cache(maxsize=1)
def _read(root: Path, _fingerprint: Fingerprint, today: date, *, is_draft: bool) -> Publication:
    collection = read_collection(project_files(root), read_vocabularies(root), today)
    return publication(collection, check_collection(collection), is_draft=is_draft)
