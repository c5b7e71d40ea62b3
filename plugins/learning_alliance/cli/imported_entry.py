"""Writes what was made of a filled form, and tells what a person should look at."""

from pathlib import Path

import click

from learning_alliance.cli.new_files import write_new
from learning_alliance.cli.project import find_project
from learning_alliance.content.conversion import identifier
from learning_alliance.contributing.importing.importer import Imported

INTO = click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the new file; else the one of the collection.",
)


def write_imported(imported: Imported, into: Path | None) -> None:
    """Write the new file, and beside it what found no place; nothing is overwritten."""
    folder = into or _folder(imported)
    try:
        name = identifier(imported.id)
    except ValueError as error:
        raise click.ClickException("The case has no title or id to name its file by.") from error
    path, beside = folder / f"{name}.md", folder / f"{name}.unplaced.txt"
    contents = {path: imported.text.encode()}
    if imported.left_over:
        contents[beside] = imported.left_over.encode()
    write_new(contents)
    click.echo(f"{path} is written.")
    for note in imported.placed.notes:
        click.echo(f"Please look: {note}")
    for each in imported.placed.unplaced:
        click.echo(f"Not placed, kept in {beside.name}: {each.question}. {each.reason}")
    click.echo(f"What is still missing:  alliance check {path}")


def _folder(imported: Imported) -> Path:
    project = find_project(Path.cwd())
    if project is None:
        raise click.UsageError(
            f"There is no {imported.kind.folder} folder here or above; name one with --into."
        )
    folder = project / imported.kind.folder
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
