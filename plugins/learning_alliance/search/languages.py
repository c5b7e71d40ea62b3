"""What differs by language: the endings of words, and the words that say nothing by themselves."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from whoosh.lang import stemmer_for_language
from whoosh.lang.stopwords import stoplists

from learning_alliance.search.folding import fold

LANGUAGES = ("en", "fr", "es", "pt")
ENGLISH = "en"


@lru_cache(maxsize=400_000)
def stems(word: str, language: str) -> frozenset[str]:
    """Return the stems of a word as it stands in a text of one language, without accents.

    Endings are recognised by their accents, which people leave out when they type. So a word has two
    stems where accents matter: that of the word and that of the word without its accents.
    """
    small = word.casefold()
    stem = _stemmer(language)
    return frozenset(fold(stem(form)) for form in {small, fold(small)})


@lru_cache(maxsize=50_000)
def stems_in_any_language(word: str) -> frozenset[str]:
    """Return the stems of a word of which nobody has said in which language it is."""
    return frozenset(each for language in LANGUAGES for each in stems(word, language))


@cache
def empty_words() -> frozenset[str]:
    """Return the words, in all languages and without accents, by which nothing can be found."""
    return frozenset(fold(word) for language in LANGUAGES for word in stoplists[language])


def known_language(language: str) -> str:
    """Return the language if words of it can be stemmed, else English."""
    return language if language in LANGUAGES else ENGLISH


@cache
def _stemmers() -> Mapping[str, Callable[[str], str]]:
    return {language: stemmer_for_language(language) for language in LANGUAGES}


def _stemmer(language: str) -> Callable[[str], str]:
    return _stemmers()[language]
