"""Prints how well and how fast the search answers, beside other engines in the same run."""

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from benchmarks.judgements import HELD_OUT, TUNING, Engine, Quality, Question, quality, read_questions
from benchmarks.other_engines import pagefind_engine, sqlite_engine
from benchmarks.search_speed import SpeedReport, measure_speed
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.facets import facets
from learning_alliance.search.indexing import up_to_date_index
from learning_alliance.search.opened_index import OpenedIndex
from learning_alliance.search.other_names import OtherNames
from learning_alliance.search.project_source import project_source
from learning_alliance.search.searching import Request, Searcher
from learning_alliance.search.source import source_of

LANGUAGES = {"en": "English", "fr": "French", "es": "Spanish", "pt": "Portuguese"}
WEB_INDEX = "pagefind"
PROJECT = Path(__file__).resolve().parent.parent


@click.command()
@click.option(
    "--sizes", default="3000", show_default=True, help="Numbers of cases for the speed; empty for none."
)
@click.option("--seed", default=1, show_default=True, help="Seed of the synthetic collections.")
def search_bench(sizes: str, seed: int) -> None:
    """Print how well each engine answers the judged questions, then how fast ours does."""
    print_quality(PROJECT)
    click.echo()
    print_speed(PROJECT, (int(each) for each in sizes.split(",") if each), seed)


def print_quality(project: Path) -> None:
    """Print how well each engine answers the judged questions; Pagefind where the site is built."""
    documents = project_source(project).documents()
    with tempfile.TemporaryDirectory() as cache:
        engines = {
            "this search": _own_engine(documents, Path(cache)),
            "SQLite FTS5": sqlite_engine(documents),
        }
        _print_table(engines)
    if (project / "site" / WEB_INDEX).is_dir():
        with pagefind_engine(project / "site") as engine:
            _print_table({"Pagefind": engine})
    else:
        click.echo("Pagefind is left out: build the site first.", err=True)


def print_speed(project: Path, sizes: Iterable[int], seed: int) -> None:
    """Print how long it takes to index, to take in one change, and to answer."""
    click.echo(
        "| cases | index s | index MB | one change s | share | first ms | p50 ms | p95 ms |\n"
        "|---:|---:|---:|---:|---:|---:|---:|---:|"
    )
    for size in sizes:
        click.echo(_speed_row(measure_speed(project, size, seed)))


def _own_engine(documents: tuple[SearchDocument, ...], cache: Path) -> Engine:
    vocabularies = read_vocabularies()
    index = OpenedIndex(up_to_date_index(source_of(documents, "bench"), cache, "bench"))
    searcher = Searcher(index, OtherNames(vocabularies), facets(vocabularies))

    def ask(query: str) -> Sequence[str]:
        return [hit.document.id for hit in searcher.search(Request(query, {"type": ("case",)})).hits]

    return ask


def _print_table(engines: Mapping[str, Engine]) -> None:
    questions = read_questions()
    click.echo("| engine | questions | number | nDCG@10 | MRR | without any |\n|---|---|---:|---:|---:|---:|")
    for name, engine in engines.items():
        for part, asked in _parts(questions).items():
            click.echo(_quality_row(name, part, quality(engine, asked)))


def _parts(questions: Sequence[Question]) -> Mapping[str, Sequence[Question]]:
    halves = {half: [each for each in questions if each.half == half] for half in (TUNING, HELD_OUT)}
    languages = {
        name: [each for each in questions if each.language == code] for code, name in LANGUAGES.items()
    }
    return {"all": questions, **halves, **languages}


def _quality_row(engine: str, part: str, found: Quality) -> str:
    return (
        f"| {engine} | {part} | {found.questions} | {found.ndcg:.3f} | {found.mrr:.3f} | "
        f"{found.without_any:.0%} |"
    )


def _speed_row(report: SpeedReport) -> str:
    return (
        f"| {report.cases:,} | {report.whole_seconds:.1f} | "
        f"{report.index_megabytes:.1f} | {report.one_change_seconds:.2f} | {report.one_change_share:.1%} | "
        f"{report.first_ms:.1f} | {report.p50_ms:.1f} | {report.p95_ms:.1f} |"
    )


if __name__ == "__main__":
    search_bench()
