"""`alliance schema`: print the JSON Schema of what people write."""

from pathlib import Path

import click

from learning_alliance.cli.project import find_project
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.contributing.kinds import KINDS
from learning_alliance.contributing.schema import schema_text


@click.command()
@click.argument("kind", type=click.Choice(list(KINDS)))
def schema(kind: str) -> None:
    """Print the JSON Schema of the front matter of a case or a lesson."""
    click.echo(schema_text(KINDS[kind], read_vocabularies(find_project(Path.cwd()))), nl=False)
