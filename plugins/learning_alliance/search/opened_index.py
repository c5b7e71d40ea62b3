"""An opened index: which documents have a word, and how much it says of each."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Literal

from whoosh.index import FileIndex

from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.schema import WORDS
from learning_alliance.search.weights import LENGTH_NORMALISATION, SATURATION

Scores = Mapping[int, float]
Mask = int
"""A set of documents: bit n stands for document n."""

CACHED_TERMS = 5_000
CACHED_POSITIONS = 200
LARGEST_NUMBER: Literal["L"] = "L"
SINGLE_PRECISION: Literal["f"] = "f"
"""Typecodes of arrays: a list of scores that is kept takes a tenth of the memory of a dictionary."""


class OpenedIndex:
    """Reads an index, and remembers what it has read; safe to share among threads that only search."""

    def __init__(self, index: FileIndex) -> None:
        self._searcher = index.searcher()
        self._reader = self._searcher.reader()
        # Methods must not be cached by a decorator, which would keep every index for ever.
        self.scores = lru_cache(CACHED_TERMS)(self._scores)
        self._lengths = lru_cache(CACHED_TERMS)(self._lengths_of_texts)
        self.mask = lru_cache(CACHED_TERMS)(self._mask)
        self.terms = lru_cache(CACHED_TERMS)(self._terms)
        self.numbers = lru_cache(CACHED_TERMS)(self._numbers)
        self.positions = lru_cache(CACHED_POSITIONS)(self._positions)

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

    def _scores(self, field: str, term: str) -> tuple[Sequence[int], Sequence[float]]:
        """Return the documents with a term in a scored field, and beside them their BM25 scores.

        Whoosh's own scorer looks up the length of each text anew; with all of them at hand it takes a third.
        """
        numbers: array[int] = array(LARGEST_NUMBER)
        scores: array[float] = array(SINGLE_PRECISION)
        if self.has(field, term):
            gain = self.weight(field, term) * (SATURATION + 1)
            lengths = self._lengths(field)
            matcher = self._reader.postings(field, term.encode())
            while matcher.is_active():
                number, weight = matcher.id(), matcher.weight()
                numbers.append(number)
                scores.append(gain * weight / (weight + lengths[number]))
                matcher.next()
        return numbers, scores

    def _lengths_of_texts(self, field: str) -> Sequence[float]:
        """Return what BM25 takes from the length of each text, through the mean of all."""
        reader = self._reader
        mean = self._searcher.avg_field_length(field) or 1.0
        return array(
            SINGLE_PRECISION,
            (
                SATURATION
                * (
                    1
                    - LENGTH_NORMALISATION
                    + LENGTH_NORMALISATION * reader.doc_field_length(number, field) / mean
                )
                for number in range(reader.doc_count_all())
            ),
        )

    def _terms(self, field: str) -> tuple[str, ...]:
        return tuple(term.decode() for term in self._reader.lexicon(field))

    def _numbers(self, field: str, term: str) -> Sequence[int]:
        has_any = self.has(field, term)
        return array(LARGEST_NUMBER, self._reader.postings(field, term.encode()).all_ids() if has_any else ())

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


def numbers_in(mask: Mask) -> list[int]:
    """Return the documents of a set, in their order."""
    return [number for number, bit in enumerate(reversed(f"{mask:b}")) if bit == "1"]
