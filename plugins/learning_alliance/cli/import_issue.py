"""`alliance import-issue`: make a case study of the text of an issue."""

from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import click

from learning_alliance.cli.imported_entry import INTO, write_imported
from learning_alliance.cli.project import find_project
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.contributing.importing.answers import UnreadableError
from learning_alliance.contributing.importing.importer import (
    LARGEST_TEXT,
    decoded,
)
from learning_alliance.contributing.importing.importer import (
    import_issue as case_of_issue,
)


@click.command(name="import-issue")
@click.argument("file", type=click.File("rb"), default="-")
@INTO
def import_issue(file: BinaryIO, into: Path | None) -> None:
    """Make a case study of the text of an issue that was opened with the issue form, from FILE or standard input."""
    try:
        text = decoded(file.read(LARGEST_TEXT + 1))
        imported = case_of_issue(text, datetime.now(UTC).date(), read_vocabularies(find_project(Path.cwd())))
    except UnreadableError as error:
        raise click.ClickException(str(error)) from error
    write_imported(imported, into)
