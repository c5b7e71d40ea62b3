"""The passages of a document that answer a query, with what was found in them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest

from learning_alliance.search.analysis import words
from learning_alliance.search.documents import PARTS, SearchDocument
from learning_alliance.search.folding import fold_text
from learning_alliance.search.languages import known_language, stems

LONGEST_PASSAGE = 220
BEFORE_THE_FIRST_HIT = 80
MOST_PASSAGES = 2
NOT_SHOWN = {"title", "names", "places"}
ELLIPSIS = "…"
SHORTEST_BEGINNING = 2
MOST_CANDIDATES = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage, found or not."""

    text: str
    is_hit: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage, in pieces that make up its text."""

    pieces: tuple[Piece, ...]

    def marked(self, before: str, after: str) -> str:
        """Return the text with something put around what was found."""
        return "".join(f"{before}{each.text}{after}" if each.is_hit else each.text for each in self.pieces)


@dataclass(frozen=True, slots=True)
class SoughtWords:
    """What is looked for in passages: words without accents, and stems."""

    folded: frozenset[str]
    stems: frozenset[str]

    def beginnings(self) -> re.Pattern[str]:
        """Return what finds every place where a sought word may stand, and few others.

        A stem may end in another letter than the word: `citi` is that of `city`.
        """
        shortened = {stem[: max(len(stem) - 1, SHORTEST_BEGINNING)] for stem in self.stems}
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(self.folded | shortened)))})")


@dataclass(frozen=True, slots=True)
class _Candidate:
    text: str
    spans: tuple[tuple[int, int], ...]
    different: int
    order: int


def passages(document: SearchDocument, sought: SoughtWords) -> tuple[Passage, ...]:
    """Return the passages with the most different words of the query, in the order in which they stand."""
    likeliest = nlargest(MOST_CANDIDATES, _likely_sentences(document, sought))
    exact = nlargest(MOST_PASSAGES, _candidates(document, sought, likeliest), key=lambda each: each.different)
    return tuple(_passage(each) for each in sorted(exact, key=lambda each: each.order))


def marked_title(document: SearchDocument, sought: SoughtWords) -> Passage:
    """Return the title with what was found in it."""
    spans, _ = _found_in(document.title, sought, known_language(document.language))
    return Passage(tuple(_pieces(document.title, spans)))


def _likely_sentences(document: SearchDocument, sought: SoughtWords) -> Iterator[tuple[int, int, str]]:
    """Yield sentences in which something may be found: how much, minus its place, the sentence."""
    beginnings = sought.beginnings()
    seen = set()
    for order, (sentence, folded) in enumerate(_sentences(document)):
        found = set(beginnings.findall(folded))
        if found and sentence not in seen:
            seen.add(sentence)
            yield len(found), -order, sentence


def _candidates(
    document: SearchDocument, sought: SoughtWords, likeliest: Iterable[tuple[int, int, str]]
) -> Iterator[_Candidate]:
    language = known_language(document.language)
    for _, order, sentence in likeliest:
        spans, different = _found_in(sentence, sought, language)
        if spans:
            yield _Candidate(sentence, spans, different, -order)


def _sentences(document: SearchDocument) -> Iterator[tuple[str, str]]:
    """Yield each sentence as it is, and in small letters without accents."""
    for part in PARTS:
        if part not in NOT_SHOWN:
            text = document.texts.get(part, "")
            yield from zip(text.split("\n"), fold_text(text).split("\n"), strict=True)


def _found_in(text: str, sought: SoughtWords, language: str) -> tuple[tuple[tuple[int, int], ...], int]:
    """Return where sought words stand in a text, and how many different ones."""
    spans = []
    different = set()
    for word in words(text):
        shared = stems(word.text, language) & sought.stems
        if word.folded in sought.folded or shared:
            spans.append((word.start, word.end))
            different.add(min(shared, default=word.folded))
    return tuple(spans), len(different)


def _passage(candidate: _Candidate) -> Passage:
    text, spans = candidate.text, candidate.spans
    if len(text) <= LONGEST_PASSAGE:
        return Passage(tuple(_pieces(text, spans)))
    start = _word_start(text, max(0, spans[0][0] - BEFORE_THE_FIRST_HIT))
    end = _word_end(text, min(len(text), start + LONGEST_PASSAGE))
    inside = tuple((first - start, last - start) for first, last in spans if last <= end)
    cut = list(_pieces(text[start:end], inside))
    if start:
        cut.insert(0, Piece(ELLIPSIS))
    if end < len(text):
        cut.append(Piece(ELLIPSIS))
    return Passage(tuple(cut))


def _pieces(text: str, spans: tuple[tuple[int, int], ...]) -> Iterator[Piece]:
    at = 0
    for start, end in spans:
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[start:end], is_hit=True)
        at = end
    if at < len(text):
        yield Piece(text[at:])


def _word_start(text: str, place: int) -> int:
    space = text.rfind(" ", 0, place)
    return space + 1 if place and space >= 0 else 0


def _word_end(text: str, place: int) -> int:
    space = text.find(" ", place)
    return len(text) if space < 0 else space
