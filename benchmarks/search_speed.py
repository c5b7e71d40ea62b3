"""How long it takes to index a collection, to take in one changed case, and to answer a query."""

import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from whoosh.index import FileIndex

from benchmarks.judgements import read_questions
from benchmarks.synthetic_collection import write_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.search.facets import facets
from learning_alliance.search.indexing import up_to_date_index
from learning_alliance.search.opened_index import OpenedIndex
from learning_alliance.search.other_names import OtherNames
from learning_alliance.search.project_source import project_source
from learning_alliance.search.searching import Request, Searcher

CHANGED_LINE = "\nOne sentence more about the harbour.\n"
MILLISECONDS = 1000
NAME = "bench"


@dataclass(frozen=True, slots=True)
class SpeedReport:
    """What was measured at one size.

    Attributes:
        whole_seconds: From files to an opened index, the first time.
        one_change_seconds: The same after one case has changed.
        first_ms: Mean time of a query whose words nobody has asked for since the start.
        p50_ms: Median time of a query, passages and facet counts included.
    """

    cases: int
    whole_seconds: float
    index_megabytes: float
    one_change_seconds: float
    first_ms: float
    p50_ms: float
    p95_ms: float

    @property
    def one_change_share(self) -> float:
        """What one change costs through what the whole index does."""
        return self.one_change_seconds / self.whole_seconds


def measure_speed(project: Path, size: int, seed: int) -> SpeedReport:
    """Measure at one size, on cases made from the real ones."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        write_collection(project, root, size, seed)
        cache = Path(folder) / "cache"
        whole, _ = _timed_index(root, cache)
        _change_one_case(root)
        update, index = _timed_index(root, cache)
        first, later = _query_times(OpenedIndex(index))
        size_of_index = sum(path.stat().st_size for path in (cache / NAME).iterdir())
    points = quantiles(later, n=20)
    return SpeedReport(
        size, whole, size_of_index / 1e6, update, sum(first) / len(first), points[9], points[18]
    )


def _timed_index(root: Path, cache: Path) -> tuple[float, FileIndex]:
    started = time.perf_counter()
    index = up_to_date_index(project_source(root), cache, NAME)
    return time.perf_counter() - started, index


def _change_one_case(root: Path) -> None:
    case = min((root / "case_studies").glob("*.md"))
    case.write_text(case.read_text(encoding="utf-8") + CHANGED_LINE, encoding="utf-8")


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
