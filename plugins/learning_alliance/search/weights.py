"""How much it counts in which part of a document a word stands: tuned on `tests/search/judgements.yml`."""

from collections.abc import Mapping

PART_WEIGHTS: Mapping[str, float] = {
    "title": 5.0,
    "summary": 3.0,
    "problem": 2.0,
    "body": 1.0,
    "results": 1.0,
    "difficulties": 1.5,
    "lessons": 1.0,
    "places": 5.0,
    "actors": 1.0,
    "names": 0.5,
}
"""The weight of one occurrence."""

LENGTH_NORMALISATION = 0.4
"""B of BM25: 0 lets a long text win by its length, 1 takes that away altogether."""

SATURATION = 1.5
"""K1 of BM25: how soon another occurrence of the same word counts no more."""

EXACT, STEMMED, OTHER_NAME = 1.0, 0.7, 0.5
"""A word as it was typed, a word of the same stem, and a word among the other names of a term that a document has."""

ALL_WORDS_OF_ANOTHER_NAME = 0.6
"""All words of another way to say the same."""

FACET_WEIGHTS: Mapping[str, float] = {
    "country": 0.8,
    "region": 1.0,
    "theme": 0.8,
    "difficulty": 0.8,
    "kind": 0.5,
}
"""A term that the query names and the document has, times how rare the term is."""

COORDINATION = 1.4
"""How steeply a document falls that answers only a part of the query; 0 leaves it where it is."""

RECORD_WEIGHTS: Mapping[str, float] = {"case": 1.0, "lesson": 0.9, "theme": 0.8}
"""People look for cases first; a lesson or theme that fits much better still stands above them."""

CLAUSE = 3.0
"""A phrase in quotes, or a word in the part of a document in which it was sought."""

LEAST_OF_THE_BEST = 0.2
"""What is farther behind the best hit is not shown; it has little to do with the question."""
