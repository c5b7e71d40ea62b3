"""From text to words: where each stands, and the forms under which it is found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from learning_alliance.search.folding import fold

APOSTROPHES = "'’ʼ`"
WORD = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*")
APOSTROPHE = re.compile(rf"[{APOSTROPHES}]")
# French and Portuguese join these to the word that follows: l'eau, d'habitation, qu'une.
ELIDED = frozenset({"l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu"})
LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Attributes:
        text: As it is written, without what is joined to it by an apostrophe.
        folded: In small letters without accents.
        start: Where it begins in the text.
        end: Where it ends.
    """

    text: str
    folded: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text in their order.

    `l'eau` is found as `eau`, `people's` as `people`, and `Sana'a` as `sanaa`.
    """
    for match in WORD.finditer(text):
        bare = _without_joined(match.group())
        yield Word(bare, fold(bare)[:LONGEST_WORD], match.start(), match.end())


def _without_joined(word: str) -> str:
    if not APOSTROPHE.search(word):
        return word
    first, *rest = APOSTROPHE.split(word)
    if fold(first) in ELIDED:
        first, *rest = rest
    if rest and fold(rest[-1]) == "s":
        rest = rest[:-1]
    return "".join((first, *rest))
