"""Every command and every option is named on the page of commands."""

from collections.abc import Iterator

import click
import pytest

from benchmarks.bench import bench
from benchmarks.load_bench import load_bench
from benchmarks.search_bench import search_bench
from learning_alliance.cli.main import main
from learning_alliance_mkdocs.build import build
from learning_alliance_mkdocs.serve import serve
from tests.architecture.project_files import ROOT, project_files, shown

PAGE = (ROOT / "docs/commands.md").read_text(encoding="utf-8")


def _commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        context = click.Context(command)
        for word in command.list_commands(context):
            below = command.get_command(context, word)
            assert below is not None
            yield from _commands(below, f"{name} {word}")
    else:
        yield name, command


COMMANDS = dict(
    [
        *_commands(main, "alliance"),
        ("scripts/serve", serve),
        ("scripts/build", build),
        ("scripts/bench", bench),
        ("scripts/bench search", search_bench),
        ("scripts/bench load", load_bench),
    ]
)


@pytest.mark.parametrize("name", COMMANDS)
def test_command_and_its_options_are_documented(name: str) -> None:
    options = [
        word
        for parameter in COMMANDS[name].params
        for word in parameter.opts
        if isinstance(parameter, click.Option)
    ]

    assert [word for word in (name, *options) if word not in PAGE] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_command_explains_itself(name: str) -> None:
    assert COMMANDS[name].help
    assert all(each.help for each in COMMANDS[name].params if isinstance(each, click.Option))


def test_every_script_is_documented() -> None:
    scripts = [shown(path) for path in project_files() if path.parent == ROOT / "scripts"]

    assert [name for name in scripts if f"`{name}`" not in PAGE] == []
