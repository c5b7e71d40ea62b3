"""`alliance check`: print every problem of every file at once."""

import gc
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TextIO

import click

from learning_alliance.checks.reporters.annotations import report_annotations
from learning_alliance.checks.reporters.json_list import report_json
from learning_alliance.checks.reporters.summary import report_summary
from learning_alliance.checks.reporters.text import report_rules, report_text
from learning_alliance.checks.rule import all_rules
from learning_alliance.checks.running import check_collection
from learning_alliance.cli.project import find_project
from learning_alliance.cli.watching import watch_files
from learning_alliance.content.collection import FOLDERS, files_below, project_files, read_collection
from learning_alliance.content.file_reading import FileToRead
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.domain.problem import Problem

FORMATS = ("text", "json", "github", "summary")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    help="How to print: for people, for programs, as annotations on a pull request, or as its summary in plain words.",
)
@click.option(
    "--changed",
    "changed_list",
    type=click.File(encoding="utf-8"),
    help="A list of files, one a line, whose problems come first, such as those that a pull request changes.",
)
@click.option(
    "--before",
    "before_folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with an earlier state of the project: what was published there must keep its address, and later news its words.",
)
@click.option(
    "--watch", "is_watching", is_flag=True, help="Check again at each change, until stopped with Ctrl C."
)
@click.option("--list", "is_list", is_flag=True, help="List all rules instead of checking.")
def check(
    paths: tuple[Path, ...],
    form: str,
    changed_list: TextIO | None,
    before_folder: Path | None,
    *,
    is_watching: bool,
    is_list: bool,
) -> None:
    """Print every problem of PATHS (files or folders), or of the whole collection.

    Exit status: 0 when there is none, 1 when there are problems, 2 when the command is wrong.
    """
    if is_list:
        click.echo(report_rules(all_rules()), nl=False)
        return
    _refuse_missing(paths)
    project = find_project(Path.cwd())
    if not paths and not project:
        raise click.UsageError("There is no case_studies folder here; name the files to check.")
    if is_watching:
        watch_files(
            _watched(paths, project),
            lambda: click.echo(_report(paths, project, form, before_folder=before_folder)[0]),
        )
        return
    # The process ends when the report is printed; collecting cycles of what lives until then took a third of it.
    gc.disable()
    changed = frozenset(changed_list.read().splitlines()) if changed_list else frozenset()
    report, has_problems = _report(paths, project, form, changed, before_folder)
    click.echo(report, nl=False)
    sys.exit(1 if has_problems else 0)


def _report(
    paths: tuple[Path, ...],
    project: Path | None,
    form: str,
    changed: frozenset[str] = frozenset(),
    before_folder: Path | None = None,
) -> tuple[str, bool]:
    """Return what to print, and whether there are problems."""
    collected = project_files(project) if project else ()
    asked = tuple(file for path in paths for file in files_below(path, path.as_posix())) or collected
    earlier = project_files(before_folder) if before_folder else ()
    vocabularies, today = read_vocabularies(project), _today()
    collection = read_collection(
        _with_others(asked, collected),
        vocabularies,
        today,
        is_whole=bool(collected),
        before=read_collection(earlier, vocabularies, today) if before_folder else None,
    )
    shown = {file.shown_as for file in (asked if paths else (*asked, *earlier))}
    problems = tuple(each for each in check_collection(collection) if each.path in shown)
    ordered = tuple(sorted(problems, key=lambda problem: (problem.path not in changed, problem)))
    reporters: dict[str, Callable[[tuple[Problem, ...], int], str]] = {
        "text": report_text,
        "json": report_json,
        "github": partial(report_annotations, changed=changed),
        "summary": report_summary,
    }
    return reporters[form](ordered, len(asked)), bool(problems)


def _watched(paths: tuple[Path, ...], project: Path | None) -> tuple[Path, ...]:
    """Return what to watch: the paths, or the folders of the project."""
    return paths or tuple(project / folder for folder in FOLDERS if project and (project / folder).is_dir())


def _refuse_missing(paths: tuple[Path, ...]) -> None:
    for path in paths:
        if not path.exists() and not path.is_symlink():
            raise click.UsageError(f"There is no file or folder {path}.")


def _with_others(asked: tuple[FileToRead, ...], collected: tuple[FileToRead, ...]) -> tuple[FileToRead, ...]:
    """Return the files asked for, and the rest of the collection, against which they are held."""
    paths = {file.path.absolute() for file in asked}
    others = tuple(file for file in collected if file.path.absolute() not in paths)
    return (*others, *asked)


def _today() -> date:
    return datetime.now(UTC).date()
