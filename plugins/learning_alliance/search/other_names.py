"""Other names: what a query means besides what it says.

`Pérou` is the country PE, `téléphérique` is what the cases call a cable car, and `ayuda mutua` is one
of the words of a theme. Names are found by the stems of their words, so that a plural finds them too.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from learning_alliance.domain.vocabulary import Term, Vocabularies, Vocabulary
from learning_alliance.search.analysis import Word, words
from learning_alliance.search.languages import LANGUAGES, empty_words, stems
from learning_alliance.search.records import country_names

LONGEST_NAME = 5
FACETS_WITH_NAMES = {"theme", "kind", "difficulty", "region"}
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name stands for.

    Attributes:
        facet: The facet of which it is a term; empty where it is only a matter of words.
        term: The term of the facet.
        phrases: All ways to say it, this one included.
    """

    facet: str = ""
    term: str = ""
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of a query that names something, with what it means.

    Attributes:
        first: Number of the first word among those that say something.
        last: Number of the last.
    """

    first: int
    last: int
    meanings: tuple[Meaning, ...]


class OtherNames:
    """Finds names of terms in queries."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self._vocabularies = vocabularies

    def find(self, query_words: tuple[Word, ...]) -> tuple[Named, ...]:
        """Return what is named in a query; of names within names, the longest."""
        found: list[Named] = []
        start = 0
        while start < len(query_words):
            named = self._longest(query_words, start)
            if named:
                found.append(named)
            start = named.last + 1 if named else start + 1
        return tuple(found)

    def terms_named_with(self, word: Word) -> tuple[Meaning, ...]:
        """Return the terms that have a word among several of one of their names, such as `aid` in `mutual aid`."""
        return tuple(
            dict.fromkeys(term for key in _keys((word,)) for term in self._parts_of_names.get(key, ()))
        )

    def _longest(self, query_words: tuple[Word, ...], start: int) -> Named | None:
        for end in range(min(len(query_words), start + LONGEST_NAME), start, -1):
            stretch = query_words[start:end]
            meanings = dict.fromkeys(
                meaning for key in _keys(stretch) for meaning in self._meanings.get(key, ())
            )
            if meanings:
                return Named(start, end - 1, tuple(meanings))
        return None

    @cached_property
    def _meanings(self) -> Mapping[Key, tuple[Meaning, ...]]:
        found: dict[Key, dict[Meaning, None]] = {}
        for name, meaning in self._all_names():
            for key in _keys(telling_words(name)):
                found.setdefault(key, {})[meaning] = None
        return {key: tuple(meanings) for key, meanings in found.items() if key}

    @cached_property
    def _parts_of_names(self) -> Mapping[Key, tuple[Meaning, ...]]:
        found: dict[Key, dict[Meaning, None]] = {}
        for name, meaning in self._all_names():
            if meaning.facet in FACETS_WITH_NAMES:
                for word in telling_words(name):
                    for key in _keys((word,)):
                        found.setdefault(key, {})[meaning] = None
        return {key: tuple(meanings) for key, meanings in found.items()}

    def _all_names(self) -> Iterator[tuple[str, Meaning]]:
        lists = self._vocabularies
        for country in lists.countries:
            for name in country_names(lists.countries, (country.id,)):
                yield name, Meaning("country", country.id)
        for facet, vocabulary in (
            ("theme", lists.themes),
            ("difficulty", lists.difficulties),
            ("kind", lists.kinds),
            ("region", lists.regions),
        ):
            yield from _names_of_facet(facet, vocabulary)
        for group in lists.regions.groups:
            yield group.label, Meaning("region", group.id)
        for vocabulary in (lists.search_words, lists.glossary):
            for term in vocabulary:
                yield from _same_words(term)


def telling_words(text: str) -> tuple[Word, ...]:
    """Return the words of a text that say something; all of them when none does."""
    found = tuple(words(text))
    return tuple(word for word in found if word.folded not in empty_words()) or found


def _names_of_facet(facet: str, vocabulary: Vocabulary) -> Iterator[tuple[str, Meaning]]:
    for term in vocabulary:
        for name in (term.label, *term.synonyms):
            yield name, Meaning(facet, term.id)


def _same_words(term: Term) -> Iterator[tuple[str, Meaning]]:
    names = (term.label, *term.synonyms)
    if len(names) > 1:
        meaning = Meaning(phrases=names)
        yield from ((name, meaning) for name in names)


def _keys(stretch: Iterable[Word]) -> Iterator[Key]:
    """Yield the forms under which a name is found: its words as they are, and their stems by language."""
    listed = tuple(stretch)
    yield tuple(word.folded for word in listed)
    for language in LANGUAGES:
        yield from product(
            *(sorted(f"{language}:{stem}" for stem in stems(word.text, language)) for word in listed)
        )
