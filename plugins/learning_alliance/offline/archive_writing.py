"""Writes an archive beside its place and puts it there whole; the same content gives the same bytes."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from learning_alliance.offline.bundle_error import BundleError

OLDEST_DATE = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name; every file has it, so that an archive says nothing of when it was made."""
UNFINISHED = ".unfinished-"
ALREADY_PACKED = (
    ".png",
    ".webp",
    ".jpg",
    ".gz",
    ".woff2",
    ".pf_fragment",
    ".pf_index",
    ".pf_meta",
    ".pagefind",
)
READABLE_BY_ALL = 0o100644


def write_archive(target: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write an archive of files; `target` is the old one or the new one, never half of it.

    Raises:
        BundleError: It cannot be written; `target` is as it was.
    """
    with whole_file(target) as unfinished, ZipFile(unfinished, "w", compresslevel=9) as archive:
        for path, content in files:
            archive.writestr(_described(path), content, compress_type=_compression(path))


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Give a path beside `target` to write to, and put it in its place when the block ends well.

    Raises:
        BundleError: The disk is full or may not be written; what was begun is removed.
    """
    unfinished: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        remove_unfinished(target.parent)
        descriptor, name = tempfile.mkstemp(prefix=UNFINISHED, suffix=target.suffix, dir=target.parent)
        unfinished = Path(name)
        with os.fdopen(descriptor, "wb") as held:
            flock(held, LOCK_EX)
            yield unfinished
            unfinished.chmod(0o644)
            os.fsync(held.fileno())
            unfinished.replace(target)
    except OSError as error:
        raise BundleError(f"{target} could not be written: {error.strerror or error}.") from error
    finally:
        if unfinished is not None:
            unfinished.unlink(missing_ok=True)


@contextmanager
def folder_beside(folder: Path) -> Iterator[Path]:
    """Give a new folder beside another to write into; whatever is in it when the block ends is removed.

    Raises:
        OSError: It cannot be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    remove_unfinished(folder.parent)
    with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=folder.parent) as beside, _held(Path(beside)):
        fresh = Path(beside) / "new"
        fresh.mkdir()
        yield fresh


def remove_unfinished(folder: Path) -> None:
    """Remove what a command that was killed left in a folder; what another is writing now is held by its lock."""
    for leftover in folder.glob(f"{UNFINISHED}*"):
        with suppress(BlockingIOError, FileNotFoundError), _held(leftover):
            if leftover.is_dir():
                shutil.rmtree(leftover, ignore_errors=True)
            else:
                leftover.unlink(missing_ok=True)


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Hold the lock of a file or folder.

    Raises:
        BlockingIOError: Another process holds it.
    """
    descriptor = os.open(path, os.O_RDONLY)
    try:
        flock(descriptor, LOCK_EX | LOCK_NB)
        yield
    finally:
        os.close(descriptor)


def _described(path: str) -> ZipInfo:
    entry = ZipInfo(path, OLDEST_DATE)
    entry.external_attr = READABLE_BY_ALL << 16
    entry.create_system = 3
    return entry


def _compression(path: str) -> int:
    return ZIP_STORED if path.endswith(ALREADY_PACKED) else ZIP_DEFLATED
