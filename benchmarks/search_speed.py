"""How long it takes to index a collection, to take in one changed case, and to answer a query."""

import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from benchmarks.judgements import read_questions
from benchmarks.synthetic_collection import write_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.facets import facets
from learning_alliance.search.indexing import Source, up_to_date_index
from learning_alliance.search.opened_index import OpenedIndex
from learning_alliance.search.other_names import OtherNames
from learning_alliance.search.project_source import project_source
from learning_alliance.search.searching import Request, Searcher

CHANGED_LINE = "\nOne sentence more about the harbour.\n"
MILLISECONDS = 1000


@dataclass(frozen=True, slots=True)
class SpeedReport:
    """What was measured at one size; reading the files is counted apart from indexing.

    Attributes:
        one_change_share: Time to take in one changed case through the time of the whole index.
        first_ms: Mean time of a query whose words nobody has asked for since the start.
        p50_ms: Median time of a query, passages and facet counts included.
    """

    cases: int
    reading_seconds: float
    index_seconds: float
    index_megabytes: float
    one_change_seconds: float
    one_change_share: float
    first_ms: float
    p50_ms: float
    p95_ms: float


def measure_speed(project: Path, size: int, seed: int) -> SpeedReport:
    """Measure at one size, on cases made from the real ones."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        write_collection(project, root, size, seed)
        cache = Path(folder) / "cache"
        reading, documents = _timed_documents(root)
        started = time.perf_counter()
        up_to_date_index(Source("first", lambda: documents), cache, "bench")
        whole = time.perf_counter() - started
        changed = _with_one_change(root)
        started = time.perf_counter()
        index = up_to_date_index(Source("second", lambda: changed), cache, "bench")
        update = time.perf_counter() - started
        first, later = _query_times(OpenedIndex(index))
        size_of_index = sum(path.stat().st_size for path in (cache / "bench").iterdir())
    points = quantiles(later, n=20)
    return SpeedReport(
        size, reading, whole, size_of_index / 1e6, update, update / whole,
        sum(first) / len(first), points[9], points[18],
    )  # fmt: skip


def _timed_documents(root: Path) -> tuple[float, tuple[SearchDocument, ...]]:
    started = time.perf_counter()
    documents = project_source(root).documents()
    return time.perf_counter() - started, documents


def _with_one_change(root: Path) -> tuple[SearchDocument, ...]:
    case = min((root / "case_studies").glob("*.md"))
    case.write_text(case.read_text(encoding="utf-8") + CHANGED_LINE, encoding="utf-8")
    return project_source(root).documents()


def _query_times(index: OpenedIndex) -> tuple[Sequence[float], Sequence[float]]:
    """Return milliseconds of each query asked for the first time, then of three rounds of all."""
    vocabularies = read_vocabularies()
    searcher = Searcher(index, OtherNames(vocabularies), facets(vocabularies))
    searcher.search(Request("warming up"))
    queries = [each.query for each in read_questions()]
    return _times(searcher, queries), _times(searcher, queries * 3)


def _times(searcher: Searcher, queries: Iterable[str]) -> list[float]:
    taken = []
    for query in queries:
        started = time.perf_counter()
        searcher.search(Request(query))
        taken.append((time.perf_counter() - started) * MILLISECONDS)
    return taken


if __name__ == "__main__":
    project = Path(__file__).resolve().parent.parent
    sys.stdout.write(f"{measure_speed(project, int(sys.argv[1]), 1)}\n")
