"""Did you mean: the nearest known words for those that stand nowhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby

from rapidfuzz import process
from rapidfuzz.distance import OSA

from learning_alliance.search.analysis import Word
from learning_alliance.search.languages import stems_in_any_language
from learning_alliance.search.opened_index import OpenedIndex
from learning_alliance.search.schema import STEMS, WORDS

SHORTEST_WORD = 4
LONG_WORD = 8
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
        """Tell whether a word, or one of the same stem, stands in any document."""
        return self._index.has(WORDS, word.folded) or any(
            self._index.has(STEMS, stem) for stem in stems_in_any_language(word.text)
        )

    def _nearest(self, folded: str) -> Iterator[str]:
        """Yield the nearest word, of several the one that most documents have.

        Few people miss the first letter, so words that begin with it are tried first.
        """
        if len(folded) < SHORTEST_WORD or not folded.isalpha():
            return
        farthest = 2 if len(folded) >= LONG_WORD else 1
        near = self._near(folded, self._known.get(folded[0], ()), farthest)
        if not near:
            near = self._near(folded, chain.from_iterable(self._known.values()), farthest)
        if near:
            yield min(near, key=lambda each: (near[each], -self._index.frequency(WORDS, each)))

    def _near(self, folded: str, known: Iterable[str], farthest: int) -> Mapping[str, float]:
        """Return known words that are not too far from one, each with its distance."""
        alike = [word for word in known if abs(len(word) - len(folded)) <= farthest]
        found = process.extract(
            folded, alike, scorer=OSA.distance, score_cutoff=farthest, limit=MOST_CANDIDATES
        )
        return {word: distance for word, distance, _ in found}

    @cached_property
    def _known(self) -> Mapping[str, tuple[str, ...]]:
        """The words that are worth suggesting, by their first letter."""
        worth = (word for word in self._index.terms(WORDS) if len(word) >= SHORTEST_WORD and word.isalpha())
        return {letter: tuple(words) for letter, words in groupby(worth, lambda word: word[0])}


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
