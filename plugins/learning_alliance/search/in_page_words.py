"""Words as the in-page engine compares them: without accents and endings.

`pages/scripts/find/texts.js` has the same rules for what readers type; a test in the browser holds the two
together.
"""

import re
import unicodedata
from collections.abc import Iterator

LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ı": "i", "ł": "l", "đ": "d", "’": "'"})
"""Letters that Unicode does not take for a letter with an accent."""

WORD = re.compile(r"[^\W_]+")
NO_PLURAL = ("ss", "us", "is")


def fold(text: str) -> str:
    """Return a text in small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in decomposed if not unicodedata.category(letter).startswith("M"))
    return plain.lower().translate(LETTERS)


def words(text: str) -> Iterator[str]:
    """Yield the words of a text, folded."""
    yield from WORD.findall(fold(text))


def stem(word: str) -> str:
    """Return a folded word without the commonest English endings, so that plurals and forms of a verb meet."""
    if len(word) > 4 and word.endswith("ies"):  # noqa: PLR2004 - shorter words would lose their sense
        word = f"{word[:-3]}y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith(NO_PLURAL):  # noqa: PLR2004
        word = word[:-1]
    if len(word) > 5 and word.endswith("ing"):  # noqa: PLR2004
        word = word[:-3]
    elif len(word) > 4 and word.endswith("ed"):  # noqa: PLR2004
        word = word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word  # noqa: PLR2004
