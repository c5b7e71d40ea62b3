"""Builds the index of a collection, and keeps it up to date by what has changed."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock
from whoosh import index
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from learning_alliance.search.schema import PART, field_values, schema
from learning_alliance.search.sealing import ONLY_THE_USER, Manifest, machine_key, opened_seal, seal
from learning_alliance.search.source import Part, Source

FORM = "4"
"""Changes whenever the fields or the analysis do; an index of another form is built anew."""

MOST_MEMORY = 256
"""Megabytes that Whoosh may take before it writes a part to disk."""

Progress = Callable[[Iterable[Part], int], Iterable[Part]]


def without_progress(parts: Iterable[Part], number: int) -> Iterable[Part]:  # noqa: ARG001 - as one that shows it
    """Return the parts as they come."""
    return parts


def up_to_date_index(
    source: Source, cache: Path, name: str, progress: Progress = without_progress
) -> FileIndex:
    """Return the index of a source, built or brought up to date where that is needed.

    `cache` is the folder of all indexes of this user, beside the key that signs them, and `name` that of
    this index among them.
    """
    key = machine_key(cache / "key")
    folder = cache / name
    with FileLock(cache / f"{name}.lock"):
        manifest = opened_seal(folder, key) if folder.is_dir() else None
        if manifest is None or manifest.version != FORM:
            _build(source, folder, key, progress)
        elif manifest.stamp != source.stamp:
            _update(source, folder, key, manifest, progress)
        return index.open_dir(folder)


def _build(source: Source, folder: Path, key: bytes, progress: Progress) -> None:
    """Write a whole index beside the folder, then put it in its place."""
    parts = source.parts()
    beside = folder.with_name(f".{folder.name}")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True, mode=ONLY_THE_USER)
    with _writing(index.create_in(beside, schema())) as writer:
        _add(writer, parts, progress)
    seal(beside, key, version=FORM, stamp=source.stamp, parts=_fingerprints(parts))
    shutil.rmtree(folder, ignore_errors=True)
    beside.replace(folder)


def _update(source: Source, folder: Path, key: bytes, manifest: Manifest, progress: Progress) -> None:
    """Change what has changed. Whoever is cut off in between leaves a broken seal, and so a whole build."""
    parts = source.parts()
    fresh = _fingerprints(parts)
    changed = tuple(each for each in parts if manifest.parts.get(each.key) != each.fingerprint)
    gone = (*(manifest.parts.keys() - fresh.keys()), *(each.key for each in changed))
    if gone or changed:
        with _writing(index.open_dir(folder)) as writer:
            for each in gone:
                writer.delete_by_term(PART, each)
            _add(writer, changed, progress)
    seal(folder, key, version=FORM, stamp=source.stamp, parts=fresh)


def _add(writer: SegmentWriter, parts: tuple[Part, ...], progress: Progress) -> None:
    for part in progress(parts, len(parts)):
        for document in part.read():
            writer.add_document(**field_values(document, part.key))


@contextmanager
def _writing(opened: FileIndex) -> Iterator[SegmentWriter]:
    """Write to an index: all of it at the end, or nothing when something goes wrong."""
    writer = opened.writer(limitmb=MOST_MEMORY)
    try:
        yield writer
    except BaseException:
        writer.cancel()
        raise
    writer.commit()


def _fingerprints(parts: Iterable[Part]) -> Mapping[str, str]:
    return {each.key: each.fingerprint for each in parts}
