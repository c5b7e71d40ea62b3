"""Answers a query: the best documents, how many there are under each facet, and what else was meant."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from heapq import nsmallest

from learning_alliance.search.analysis import Word
from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.facets import Facet
from learning_alliance.search.highlighting import Passage, SoughtWords, marked_title, passages
from learning_alliance.search.languages import stems_in_any_language
from learning_alliance.search.matching import Matcher, together, worth_showing
from learning_alliance.search.narrowing import FacetCounts, facet_counts, narrowed
from learning_alliance.search.opened_index import Mask, OpenedIndex, Scores, mask_of, numbers_in
from learning_alliance.search.other_names import Named, OtherNames, telling_words
from learning_alliance.search.query_language import Clause, Query, parse_query
from learning_alliance.search.suggesting import Speller, corrected, corrected_words
from learning_alliance.search.weights import CLAUSE, RECORD_WEIGHTS

Chosen = Mapping[str, tuple[str, ...]]
CASE, THEME = "case", "theme"


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asks for.

    Attributes:
        text: The query, in the query language.
        chosen: Terms by facet; of several in one facet a document needs one.
        offset: How many hits to leave out, for later pages.
    """

    text: str = ""
    chosen: Chosen = field(default_factory=dict)
    limit: int = 10
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that answers, with the passages that show it."""

    document: SearchDocument
    score: float
    title: Passage
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found.

    Attributes:
        total: All hits, not only those of this page.
        suggestion: The query as it was probably meant; words that stand nowhere were searched as it has them.
    """

    hits: tuple[Hit, ...]
    total: int
    facets: FacetCounts
    suggestion: str = ""


