"""The query language: words, "phrases", -exclusions, +requirements, field:word, facet:term, year:1998..2005.

Nothing that people type is an error; what cannot be understood is taken as words.
"""

import re
from dataclasses import dataclass

from learning_alliance.search.documents import PARTS
from learning_alliance.search.schema import FACET_FIELDS

LONGEST_QUERY = 300
MOST_CLAUSES = 20
PIECE = re.compile(r'(?P<sign>[-+]?)(?:(?P<field>[^\W\d_]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
YEARS = re.compile(r"(?P<first>[12]\d{3})?(?P<dots>\.\.)?(?P<last>[12]\d{3})?")
LAST_YEAR = 2999
FIRST_YEAR = 1000
PLURALS = {"place": "places", "actor": "actors", "lesson": "lessons", "result": "results", "name": "names"}


@dataclass(frozen=True, slots=True)
class Clause:
    """One piece of a query.

    Attributes:
        text: One or several words.
        part: The part of a document in which they must stand; empty for anywhere.
        is_phrase: They must stand side by side.
    """

    text: str
    part: str = ""
    is_phrase: bool = False


@dataclass(frozen=True, slots=True)
class Years:
    """A span of years, both ends included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Query:
    """A query, taken apart.

    Attributes:
        wanted: The more of these a document has, the better.
        required: A document must have each of these.
        excluded: A document must have none of these.
        facets: Terms by facet that the query itself names, with False for those to leave out.
    """

    wanted: tuple[Clause, ...] = ()
    required: tuple[Clause, ...] = ()
    excluded: tuple[Clause, ...] = ()
    facets: tuple[tuple[str, str, bool], ...] = ()
    years: Years | None = None


def parse_query(text: str) -> Query:
    """Return what a person asks for; whatever they type, a query comes back."""
    wanted: list[Clause] = []
    required: list[Clause] = []
    excluded: list[Clause] = []
    facets: list[tuple[str, str, bool]] = []
    years: Years | None = None
    for piece in list(PIECE.finditer(text[:LONGEST_QUERY]))[:MOST_CLAUSES]:
        name = (piece["field"] or "").casefold()
        value = piece["phrase"] if piece["phrase"] is not None else piece["word"]
        span = _years(value) if name == "year" else None
        if span:
            years = span
        elif name in FACET_FIELDS:
            facets.append((name, value, piece["sign"] != "-"))
        else:
            clause = _clause(piece, name, value)
            {"": wanted, "+": required, "-": excluded}[piece["sign"]].append(clause)
    return Query(tuple(wanted), tuple(required), tuple(excluded), tuple(facets), years)


def _clause(piece: re.Match[str], name: str, value: str) -> Clause:
    part = PLURALS.get(name, name)
    is_phrase = piece["phrase"] is not None
    if part in PARTS:
        return Clause(value, part, is_phrase=is_phrase)
    return Clause(f"{name} {value}" if name else value, is_phrase=is_phrase)


def _years(value: str) -> Years | None:
    """Return `1998..2005`, `1998..`, `..2005` or `1998` as a span; None for anything else."""
    match = YEARS.fullmatch(value)
    if not match or not (match["first"] or match["last"]):
        return None
    if not match["dots"]:
        return None if match["last"] else Years(int(match["first"]), int(match["first"]))
    first = int(match["first"] or FIRST_YEAR)
    last = int(match["last"] or LAST_YEAR)
    return Years(first, last) if first <= last else Years(last, first)
