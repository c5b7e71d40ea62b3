"""Lets a fuzzer make files up, guided by what they reach in the code: `scripts/fuzz`."""

import sys
import tempfile
from pathlib import Path

import atheris
import click

with atheris.instrument_imports(include=["learning_alliance", "frontmatter", "markdown_it"]):
    from tests.hostile.going_through import go_through

from tests.hostile.inputs import hostile_files, victim

LONGEST_INPUT = 20_000
# A place that has no coordinates makes the program read the gazetteer, which takes a second on an idle machine.
LONGEST_TRY = 120
FILES = ("case_studies/th-fuzz.md", "lessons/fuzz.md")


@click.command()
@click.option("--seconds", default=300, show_default=True, help="How long to try.")
@click.option(
    "--found",
    type=click.Path(file_okay=False, path_type=Path),
    default="fuzz-found",
    show_default=True,
    help="Where an input that breaks something is kept.",
)
def fuzz(seconds: int, found: Path) -> None:
    """Try files until the time is over; an input that breaks something ends the run and is kept."""
    found.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="alliance-fuzz-") as folder:
        root = Path(folder)
        (root / "project").mkdir()
        _write_seeds(root / "seeds")

        def try_one(data: bytes) -> None:
            # The first byte chooses between a case and a lesson.
            go_through(data[1:], FILES[data[0] % 2 if data else 0], root / "project")

        options = [
            f"-max_total_time={seconds}",
            f"-max_len={LONGEST_INPUT}",
            f"-artifact_prefix={found}/",
            f"-timeout={LONGEST_TRY}",
        ]
        atheris.Setup([sys.argv[0], *options, str(root / "seeds")], try_one)
        atheris.Fuzz()


def _write_seeds(folder: Path) -> None:
    folder.mkdir()
    (folder / "honest").write_bytes(b"\0" + victim().encode())
    for number, hostile in enumerate(hostile_files()):
        first = b"\1" if hostile.file.startswith("lessons/") else b"\0"
        (folder / str(number)).write_bytes(first + hostile.text.encode()[:LONGEST_INPUT])


if __name__ == "__main__":
    fuzz()
