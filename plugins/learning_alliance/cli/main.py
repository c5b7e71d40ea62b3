"""The command `alliance`."""

import click

from learning_alliance.cli.check import check
from learning_alliance.cli.export import export


@click.group()
def main() -> None:
    """Check, build and take away the Learning Alliance collection."""


main.add_command(check)
main.add_command(export)

if __name__ == "__main__":
    main()
