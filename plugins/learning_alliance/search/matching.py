"""Which documents a piece of a query fits, and how well."""

from collections.abc import Iterable, Mapping, Sequence

from learning_alliance.search.analysis import Word, words
from learning_alliance.search.languages import stems_in_any_language
from learning_alliance.search.opened_index import Mask, OpenedIndex, Scores, mask_of
from learning_alliance.search.other_names import Meaning, Named, telling_words
from learning_alliance.search.postings import part_terms
from learning_alliance.search.query_language import Clause
from learning_alliance.search.schema import NAMES, PART_PREFIX, STEMS, WORDS
from learning_alliance.search.weights import (
    ALL_WORDS_OF_ANOTHER_NAME,
    COORDINATION,
    EXACT,
    FACET_WEIGHTS,
    LEAST_OF_THE_BEST,
    OTHER_NAME,
    STEMMED,
)


def word_scores(index: OpenedIndex, word: Word) -> Scores:
    """Return the documents with a word, with one of the same stem, or with it among their other names."""
    found: dict[int, float] = {}
    _raise(found, index.scores(WORDS, word.folded), EXACT)
    for stem in stems_in_any_language(word.text):
        _raise(found, index.scores(STEMS, stem), STEMMED)
    return found


def stretch_scores(index: OpenedIndex, stretch: tuple[Word, ...], named: Named | None) -> Scores:
    """Return the documents that speak of what a stretch of the query says or means."""
    found = _sum(word_scores(index, word) for word in stretch)
    for meaning in named.meanings if named else ():
        for phrase in meaning.phrases:
            _raise(found, _all_words(index, phrase), ALL_WORDS_OF_ANOTHER_NAME)
    for number, score in _facet_scores(index, stretch, named).items():
        found[number] = found.get(number, 0.0) + score
    return found


def together(parts: Sequence[Scores]) -> dict[int, float]:
    """Return what several pieces of a query add up to; who answers only a part of them falls behind."""
    total: dict[int, float] = {}
    answered: dict[int, int] = {}
    for scores in parts:
        for number, score in scores.items():
            total[number] = total.get(number, 0.0) + score
            answered[number] = answered.get(number, 0) + 1
    return {
        number: score * (answered[number] / len(parts)) ** COORDINATION for number, score in total.items()
    }


def worth_showing(scores: Scores) -> Iterable[int]:
    """Return the documents that are not far behind the best one."""
    least = max(scores.values(), default=0.0) * LEAST_OF_THE_BEST
    return (number for number, score in scores.items() if score >= least)


def clause_mask(index: OpenedIndex, clause: Clause) -> Mask:
    """Return the documents that a clause of the query language fits."""
    found = tuple(words(clause.text))
    if not found:
        return 0
    if clause.part:
        return _part_mask(index, clause.part, found)
    if clause.is_phrase:
        return mask_of(phrase_matches(index, tuple(word.folded for word in found)))
    mask = index.everything
    for word in found:
        mask &= word_mask(index, word)
    return mask


def word_mask(index: OpenedIndex, word: Word) -> Mask:
    """Return the documents with a word or one of the same stem."""
    mask = index.mask(WORDS, word.folded)
    for stem in stems_in_any_language(word.text):
        mask |= index.mask(STEMS, stem)
    return mask


def phrase_matches(index: OpenedIndex, folded: tuple[str, ...]) -> Mapping[int, int]:
    """Return the documents in which words stand side by side, each with the number of times."""
    first, *rest = (index.positions(each) for each in folded)
    found: dict[int, int] = {}
    for number, places in first.items():
        for distance, following in enumerate(rest, start=1):
            places = frozenset(place for place in places if place + distance in following.get(number, ()))  # noqa: PLW2901
        if places:
            found[number] = len(places)
    return found


def _part_mask(index: OpenedIndex, part: str, found: tuple[Word, ...]) -> Mask:
    field = NAMES if part == NAMES else PART_PREFIX + part
    mask = index.everything
    for word in found:
        terms = part_terms(word.folded, stems_in_any_language(word.text))
        mask &= _union(index.mask(field, term) for term in terms)
    return mask


def _facet_scores(index: OpenedIndex, stretch: tuple[Word, ...], named: Named | None) -> Scores:
    """Return what the terms that a stretch names add, or else that it is among the other names of a document."""
    found: dict[int, float] = {}
    meanings: Iterable[Meaning] = named.meanings if named else ()
    for meaning in meanings:
        if meaning.facet:
            weight = index.weight(meaning.facet, meaning.term) * FACET_WEIGHTS[meaning.facet]
            _raise(found, dict.fromkeys(index.numbers(meaning.facet, meaning.term), weight), 1.0)
    return found or _other_name_scores(index, stretch)


def _other_name_scores(index: OpenedIndex, stretch: tuple[Word, ...]) -> Scores:
    return _sum(
        dict.fromkeys(index.numbers(NAMES, word.folded), index.weight(NAMES, word.folded) * OTHER_NAME)
        for word in stretch
        if index.has(NAMES, word.folded)
    )


def _all_words(index: OpenedIndex, phrase: str) -> Scores:
    """Return the documents that have every word of a phrase."""
    each = tuple(word_scores(index, word) for word in telling_words(phrase))
    if not each:
        return {}
    shared = set(each[0]).intersection(*each[1:])
    return {number: sum(scores[number] for scores in each) for number in shared}


def _raise(found: dict[int, float], scores: Scores, factor: float) -> None:
    """Raise the scores of documents to these, where these are higher."""
    for number, score in scores.items():
        if score * factor > found.get(number, 0.0):
            found[number] = score * factor


def _sum(several: Iterable[Scores]) -> dict[int, float]:
    found: dict[int, float] = {}
    for scores in several:
        for number, score in scores.items():
            found[number] = found.get(number, 0.0) + score
    return found


def _union(masks: Iterable[Mask]) -> Mask:
    whole = 0
    for mask in masks:
        whole |= mask
    return whole
