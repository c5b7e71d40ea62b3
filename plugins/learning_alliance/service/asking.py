"""From the query string of an address to a request for the search; whatever is wrong with it is said."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from learning_alliance.search.facets import Facet
from learning_alliance.search.query_language import LONGEST_QUERY
from learning_alliance.search.searching import Request

PAGE_LENGTH = 10
LARGEST_LIMIT = 50
LAST_PAGE = 100
MOST_TERMS = 20
"""Of one facet; more would make addresses longer than some telephones send."""

WORDS, PAGE, LIMIT, MORE, COLLECTION = "q", "page", "limit", "more", "collection"


class WrongAskingError(Exception):
    """An address asks for something that there is not; the message says what there is."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What an address asks for.

    Attributes:
        chosen: Terms by facet.
        more: The facet of which all terms are to be shown.
        collection: The slug of the only collection to search; empty for all.
    """

    text: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    page: int = 1
    limit: int = PAGE_LENGTH
    more: str = ""
    collection: str = ""

    @property
    def request(self) -> Request:
        """The request for one collection."""
        return Request(self.text, self.chosen, self.limit, (self.page - 1) * self.limit)

    def query_string(self) -> str:
        """Return the query string that asks for this."""
        pairs = [(WORDS, self.text)] if self.text else []
        pairs.extend((facet, term) for facet, terms in self.chosen.items() for term in terms)
        pairs.extend(self._numbers())
        return urlencode(pairs)

    def _numbers(self) -> Iterator[tuple[str, str]]:
        if self.collection:
            yield COLLECTION, self.collection
        if self.more:
            yield MORE, self.more
        if self.limit != PAGE_LENGTH:
            yield LIMIT, str(self.limit)
        if self.page > 1:
            yield PAGE, str(self.page)


def asking(
    pairs: Iterable[tuple[str, str]], facets: Iterable[Facet], slugs: Iterable[str], *, largest_limit: int
) -> Asking:
    """Return what the pairs of a query string ask for.

    Raises:
        WrongAskingError: A name, a term or a number is none that there is.
    """
    by_name = {facet.name: facet for facet in facets}
    chosen: dict[str, tuple[str, ...]] = {}
    plain: dict[str, str] = {}
    for name, value in pairs:
        if name in by_name:
            chosen[name] = (*chosen.get(name, ()), _term(by_name[name], value))
        elif name in plain:
            raise WrongAskingError(f'"{name}" is given twice.')
        elif name in {WORDS, PAGE, LIMIT, MORE, COLLECTION}:
            plain[name] = value
        else:
            known = ", ".join((WORDS, PAGE, LIMIT, *by_name))
            raise WrongAskingError(f'There is no "{name[:50]}" to ask for. There is: {known}.')
    if any(len(terms) > MOST_TERMS for terms in chosen.values()):
        raise WrongAskingError(f"At most {MOST_TERMS} terms of one kind can be chosen at once.")
    return Asking(
        text=_text(plain.get(WORDS, "")),
        chosen={name: tuple(dict.fromkeys(terms)) for name, terms in chosen.items()},
        page=_number(plain, PAGE, 1, LAST_PAGE),
        limit=_number(plain, LIMIT, PAGE_LENGTH, largest_limit),
        more=_one_of(plain, MORE, tuple(by_name)),
        collection=_one_of(plain, COLLECTION, tuple(slugs)),
    )


def _text(value: str) -> str:
    text = " ".join(value.split())
    if len(text) > LONGEST_QUERY:
        raise WrongAskingError(
            f"A question has at most {LONGEST_QUERY} letters; this one has {len(text)}. Ask with fewer words."
        )
    return text


def _term(facet: Facet, value: str) -> str:
    term = facet.term(value)
    if not term:
        nearest = facet.nearest(value)
        hint = f' Did you mean "{nearest}" ({facet.labels[nearest]})?' if nearest else ""
        raise WrongAskingError(f'"{value[:50]}" is no {facet.name}.{hint}')
    return term


def _number(plain: Mapping[str, str], name: str, usual: int, largest: int) -> int:
    value = plain.get(name, str(usual))
    if not (value.isascii() and value.isdigit() and 1 <= int(value[:9]) <= largest):
        raise WrongAskingError(f'"{name}" is a number from 1 to {largest}.')
    return int(value)


def _one_of(plain: Mapping[str, str], name: str, allowed: tuple[str, ...]) -> str:
    value = plain.get(name, "")
    if value and value not in allowed:
        raise WrongAskingError(f'"{name}" is one of: {", ".join(allowed)}.')
    return value
