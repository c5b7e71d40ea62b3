"""How long somebody who writes a case waits for `alliance preview`: from saving the file to the page with the change."""

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import click

from benchmarks.synthetic_collection import write_collection

PROJECT = Path(__file__).resolve().parent.parent
ALLIANCE = Path(sys.executable).with_name("alliance")
PORT = 8765
LONGEST_WAIT = 60.0
BEFORE_WRITING = 1.0
"""Seconds for which nobody writes yet: the file is watched from shortly after the address is shown."""
PAUSE = 0.1
"""Seconds between two looks, as a reader's browser does not ask without end."""


@click.command()
@click.option("--size", default=1000, show_default=True, help="Number of cases.")
@click.option("--runs", default=5, show_default=True, help="How often the file is saved.")
@click.option("--seed", default=1, show_default=True, help="Seed of the synthetic collection.")
def preview_bench(size: int, runs: int, seed: int) -> None:
    """Print the seconds to the first page, and from saving to the changed page: median and slowest."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "project"
        write_collection(PROJECT, root, size, seed)
        case = min((root / "case_studies").glob("[a-z]*.md"))
        started = time.perf_counter()
        with _preview(root, case) as address:
            first = time.perf_counter() - started
            time.sleep(BEFORE_WRITING)
            waits = [_wait_after_saving(case, f"Sentence number {number}", address) for number in range(runs)]
    click.echo("| cases | first page s | after saving s, median | slowest |\n|---:|---:|---:|---:|")
    click.echo(f"| {size:,} | {first:.1f} | {median(waits):.1f} | {max(waits):.1f} |")


@contextmanager
def _preview(root: Path, case: Path) -> Iterator[str]:
    """Run the command; yield the address of the page."""
    command = [str(ALLIANCE), "preview", str(case), "--port", str(PORT)]
    process = subprocess.Popen(  # noqa: S603 - the project's own command
        command, cwd=root, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    )
    assert process.stdout is not None  # noqa: S101 - it was asked for
    try:
        yield next(line.split()[0] for line in process.stdout if line.startswith("http"))
    finally:
        process.terminate()
        process.communicate()


def _wait_after_saving(case: Path, sentence: str, address: str) -> float:
    """Add a sentence to a case; return the seconds until it is on the page."""
    case.write_text(f"{case.read_text(encoding='utf-8')}\n{sentence} [@s1].\n", encoding="utf-8")
    saved = time.perf_counter()
    while time.perf_counter() - saved < LONGEST_WAIT:
        time.sleep(PAUSE)
        with urllib.request.urlopen(address) as answer:  # noqa: S310 - an address of this machine
            if sentence in answer.read().decode():
                return time.perf_counter() - saved
    raise RuntimeError(f"{sentence!r} was not shown within {LONGEST_WAIT:.0f} seconds.")


if __name__ == "__main__":
    preview_bench()
