"""One short name for all that people wrote: it changes when, and only when, a file does."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from learning_alliance.content.collection import project_files
from learning_alliance.content.file_reading import FileToRead
from learning_alliance.content.own_vocabularies import FOLDER, own_vocabulary_files

LENGTH = 10


def written_files(project: Path) -> tuple[FileToRead, ...]:
    """Return all files from which a collection is made: its cases, its lessons and its own vocabularies."""
    vocabularies = own_vocabulary_files(project)
    return (
        *project_files(project),
        *(FileToRead(path, path.relative_to(project).as_posix(), project / FOLDER) for path in vocabularies),
    )


def content_fingerprint(files: Iterable[FileToRead]) -> str:
    """Return the first ten digits of the SHA-256 over names and bytes of files, in the order of their names.

    Raises:
        OSError: A file cannot be read.
    """
    whole = hashlib.sha256()
    for file in sorted(files, key=lambda each: each.shown_as):
        for part in (file.shown_as.encode(), file.path.read_bytes()):
            whole.update(len(part).to_bytes(8, "big"))
            whole.update(part)
    return whole.hexdigest()[:LENGTH]
