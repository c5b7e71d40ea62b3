"""Small indexes to search in."""

from collections.abc import Iterable
from pathlib import Path

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.facets import facets
from learning_alliance.search.indexing import up_to_date_index
from learning_alliance.search.opened_index import OpenedIndex
from learning_alliance.search.other_names import OtherNames
from learning_alliance.search.records import documents
from learning_alliance.search.searching import Answer, Request, Searcher
from learning_alliance.search.source import source_of
from tests.knowledge_builders import a_knowledge_base, the_vocabularies


def a_searcher(cache: Path, cases: Iterable[CaseStudy] = (), lessons: Iterable[Lesson] = ()) -> Searcher:
    """Return a searcher over some cases and lessons, and all themes."""
    return searcher_of(cache, tuple(documents(a_knowledge_base(cases, lessons))))


def searcher_of(cache: Path, listed: tuple[SearchDocument, ...]) -> Searcher:
    """Return a searcher over documents."""
    index = up_to_date_index(source_of(listed, repr(listed)), cache, "test")
    return Searcher(OpenedIndex(index), OtherNames(the_vocabularies()), facets(the_vocabularies()))


def found(searcher: Searcher, text: str, **chosen: str) -> list[str]:
    """Return the ids of the cases that a query finds, the best first."""
    return case_ids(searcher.search(Request(text, {facet: (term,) for facet, term in chosen.items()})))


def case_ids(answer: Answer) -> list[str]:
    """Return the ids of the cases in an answer."""
    return [hit.document.id for hit in answer.hits if hit.document.type == "case"]
