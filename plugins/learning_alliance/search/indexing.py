"""Builds the index of a collection, and keeps it up to date by what has changed."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock
from whoosh import index
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.schema import KEY, field_values, schema
from learning_alliance.search.sealing import ONLY_THE_USER, Manifest, machine_key, opened_seal, seal

FORM = "3"
"""Changes whenever the fields or the analysis do; an index of another form is built anew."""

MOST_MEMORY = 256
"""Megabytes that Whoosh may take before it writes a part to disk."""

Progress = Callable[[Iterable[SearchDocument], int], Iterable[SearchDocument]]


@dataclass(frozen=True, slots=True)
class Source:
    """What an index is made from.

    Attributes:
        stamp: Changes when anything in the source has changed, and is cheap to tell.
        documents: Reads everything.
    """

    stamp: str
    documents: Callable[[], tuple[SearchDocument, ...]]


def without_progress(documents: Iterable[SearchDocument], number: int) -> Iterable[SearchDocument]:  # noqa: ARG001 - as one that shows it
    """Return the documents as they come."""
    return documents


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
    documents = source.documents()
    beside = folder.with_name(f".{folder.name}")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True, mode=ONLY_THE_USER)
    with _writing(index.create_in(beside, schema())) as writer:
        for document in progress(documents, len(documents)):
            writer.add_document(**field_values(document))
    seal(beside, key, version=FORM, stamp=source.stamp, documents=_fingerprints(documents))
    shutil.rmtree(folder, ignore_errors=True)
    beside.replace(folder)


def _update(source: Source, folder: Path, key: bytes, manifest: Manifest, progress: Progress) -> None:
    """Change what has changed. Whoever is cut off in between leaves a broken seal, and so a whole build."""
    documents = source.documents()
    fresh = _fingerprints(documents)
    changed = tuple(each for each in documents if manifest.documents.get(each.key) != fresh[each.key])
    gone = (*(manifest.documents.keys() - fresh.keys()), *(each.key for each in changed))
    if gone or changed:
        with _writing(index.open_dir(folder)) as writer:
            for each in gone:
                writer.delete_by_term(KEY, each)
            for document in progress(changed, len(changed)):
                writer.add_document(**field_values(document))
    seal(folder, key, version=FORM, stamp=source.stamp, documents=fresh)


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


def _fingerprints(documents: Iterable[SearchDocument]) -> Mapping[str, str]:
    return {each.key: each.fingerprint for each in documents}