class Searcher:
    """Searches one index."""

    def __init__(self, index: OpenedIndex, names: OtherNames, facets: tuple[Facet, ...]) -> None:
        self._index = index
        self._names = names
        self._facets = {facet.name: facet for facet in facets}
        self._speller = Speller(index)
        self._matcher = Matcher(index, names)

    def search(self, request: Request) -> Answer:
        """Return the best documents for a request."""
        query = self._with_terms(parse_query(request.text))
        asked = telling_words(
            " ".join(each.text for each in (*query.wanted, *query.required) if not each.part)
        )
        meant, suggestion = self._spelled(request.text, asked)
        named = self._names.find(meant)
        scores = self._scores(query, meant, named)
        kept = self._kept(query, scores, has_words=bool(asked))
        chosen = _chosen(request.chosen, query)
        hits = narrowed(self._index, kept, chosen)
        last = request.offset + request.limit
        ranked = nsmallest(last, numbers_in(hits), key=lambda number: (-scores.get(number, 0.0), number))
        page = ranked[request.offset :]
        sought = _sought(self._matcher, meant, named)
        return Answer(
            hits=tuple(self._hit(number, scores.get(number, 0.0), sought) for number in page),
            total=hits.bit_count(),
            facets=facet_counts(self._index, kept, chosen),
            suggestion=suggestion,
        )

    def _with_terms(self, query: Query) -> Query:
        """Return a query with terms for the facets that it names; what is no term is taken as words."""
        found = [
            (facet, self._facets[facet].term(value), is_wanted) for facet, value, is_wanted in query.facets
        ]
        unknown = tuple(
            Clause(each[1]) for each, known in zip(query.facets, found, strict=True) if not known[1]
        )
        return replace(
            query,
            facets=tuple(each for each in found if each[1]),
            wanted=(*query.wanted, *unknown),
        )

    def _spelled(self, text: str, asked: tuple[Word, ...]) -> tuple[tuple[Word, ...], str]:
        """Return the words to search for, and the query spelled anew where words of it stand nowhere."""
        known = {place for each in self._names.find(asked) for place in range(each.first, each.last + 1)}
        unknown = tuple(word for place, word in enumerate(asked) if place not in known)
        corrections = self._speller.corrections(unknown)
        return corrected_words(asked, corrections), corrected(text, corrections) if corrections else ""

    def _scores(self, query: Query, meant: tuple[Word, ...], named: tuple[Named, ...]) -> Scores:
        """Return every document that answers something, with how well it answers the whole."""
        parts = [self._matcher.stretch_scores(stretch, each) for stretch, each in _stretches(meant, named)]
        parts.extend(
            dict.fromkeys(numbers_in(self._matcher.clause_mask(clause)), CLAUSE)
            for clause in (*query.wanted, *query.required)
            if clause.part or clause.is_phrase
        )
        return self._by_record(together(parts))

    def _by_record(self, scores: Scores) -> Scores:
        """Return scores in which cases stand before lessons and themes that fit as well."""
        weighed = dict(scores)
        for record, weight in RECORD_WEIGHTS.items():
            for number in self._index.numbers("type", record):
                if number in weighed:
                    weighed[number] *= weight
        return weighed

    def _kept(self, query: Query, scores: Scores, *, has_words: bool) -> Mask:
        kept = mask_of(worth_showing(scores)) if has_words or query.wanted else self._index.everything
        for clause in query.required:
            kept &= self._matcher.clause_mask(clause)
        for clause in query.wanted:
            if clause.is_phrase or clause.part:
                kept &= self._matcher.clause_mask(clause)
        for clause in query.excluded:
            kept &= ~self._matcher.clause_mask(clause)
        if query.years:
            spanned = range(query.years.first, query.years.last + 1)
            kept &= _any(self._index.mask("year", str(year)) for year in spanned)
        for facet, term, is_wanted in query.facets:
            if not is_wanted:
                kept &= ~self._index.mask(facet, term)
        return kept

    def _hit(self, number: int, score: float, sought: SoughtWords) -> Hit:
        document = self._with_number_of_cases(self._index.document(number))
        return Hit(document, score, marked_title(document, sought), passages(document, sought))

    def _with_number_of_cases(self, document: SearchDocument) -> SearchDocument:
        """Return a theme with its cases counted; they are counted here, since each change of a case may change it."""
        if document.type != THEME:
            return document
        cases = self._index.mask("type", CASE) & self._index.mask(THEME, document.id)
        number = cases.bit_count()
        return replace(document, kicker=f"Theme with {number} {'case' if number == 1 else 'cases'}")


def _stretches(
    meant: tuple[Word, ...], named: tuple[Named, ...]
) -> list[tuple[tuple[Word, ...], Named | None]]:
    """Return a query as the stretches that mean one thing each."""
    starts = {each.first: each for each in named}
    found: list[tuple[tuple[Word, ...], Named | None]] = []
    place = 0
    while place < len(meant):
        each = starts.get(place)
        last = each.last if each else place
        found.append((meant[place : last + 1], each))
        place = last + 1
    return found


def _chosen(chosen: Chosen, query: Query) -> Chosen:
    """Return the terms by which to narrow down: those chosen, and those that the query names."""
    both: dict[str, tuple[str, ...]] = dict(chosen)
    for facet, term, is_wanted in query.facets:
        if is_wanted:
            both[facet] = (*both.get(facet, ()), term)
    return both


def _sought(matcher: Matcher, meant: tuple[Word, ...], named: tuple[Named, ...]) -> SoughtWords:
    """Return what to mark: the words of the query, and where these stand nowhere, what else they mean."""
    sought = list(meant)
    for each in named:
        if not any(matcher.word_mask(word) for word in meant[each.first : each.last + 1]):
            phrases = (phrase for meaning in each.meanings for phrase in meaning.phrases)
            sought.extend(word for phrase in phrases for word in telling_words(phrase))
    return SoughtWords(
        frozenset(word.folded for word in sought),
        frozenset(stem for word in sought for stem in stems_in_any_language(word.text)),
    )


def _any(masks: Iterable[Mask]) -> Mask:
    whole = 0
    for mask in masks:
        whole |= mask
    return whole
