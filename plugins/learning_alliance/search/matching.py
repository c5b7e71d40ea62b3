"""Which documents a piece of a query fits, and how well."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from learning_alliance.search.analysis import Word, words
from learning_alliance.search.languages import stems_in_any_language
from learning_alliance.search.opened_index import Mask, OpenedIndex, Scores, mask_of, numbers_in
from learning_alliance.search.other_names import Meaning, Named, OtherNames, telling_words
from learning_alliance.search.postings import places_of
from learning_alliance.search.query_language import Clause
from learning_alliance.search.schema import STEMS, WORDS
from learning_alliance.search.weights import (
    ALL_WORDS_OF_ANOTHER_NAME,
    COORDINATION,
    EXACT,
    FACET_WEIGHTS,
    LEAST_OF_THE_BEST,
    OTHER_NAME,
    STEMMED,
)

CACHED_WORDS = 200
CACHED_PHRASES = 500
SHARED_LETTERS = 2
"""Words of one stem begin alike, at least by so many letters."""


class Matcher:
    """Matches pieces of queries with the documents of an index."""

    def __init__(self, index: OpenedIndex, names: OtherNames) -> None:
        self._index = index
        self._names = names
        # Not by a decorator, which would keep every index for ever.
        self._word_scores = lru_cache(CACHED_WORDS)(self._scores_of_word)
        self._all_words = lru_cache(CACHED_PHRASES)(self._scores_of_phrase)

    def stretch_scores(self, stretch: tuple[Word, ...], named: Named | None) -> Scores:
        """Return the documents that speak of what a stretch of the query says or means."""
        found = _sum([self._word_scores(word) for word in stretch])
        meanings = named.meanings if named else ()
        for phrase in dict.fromkeys(phrase for meaning in meanings for phrase in meaning.phrases):
            _raise(found, self._all_words(phrase).items(), ALL_WORDS_OF_ANOTHER_NAME)
        return _sum([found, self._facet_scores(stretch, meanings)])

    def clause_mask(self, clause: Clause) -> Mask:
        """Return the documents that a clause of the query language fits."""
        found = tuple(words(clause.text))
        if not found:
            return 0
        if clause.is_phrase:
            return mask_of(self._phrase_matches(tuple(word.folded for word in found), clause.part))
        mask = self._index.everything
        for word in found:
            mask &= self._part_mask(word, clause.part) if clause.part else self.word_mask(word)
        return mask

    def word_mask(self, word: Word) -> Mask:
        """Return the documents with a word or one of the same stem."""
        mask = self._index.mask(WORDS, word.folded)
        for stem in stems_in_any_language(word.text):
            mask |= self._index.mask(STEMS, stem)
        return mask

    def _scores_of_word(self, word: Word) -> Scores:
        """Return the documents with a word or one of the same stem."""
        found = {
            number: score * EXACT
            for number, score in zip(*self._index.scores(WORDS, word.folded), strict=True)
        }
        for stem in stems_in_any_language(word.text):
            _raise(found, zip(*self._index.scores(STEMS, stem), strict=True), STEMMED)
        return found

    def _scores_of_phrase(self, phrase: str) -> Scores:
        """Return the documents that have every word of a phrase."""
        sought = telling_words(phrase)
        shared = self._index.everything if sought else 0
        for word in sought:
            shared &= self.word_mask(word)
        if not shared:
            return {}
        each = [self._word_scores(word) for word in sought]
        return {number: sum(scores[number] for scores in each) for number in numbers_in(shared)}

    def _facet_scores(self, stretch: tuple[Word, ...], meanings: Iterable[Meaning]) -> Scores:
        """Return what the terms that a stretch names add; or that it stands among the other names of terms."""
        named = {meaning: FACET_WEIGHTS[meaning.facet] for meaning in meanings if meaning.facet} or {
            meaning: OTHER_NAME for word in stretch for meaning in self._names.terms_named_with(word)
        }
        found: dict[int, float] = {}
        for meaning, factor in named.items():
            numbers = self._index.numbers(meaning.facet, meaning.term)
            if numbers:
                weight = self._index.weight(meaning.facet, meaning.term) * factor
                _raise(found, ((number, weight) for number in numbers), 1.0)
        return found

    def _part_mask(self, word: Word, part: str) -> Mask:
        """Return the documents with a word, or one of the same stem, in one part."""
        places = places_of(part)
        sought = stems_in_any_language(word.text)
        forms = (
            form
            for form in self._index.beginning_with(WORDS, word.folded[:SHARED_LETTERS])
            if form == word.folded or sought & stems_in_any_language(form)
        )
        return mask_of(
            number
            for form in forms
            for number, standing in self._index.positions(form).items()
            if any(place in places for place in standing)
        )

    def _phrase_matches(self, folded: tuple[str, ...], part: str) -> Iterable[int]:
        """Yield the documents in which words stand side by side, anywhere or in one part."""
        first, *rest = (self._index.positions(each) for each in folded)
        allowed = places_of(part) if part else None
        for number, standing in first.items():
            places: Iterable[int] = (
                standing if allowed is None else (each for each in standing if each in allowed)
            )
            following = [positions.get(number, frozenset()) for positions in rest]
            if any(all(place + ahead in each for ahead, each in enumerate(following, 1)) for place in places):
                yield number


def together(parts: Sequence[Scores]) -> dict[int, float]:
    """Return what several pieces of a query add up to; who answers only a part of them falls behind."""
    answered: dict[int, int] = {}
    for scores in parts:
        for number in scores:
            answered[number] = answered.get(number, 0) + 1
    share = [(number / len(parts)) ** COORDINATION for number in range(len(parts) + 1)] if parts else []
    return {number: score * share[answered[number]] for number, score in _sum(parts).items()}


def worth_showing(scores: Scores) -> Iterable[int]:
    """Return the documents that are not far behind the best one."""
    least = max(scores.values(), default=0.0) * LEAST_OF_THE_BEST
    return (number for number, score in scores.items() if score >= least)


def _raise(found: dict[int, float], scores: Iterable[tuple[int, float]], factor: float) -> None:
    """Raise the scores of documents to these, where these are higher."""
    known = found.get
    for number, score in scores:
        if score * factor > known(number, 0.0):
            found[number] = score * factor


def _sum(several: Sequence[Scores]) -> dict[int, float]:
    found: dict[int, float] = dict(several[0]) if several else {}
    known = found.get
    for scores in several[1:]:
        for number, score in scores.items():
            found[number] = known(number, 0.0) + score
    return found
