"""Did you mean: the nearest known words for those that stand nowhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from learning_alliance.search.analysis import Word
from learning_alliance.search.languages import stems_in_any_language
from learning_alliance.search.opened_index import OpenedIndex
from learning_alliance.search.postings import STEM_MARK
from learning_alliance.search.schema import NAMES, PART_PREFIX, STEMS, WORDS

SHORTEST_WORD = 4
LONG_WORD = 8
TELLING_PARTS = ("title", "places", "actors", "summary")
MOST_CANDIDATES = 20


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that stands nowhere, and the nearest one that does."""

    word: Word
    nearest: str


class Speller:
    """Knows the words of an index."""

    def __init__(self, index: OpenedIndex) -> None:
        self._index = index

    def corrections(self, query_words: tuple[Word, ...]) -> tuple[Correction, ...]:
        """Return a correction for each word that stands nowhere and has a near one that does."""
        return tuple(
            Correction(word, nearest)
            for word in query_words
            if not self.is_known(word)
            for nearest in self._nearest(word.folded)
        )

    def is_known(self, word: Word) -> bool:
        """Tell whether a word, or one of the same stem, stands in any document or name."""
        stems = stems_in_any_language(word.text)
        return (
            any(self._index.has(field, word.folded) for field in (WORDS, NAMES))
            or any(self._index.has(STEMS, stem) for stem in stems)
            or any(self._index.has(NAMES, STEM_MARK + stem) for stem in stems)
        )

    def _nearest(self, folded: str) -> Iterator[str]:
        """Yield the nearest word, of several the one that most documents have."""
        if len(folded) < SHORTEST_WORD or not folded.isalpha():
            return
        farthest = 2 if len(folded) >= LONG_WORD else 1
        near = process.extract(
            folded,
            self._known.keys(),
            scorer=OSA.distance,
            score_cutoff=farthest,
            limit=MOST_CANDIDATES,
        )
        if near:
            yield min(near, key=lambda each: (each[1], each[0][0] != folded[0], -self._known[each[0]]))[0]

    @cached_property
    def _known(self) -> Mapping[str, int]:
        """The words that are worth suggesting, each with the number of documents that have it."""
        known = {
            word: number
            for word in self._index.terms(WORDS)
            if (number := self._index.frequency(WORDS, word)) > 1
        }
        for field in (*(PART_PREFIX + part for part in TELLING_PARTS), NAMES):
            for word in self._index.terms(field):
                if not word.startswith(STEM_MARK):
                    known.setdefault(word, 1)
        return {
            word: number for word, number in known.items() if len(word) >= SHORTEST_WORD and word.isalpha()
        }


def corrected(text: str, corrections: tuple[Correction, ...]) -> str:
    """Return a query with its unknown words replaced."""
    replaced = text
    for correction in sorted(corrections, key=lambda each: -each.word.start):
        replaced = replaced[: correction.word.start] + correction.nearest + replaced[correction.word.end :]
    return replaced


def corrected_words(query_words: tuple[Word, ...], corrections: tuple[Correction, ...]) -> tuple[Word, ...]:
    """Return the words of a query with unknown ones replaced."""
    nearest = {each.word: each.nearest for each in corrections}
    return tuple(
        Word(nearest[word], nearest[word], word.start, word.end) if word in nearest else word
        for word in query_words
    )
