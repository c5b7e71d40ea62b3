"""`alliance export`: take the collection away in open formats."""

import click


@click.group()
def export() -> None:
    """Write the collection in another form."""
