"""What a document gives to the index: each of its words with its places and its weight."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from learning_alliance.search.analysis import words
from learning_alliance.search.documents import PARTS, SearchDocument
from learning_alliance.search.languages import known_language, stems
from learning_alliance.search.weights import PART_WEIGHTS

PLACES_OF_A_PART = 1_000_000
"""Each part has its own stretch of places, which tells where a word stands; no phrase reaches over its end."""


@dataclass(slots=True)
class Occurrences:
    """Where a word occurs in a document, and what that adds up to."""

    positions: list[int] = field(default_factory=list)
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Postings:
    """The words and the stems of a document."""

    words: Mapping[str, Occurrences]
    stems: Mapping[str, Occurrences]


def postings(document: SearchDocument) -> Postings:
    """Return what is found under which word in a document."""
    language = known_language(document.language)
    found: defaultdict[str, Occurrences] = defaultdict(Occurrences)
    stemmed: defaultdict[str, Occurrences] = defaultdict(Occurrences)
    for part, first_place in zip(
        PARTS, range(0, len(PARTS) * PLACES_OF_A_PART, PLACES_OF_A_PART), strict=True
    ):
        weight = PART_WEIGHTS[part]
        for place, word in enumerate(words(document.texts.get(part, "")), start=first_place):
            _note(found[word.folded], place, weight)
            for stem in stems(word.text, language):
                _note(stemmed[stem], place, weight)
    return Postings(found, stemmed)


def places_of(part: str) -> range:
    """Return the places that the words of a part may have."""
    first = PARTS.index(part) * PLACES_OF_A_PART
    return range(first, first + PLACES_OF_A_PART)


def _note(occurrences: Occurrences, place: int, weight: float) -> None:
    occurrences.positions.append(place)
    occurrences.weight += weight
