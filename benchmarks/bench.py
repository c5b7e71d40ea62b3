"""Measures check, knowledge base and build at several sizes, each beside its control in the same run."""

import gzip
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import click
import yaml

from benchmarks.measuring import Measurement, measure, median
from benchmarks.synthetic_collection import write_collection

PROJECT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
PROBLEMS_FOUND = 1


@dataclass(frozen=True, slots=True)
class SizeReport:
    """What was measured at one size; seconds are wall time of whole processes, memory is MiB at the peak."""

    cases: int
    check_seconds: float
    check_megabytes: float
    bare_parse_seconds: float
    check_ratio: float
    knowledge_base_seconds: float
    knowledge_base_megabytes: float
    build_seconds: float
    build_megabytes: float
    control_build_seconds: float
    build_ratio: float
    case_page_bytes: int
    case_page_compressed_bytes: int


@click.command()
@click.option("--sizes", default="100,1000,3000", show_default=True, help="Numbers of cases.")
@click.option("--runs", default=3, show_default=True, help="Runs of the short commands; their median counts.")
@click.option("--seed", default=1, show_default=True, help="Seed of the synthetic collection.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Also write the figures here.")
@click.option("--no-build", is_flag=True, help="Leave out the whole builds, which take longest.")
def bench(sizes: str, runs: int, seed: int, json_file: Path | None, *, no_build: bool) -> None:
    """Print timings as a table, and write them as JSON."""
    reports = []
    for size in (int(each) for each in sizes.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            reports.append(_measure_size(Path(folder), size, runs, seed, with_build=not no_build))
        click.echo(f"{size} cases measured", err=True)
    click.echo(_table(reports))
    if json_file:
        json_file.write_text(
            json.dumps([asdict(each) for each in reports], indent=2) + "\n", encoding="utf-8"
        )


def _measure_size(folder: Path, size: int, runs: int, seed: int, *, with_build: bool) -> SizeReport:
    project = folder / "project"
    write_collection(PROJECT, project, size, seed)
    check, bare, know = _short_commands(project, runs)
    nothing = Measurement(0.0, 0.0, "")
    build = control = nothing
    sizes = (0, 0)
    if with_build:
        build = measure([PYTHON, "-m", "learning_alliance_mkdocs.build"], project)
        sizes = _page_sizes(project / "site")
        control = _control_build(project, folder / "control")
    return SizeReport(
        cases=size,
        check_seconds=check.seconds,
        check_megabytes=check.megabytes,
        bare_parse_seconds=bare.seconds,
        check_ratio=check.seconds / bare.seconds,
        knowledge_base_seconds=float(know.output),
        knowledge_base_megabytes=know.megabytes,
        build_seconds=build.seconds,
        build_megabytes=build.megabytes,
        control_build_seconds=control.seconds,
        build_ratio=build.seconds / control.seconds if control.seconds else 0.0,
        case_page_bytes=sizes[0],
        case_page_compressed_bytes=sizes[1],
    )


def _short_commands(project: Path, runs: int) -> tuple[Measurement, Measurement, Measurement]:
    """Return check, bare parse and knowledge base, taken in turn so that a drift of the machine hits all."""
    commands = (
        [PYTHON, "-m", "learning_alliance.cli.main", "check"],
        [PYTHON, str(PROJECT / "benchmarks" / "bare_parse.py")],
        [PYTHON, str(PROJECT / "benchmarks" / "know.py")],
    )
    taken: list[list[Measurement]] = [[], [], []]
    for _ in range(runs):
        for command, found in zip(commands, taken, strict=True):
            found.append(measure(command, project, allowed=(0, PROBLEMS_FOUND)))
    check, bare, know = (median(found) for found in taken)
    return check, bare, know


def _control_build(project: Path, control: Path) -> Measurement:
    """Build the same pages as plain Markdown with MkDocs and Material alone."""
    measure(
        [PYTHON, "-m", "learning_alliance.cli.main", "export", "markdown", str(control / "docs")], project
    )
    settings = yaml.load(
        (project / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""), Loader=yaml.CSafeLoader
    )
    settings["plugins"] = [each for each in settings["plugins"] if each == "search"]
    settings |= {"site_url": "", "edit_uri": "", "not_in_nav": "*"}
    theme = PROJECT / "plugins" / "learning_alliance_mkdocs" / "theme"
    shutil.copytree(theme, control / "theme")
    settings["theme"]["custom_dir"] = "theme"
    (control / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    return measure([PYTHON, "-m", "mkdocs", "build", "--quiet"], control)


def _page_sizes(site: Path) -> tuple[int, int]:
    """Return the mean size of the case pages, plain and compressed, in bytes."""
    pages = [path.read_bytes() for path in sorted((site / "case-studies").glob("*-*/index.html"))[:50]]
    pages = [page for page in pages if b"la-sources" in page]
    return sum(map(len, pages)) // len(pages), sum(len(gzip.compress(page)) for page in pages) // len(pages)


def _table(reports: list[SizeReport]) -> str:
    columns: tuple[tuple[str, Callable[[SizeReport], str]], ...] = (
        ("cases", lambda each: f"{each.cases:,}"),
        ("check s", lambda each: f"{each.check_seconds:.2f}"),
        ("MiB", lambda each: f"{each.check_megabytes:.0f}"),
        ("bare parse s", lambda each: f"{each.bare_parse_seconds:.2f}"),
        ("ratio", lambda each: f"{each.check_ratio:.2f}"),
        ("knowledge base s", lambda each: f"{each.knowledge_base_seconds:.2f}"),
        ("MiB", lambda each: f"{each.knowledge_base_megabytes:.0f}"),
        ("build s", lambda each: f"{each.build_seconds:.1f}"),
        ("MiB", lambda each: f"{each.build_megabytes:.0f}"),
        ("plain MkDocs s", lambda each: f"{each.control_build_seconds:.1f}"),
        ("ratio", lambda each: f"{each.build_ratio:.2f}"),
        ("case page kB", lambda each: f"{each.case_page_bytes / 1000:.1f}"),
        ("compressed kB", lambda each: f"{each.case_page_compressed_bytes / 1000:.1f}"),
    )
    head = "| " + " | ".join(name for name, _ in columns) + " |"
    rule = "|" + "---:|" * len(columns)
    rows = ("| " + " | ".join(show(report) for _, show in columns) + " |" for report in reports)
    return "\n".join([head, rule, *rows])


if __name__ == "__main__":
    bench()
