"""Letters without their marks, so that a word is found however it is typed."""

import unicodedata
from functools import lru_cache

# Letters that no decomposition takes apart. Casefolding has made them small and ß to ss before.
LETTERS = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n"}
)

# Accents and the like, up to where the scripts begin that are written without them.
MARKS = dict.fromkeys(sign for sign in range(0x300, 0x3100) if unicodedata.combining(chr(sign)))


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return a word in small letters without accents: `Straße` as `strasse`, `Œuvre` as `oeuvre`."""
    return fold_text(word)


def fold_text(text: str) -> str:
    """Return a text in small letters without accents; it may be longer than it was."""
    small = text.casefold()
    if small.isascii():
        return small
    apart = unicodedata.normalize("NFKD", small)
    # Casefolding again: a compatibility form may have been a capital, as in ℌ.
    return apart.translate(MARKS).casefold().translate(LETTERS)
