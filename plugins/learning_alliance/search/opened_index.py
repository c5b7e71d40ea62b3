"""An opened index: which documents have a word, and how much it says of each."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from whoosh.index import FileIndex
from whoosh.scoring import BM25F

from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.schema import WORDS
from learning_alliance.search.weights import LENGTH_NORMALISATION, SATURATION

Scores = Mapping[int, float]
Mask = int
"""A set of documents: bit n stands for document n."""

CACHED_TERMS = 5_000
BITS = tuple(tuple(bit for bit in range(8) if octet >> bit & 1) for octet in range(256))


class OpenedIndex:
    """Reads an index, and remembers what it has read; safe to share among threads that only search."""

    def __init__(self, index: FileIndex) -> None:
        self._searcher = index.searcher(weighting=BM25F(B=LENGTH_NORMALISATION, K1=SATURATION))
        self._reader = self._searcher.reader()
        # Methods must not be cached by a decorator, which would keep every index for ever.
        self.scores = lru_cache(CACHED_TERMS)(self._scores)
        self.mask = lru_cache(CACHED_TERMS)(self._mask)
        self.terms = lru_cache(CACHED_TERMS)(self._terms)
        self.numbers = lru_cache(CACHED_TERMS)(self._numbers)
        self.positions = lru_cache(CACHED_TERMS)(self._positions)

    @cached_property
    def everything(self) -> Mask:
        """All documents."""
        return mask_of(self._reader.all_doc_ids())

    @cached_property
    def number(self) -> int:
        """How many documents there are."""
        return self.everything.bit_count()

    def document(self, number: int) -> SearchDocument:
        """Return a document as it was indexed."""
        document: SearchDocument = self._searcher.stored_fields(number)["document"]
        return document

    def beginning_with(self, field: str, letters: str) -> Iterable[str]:
        """Return the terms of a field that begin with some letters."""
        return (term.decode() for term in self._reader.expand_prefix(field, letters.encode()))

    def has(self, field: str, term: str) -> bool:
        """Tell whether a term occurs in a field of any document."""
        return (field, term.encode()) in self._reader

    def frequency(self, field: str, term: str) -> int:
        """Return the number of documents with a term."""
        return int(self._reader.doc_frequency(field, term.encode()))

    def weight(self, field: str, term: str) -> float:
        """Return how much it says that a document has a term: more the rarer it is."""
        return float(self._searcher.idf(field, term.encode()))

    def close(self) -> None:
        """Let go of the files."""
        self._searcher.close()

    def _scores(self, field: str, term: str) -> Scores:
        """Return the documents with a term in a scored field, each with its BM25 score."""
        found: dict[int, float] = {}
        if self.has(field, term):
            matcher = self._searcher.postings(field, term.encode())
            while matcher.is_active():
                found[matcher.id()] = matcher.score()
                matcher.next()
        return found

    def _terms(self, field: str) -> tuple[str, ...]:
        return tuple(term.decode() for term in self._reader.lexicon(field))

    def _numbers(self, field: str, term: str) -> tuple[int, ...]:
        return tuple(self._reader.postings(field, term.encode()).all_ids()) if self.has(field, term) else ()

    def _mask(self, field: str, term: str) -> Mask:
        return mask_of(self.numbers(field, term))

    def _positions(self, term: str) -> Mapping[int, frozenset[int]]:
        found: dict[int, frozenset[int]] = {}
        if self.has(WORDS, term):
            matcher = self._reader.postings(WORDS, term.encode())
            while matcher.is_active():
                found[matcher.id()] = frozenset(matcher.value_as("positions"))
                matcher.next()
        return found


def mask_of(numbers: Iterable[int]) -> Mask:
    """Return the set of some documents."""
    listed = tuple(numbers)
    octets = bytearray((max(listed, default=0) >> 3) + 1)
    for number in listed:
        octets[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(octets, "little")


def numbers_in(mask: Mask) -> Iterator[int]:
    """Yield the documents of a set."""
    octets = mask.to_bytes((mask.bit_length() + 7) >> 3, "little")
    for place, octet in enumerate(octets):
        yield from ((place << 3) + bit for bit in BITS[octet])
