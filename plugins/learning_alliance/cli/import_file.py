"""`alliance import`: make a case study of what somebody sent."""

from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import click

from learning_alliance.cli.imported_entry import INTO, write_imported
from learning_alliance.cli.project import find_project
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.contributing.importing.answers import UnreadableError
from learning_alliance.contributing.importing.importer import import_content
from learning_alliance.contributing.importing.word_text import LARGEST_FILE


@click.command(name="import")
@click.argument("file", type=click.File("rb"))
@INTO
def import_file(file: BinaryIO, into: Path | None) -> None:
    """Make a case study of FILE: a filled Word form, the template, or a YAML file of its fields.

    What finds no place is named, and kept in a text file beside the new one. Nothing is overwritten.
    """
    content = file.read(LARGEST_FILE + 1)
    try:
        imported = import_content(
            file.name, content, datetime.now(UTC).date(), read_vocabularies(find_project(Path.cwd()))
        )
    except UnreadableError as error:
        raise click.ClickException(f"{file.name}: {error}") from error
    write_imported(imported, into)
