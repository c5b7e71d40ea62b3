"""What an index is made from, part by part, so that only what has changed is read again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from learning_alliance.search.documents import SearchDocument


@dataclass(frozen=True, slots=True)
class Part:
    """Documents that are read together: those of a file, or those of a vocabulary.

    Attributes:
        key: What no other part of the source has.
        fingerprint: Changes whenever one of the documents would.
        read: Reads the documents.
    """

    key: str
    fingerprint: str
    read: Callable[[], tuple[SearchDocument, ...]]


@dataclass(frozen=True, slots=True)
class Source:
    """What an index is made from.

    Attributes:
        stamp: Changes when anything in the source has changed, and is cheap to tell.
        parts: Tells what there is; only the parts themselves read it.
    """

    stamp: str
    parts: Callable[[], tuple[Part, ...]]

    def documents(self) -> tuple[SearchDocument, ...]:
        """Read everything."""
        return tuple(document for part in self.parts() for document in part.read())


def source_of(documents: Iterable[SearchDocument], stamp: str) -> Source:
    """Return documents that were read already as a source, each a part of its own."""
    parts = tuple(Part(each.key, each.fingerprint, partial(tuple, (each,))) for each in documents)
    return Source(stamp, lambda: parts)
