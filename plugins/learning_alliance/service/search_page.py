"""The search page: hits, facets as plain links, and pages, without a script."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from learning_alliance.search.facets import Facet
from learning_alliance.search.highlighting import Piece
from learning_alliance.service.asking import Asking
from learning_alliance.service.collections import Collection
from learning_alliance.service.shared_search import SharedAnswer, SharedHit

SEARCH = "/search"
MOST_TERMS = 6
"""Shown of a facet; a page stays small, and the rest is one link away."""

MOST_TERMS_ALONE = 60
"""Shown of a facet that has a page of its own."""

FEWEST_TERMS = 2
BYTES_FOR_LINKS = 7_000
BYTES_AROUND_A_QUERY = 100
FACETS_ON_A_PAGE = 8
LEFT_OUT = {"scale", "criterion", "audience"}
"""Facets that the query language knows, and that would make the page long."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its text and, for a term, the number of hits."""

    text: str
    address: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class HitEntry:
    """A hit as the page shows it."""

    title: tuple[Piece, ...]
    address: str
    kicker: str
    collection: str
    passages: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class FacetEntry:
    """A facet with links that narrow down, the largest first; `more` leads to all of them."""

    label: str
    terms: tuple[Link, ...]
    more: Link | None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Everything that the page shows.

    Attributes:
        collections: Links to the front pages.
        chosen: Each leads to the same search without one term.
        hidden: What the form sends along.
    """

    title: str
    text: str
    collections: tuple[Link, ...]
    total: int
    suggestion: Link | None
    chosen: tuple[Link, ...]
    hidden: tuple[tuple[str, str], ...]
    hits: tuple[HitEntry, ...]
    facets: tuple[FacetEntry, ...]
    previous: str
    following: str
    place: str
    back: str


def search_page(
    asking: Asking, answer: SharedAnswer, facets: tuple[Facet, ...], collections: tuple[Collection, ...]
) -> SearchPage:
    """Return the page that answers what was asked."""
    several = len(collections) > 1
    last = -(-answer.total // asking.limit)
    plain = replace(asking, page=1, more="")
    return SearchPage(
        title=f"{asking.text}: search" if asking.text else "Search",
        text=asking.text,
        collections=tuple(Link(each.name, each.root) for each in collections),
        total=answer.total,
        suggestion=Link(answer.suggestion, _address(replace(plain, text=answer.suggestion)))
        if answer.suggestion
        else None,
        chosen=tuple(_chosen(plain, facets)),
        hidden=tuple((facet, term) for facet, terms in asking.chosen.items() for term in terms),
        hits=() if asking.more else tuple(_hit(each, is_named=several) for each in answer.hits),
        facets=tuple(_facets(replace(asking, page=1), answer, facets)),
        previous=_address(replace(asking, page=asking.page - 1)) if asking.page > 1 else "",
        following=_address(replace(asking, page=asking.page + 1)) if asking.page < last else "",
        place=f"Page {asking.page} of {last}" if last > 1 else "",
        back=_address(plain) if asking.more else "",
    )


def _hit(shared: SharedHit, *, is_named: bool) -> HitEntry:
    hit = shared.hit
    return HitEntry(
        title=hit.title.pieces,
        address=shared.address,
        kicker=hit.document.kicker,
        collection=shared.collection.name if is_named else "",
        passages=tuple(passage.pieces for passage in hit.passages),
    )


def _chosen(plain: Asking, facets: tuple[Facet, ...]) -> Iterator[Link]:
    for facet in facets:
        for term in plain.chosen.get(facet.name, ()):
            rest = tuple(each for each in plain.chosen[facet.name] if each != term)
            yield Link(
                facet.labels[term], _address(replace(plain, chosen=_with(plain.chosen, facet.name, rest)))
            )


def _facets(asking: Asking, answer: SharedAnswer, facets: tuple[Facet, ...]) -> Iterator[FacetEntry]:
    """Yield the facets with as many links as the page can carry, since each bears the whole query."""
    most = MOST_TERMS_ALONE if asking.more else _affordable_terms(asking)
    for facet in facets:
        chosen = asking.chosen.get(facet.name, ())
        counts = {
            term: number for term, number in answer.facets.get(facet.name, {}).items() if term not in chosen
        }
        is_shown = asking.more == facet.name if asking.more else facet.name not in LEFT_OUT
        shown = list(counts.items())[:most]
        if not is_shown or not shown or (len(counts) < FEWEST_TERMS and not chosen):
            continue
        yield FacetEntry(
            facet.label,
            tuple(_term(asking, facet, term, number) for term, number in shown),
            _more(asking, facet, len(counts) - len(shown)),
        )


def _affordable_terms(asking: Asking) -> int:
    a_link = len(asking.query_string()) + BYTES_AROUND_A_QUERY
    return min(MOST_TERMS, BYTES_FOR_LINKS // (FACETS_ON_A_PAGE * a_link))


def _term(asking: Asking, facet: Facet, term: str, number: int) -> Link:
    chosen = _with(asking.chosen, facet.name, (*asking.chosen.get(facet.name, ()), term))
    return Link(facet.labels.get(term, term), _address(replace(asking, chosen=chosen, more="")), number)


def _more(asking: Asking, facet: Facet, hidden: int) -> Link | None:
    if hidden <= 0 or asking.more:
        return None
    return Link("", _address(replace(asking, more=facet.name)), hidden)


def _with(
    chosen: Mapping[str, tuple[str, ...]], facet: str, terms: tuple[str, ...]
) -> Mapping[str, tuple[str, ...]]:
    return {name: each for name, each in {**chosen, facet: terms}.items() if each}


def _address(asking: Asking) -> str:
    query = asking.query_string()
    return f"{SEARCH}?{query}" if query else SEARCH
