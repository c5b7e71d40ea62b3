"""The command `alliance`."""

from importlib import import_module
from importlib.metadata import entry_points

import click

from learning_alliance.content.own_vocabularies import VocabularyError

COMMANDS = {
    "apply": "learning_alliance.cli.apply_delta",
    "check": "learning_alliance.cli.check",
    "due": "learning_alliance.cli.due",
    "export": "learning_alliance.cli.export",
    "form": "learning_alliance.cli.form",
    "import": "learning_alliance.cli.import_file",
    "import-issue": "learning_alliance.cli.import_issue",
    "init": "learning_alliance.cli.init",
    "links": "learning_alliance.cli.links",
    "new": "learning_alliance.cli.new",
    "open": "learning_alliance.cli.open_bundle",
    "pack": "learning_alliance.cli.pack",
    "schema": "learning_alliance.cli.schema",
    "search": "learning_alliance.cli.search",
    "serve": "learning_alliance.cli.serve",
}


# Other packages add commands here, such as the adapter, which the core does not know.
ADDED_COMMANDS = "learning_alliance.commands"


class LazyGroup(click.Group):
    """Imports a command's module when it is called, so that a check does not load what only pages need."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of all commands."""
        return sorted({*COMMANDS, *entry_points(group=ADDED_COMMANDS).names})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command by its name, None where there is none."""
        if cmd_name not in COMMANDS:
            return next((each.load() for each in entry_points(group=ADDED_COMMANDS, name=cmd_name)), None)
        command: click.Command = getattr(
            import_module(COMMANDS[cmd_name]), COMMANDS[cmd_name].rpartition(".")[2]
        )
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; a vocabulary of the project that cannot be used ends it with its message."""
        try:
            return super().invoke(ctx)
        except VocabularyError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=LazyGroup)
def main() -> None:
    """Check, build and take away the Learning Alliance collection."""


if __name__ == "__main__":
    main()
