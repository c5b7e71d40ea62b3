"""Makes the service ready: an index for each collection, built or brought up to date on this machine."""

from collections.abc import Iterable

from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.search.facets import facets
from learning_alliance.search.indexing import Progress, up_to_date_index
from learning_alliance.search.opened_index import OpenedIndex
from learning_alliance.search.other_names import OtherNames
from learning_alliance.search.project_source import index_cache, index_name, project_source
from learning_alliance.search.searching import Request, Searcher
from learning_alliance.service.application import Application
from learning_alliance.service.collections import Collection
from learning_alliance.service.shared_search import SearchedCollection


def application(served: Iterable[Collection], progress: Progress) -> Application:
    """Return the service of some collections, each searched in its own terms; the first one's name the facets."""
    collections = tuple(served)
    shown = facets(read_vocabularies(collections[0].content))
    return Application([_searched(each, progress) for each in collections], shown)


def _searched(collection: Collection, progress: Progress) -> SearchedCollection:
    vocabularies = read_vocabularies(collection.content)
    index = OpenedIndex(
        up_to_date_index(
            project_source(collection.content), index_cache(), index_name(collection.content), progress
        )
    )
    searcher = Searcher(index, OtherNames(vocabularies), facets(vocabularies))
    # The first search reads the lists that all others need.
    searcher.search(Request("slum upgrading"))
    return SearchedCollection(collection, searcher, index.number)
