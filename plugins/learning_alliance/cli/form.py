"""`alliance form`: write a blank form for people with a word processor."""

from pathlib import Path

import click

from learning_alliance.cli.new_files import write_new
from learning_alliance.cli.project import find_project
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.contributing.word_form import word_form


@click.command()
@click.option(
    "--blank",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="Where to write the blank form, a file that ends in .docx.",
)
@click.option("--full", "is_full", is_flag=True, help="Ask for all that a full case needs.")
def form(target: Path, *, is_full: bool) -> None:
    """Write a blank form for a case, to be filled in with a word processor and mailed.

    `alliance import` makes a case study of the filled one. A file that is there is never overwritten.
    """
    if target.suffix.lower() != ".docx":
        raise click.UsageError(f"Name a file that ends in .docx, not {target.name}.")
    write_new({target: word_form(read_vocabularies(find_project(Path.cwd())), is_full=is_full)})
    click.echo(f"{target} is written.")
