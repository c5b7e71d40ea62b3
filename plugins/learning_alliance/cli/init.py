"""`alliance init`: begin a collection of one's own."""

import tempfile
from pathlib import Path

import click

from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.contributing.committed_files import committed_files
from learning_alliance.starting.new_collection import is_good_name, new_collection


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--name", prompt="Name of the collection", help="What the collection is called, such as “Water for all”."
)
def init(folder: Path, name: str) -> None:
    """Begin an empty collection in FOLDER, which must be new or empty: settings, pages, templates, tests."""
    if not is_good_name(name):
        raise click.UsageError(
            f'"{name}" cannot be the name: letters, digits, blanks and .,&\'()- only, at most 80.'
        )
    if folder.is_symlink() or (folder.exists() and any(folder.iterdir())):
        raise click.UsageError(f"{folder} is not empty; name a new folder.")
    texts = dict((*new_collection(name), *committed_files(read_vocabularies())))
    _write_whole(folder.absolute(), texts)
    click.echo(f"{len(texts)} files written to {folder}. Begin with {folder / 'README.md'}.")


def _write_whole(folder: Path, texts: dict[str, str]) -> None:
    """Write all files beside the folder, then put them in its place at once."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as beside:
        fresh = Path(beside) / "collection"
        for name, text in texts.items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        if folder.exists():
            folder.rmdir()
        fresh.replace(folder)
