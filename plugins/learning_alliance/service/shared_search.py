"""Several collections searched as one: each hit names its collection."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock

from learning_alliance.search.narrowing import FacetCounts
from learning_alliance.search.searching import Answer, Hit, Request, Searcher
from learning_alliance.service.asking import Asking
from learning_alliance.service.collections import Collection


@dataclass(frozen=True, slots=True)
class SearchedCollection:
    """A collection with its searcher, which one thread at a time may use: Whoosh's readers share file positions."""

    collection: Collection
    searcher: Searcher
    documents: int
    lock: Lock = field(default_factory=Lock)

    def search(self, request: Request) -> Answer:
        """Return what the collection answers."""
        with self.lock:
            return self.searcher.search(request)


@dataclass(frozen=True, slots=True)
class SharedHit:
    """A hit with the collection in which it is."""

    collection: Collection
    hit: Hit

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"{self.collection.root}{self.hit.document.address}"


@dataclass(frozen=True, slots=True)
class SharedAnswer:
    """What all collections answer together."""

    hits: tuple[SharedHit, ...]
    total: int
    facets: FacetCounts
    suggestion: str


def search_all(searched: Sequence[SearchedCollection], asking: Asking) -> SharedAnswer:
    """Return the best hits of all collections.

    Of several, each must give as many as all the pages so far hold; one alone gives what the page shows.
    """
    asked = [each for each in searched if asking.collection in {"", each.collection.slug}]
    wanted = asking.request
    request = wanted if len(asked) == 1 else replace(wanted, offset=0, limit=wanted.offset + wanted.limit)
    answers = [(each.collection, each.search(request)) for each in asked]
    hits = [SharedHit(collection, hit) for collection, answer in answers for hit in answer.hits]
    hits.sort(key=lambda each: -each.hit.score)
    first = wanted.offset - request.offset
    return SharedAnswer(
        hits=tuple(hits[first : first + wanted.limit]),
        total=sum(answer.total for _, answer in answers),
        facets=_added(answer.facets for _, answer in answers),
        suggestion=_suggestion([answer for _, answer in answers]),
    )


def _suggestion(answers: Sequence[Answer]) -> str:
    """Return a suggestion where no collection knows the words as they were typed."""
    return answers[0].suggestion if answers and all(answer.suggestion for answer in answers) else ""


def _added(several: Iterable[FacetCounts]) -> FacetCounts:
    whole: dict[str, Counter[str]] = {}
    for counts in several:
        for facet, numbers in counts.items():
            whole.setdefault(facet, Counter()).update(numbers)
    return {facet: _largest_first(numbers) for facet, numbers in whole.items()}


def _largest_first(numbers: Mapping[str, int]) -> Mapping[str, int]:
    return dict(sorted(numbers.items(), key=lambda each: (-each[1], each[0])))
