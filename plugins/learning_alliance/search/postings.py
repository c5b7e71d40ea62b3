"""What a document gives to the index: each of its words with its places and its weight."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from learning_alliance.search.analysis import words
from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.languages import known_language, stems, stems_in_any_language
from learning_alliance.search.weights import PART_WEIGHTS

GAP_BETWEEN_PARTS = 100
"""No phrase reaches from one part of a document into another."""

STEM_MARK = "~"
"""Tells a stem from a word where both stand in one field."""


@dataclass(slots=True)
class Occurrences:
    """Where a word occurs in a document, and what that adds up to."""

    positions: list[int] = field(default_factory=list)
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Postings:
    """The words and the stems of a document, with those of each part and of other names."""

    words: Mapping[str, Occurrences]
    stems: Mapping[str, Occurrences]
    parts: Mapping[str, frozenset[str]]
    names: frozenset[str]


def postings(document: SearchDocument) -> Postings:
    """Return what is found under which word in a document."""
    language = known_language(document.language)
    found: defaultdict[str, Occurrences] = defaultdict(Occurrences)
    stemmed: defaultdict[str, Occurrences] = defaultdict(Occurrences)
    parts: dict[str, set[str]] = {}
    position = 0
    for part, weight in PART_WEIGHTS.items():
        terms = parts.setdefault(part, set())
        for word in words(document.texts.get(part, "")):
            position += 1
            _note(found[word.folded], position, weight)
            terms.add(word.folded)
            for stem in stems(word.text, language):
                _note(stemmed[stem], position, weight)
                terms.add(STEM_MARK + stem)
        position += GAP_BETWEEN_PARTS
    return Postings(
        found,
        stemmed,
        {part: frozenset(terms) for part, terms in parts.items()},
        _terms_of_names(document.texts.get("names", "")),
    )


def part_terms(folded: str, stems_of_word: Iterable[str]) -> frozenset[str]:
    """Return the terms under which one word is found in a single part."""
    return frozenset((folded, *(STEM_MARK + stem for stem in stems_of_word)))


def _terms_of_names(text: str) -> frozenset[str]:
    return frozenset(term for line in text.splitlines() for term in _terms_of_line(line))


@lru_cache(maxsize=1_000)
def _terms_of_line(line: str) -> frozenset[str]:
    """Return the words of names in unknown languages, and their stems in all of them.

    A line holds the names of one term, which many documents share.
    """
    return frozenset(
        term for word in words(line) for term in part_terms(word.folded, stems_in_any_language(word.text))
    )


def _note(occurrences: Occurrences, position: int, weight: float) -> None:
    occurrences.positions.append(position)
    occurrences.weight += weight
