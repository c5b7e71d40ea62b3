"""`alliance new`: begin a case or a lesson with a few answers; nothing is ever overwritten."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from learning_alliance.cli.asking import ask
from learning_alliance.cli.new_files import write_new
from learning_alliance.cli.project import find_project
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.conversion import identifier
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.contributing.kinds import CASE, LESSON_KIND, EntryKind
from learning_alliance.contributing.likely_copies import NewCase, likely_copies
from learning_alliance.contributing.new_entry import new_entry, proposed_id
from learning_alliance.contributing.questions import Question, questions
from learning_alliance.domain.vocabulary import Vocabularies

Function = Callable[..., Any]
LISTED = "; several with commas between them"


@click.group()
def new() -> None:
    """Begin a case or a lesson: answer a few questions, or give the answers as options."""


def _options(kind: EntryKind) -> Callable[[Function], Function]:
    """Add an option for each question, and those that both commands have."""

    def decorate(function: Function) -> Function:
        for question in reversed(questions(kind)):
            told = f"{question.words.label}{LISTED if question.is_list else ''}."
            function = click.option(f"--{question.option}", help=told)(function)
        function = click.option("--text", default="", help="What happened, in a few sentences.")(function)
        function = click.option("--id", "entry_id", help="The file's name without .md; made from the title.")(
            function
        )
        return click.option(
            "--into", type=click.Path(file_okay=False, path_type=Path), help="Another folder for the file."
        )(function)

    return decorate


@new.command()
@_options(CASE)
def case(into: Path | None, entry_id: str | None, text: str, **given: str | None) -> None:
    """Begin a case study as a snapshot, which needs little.

    In a terminal, what is not given is asked for; elsewhere it is left open, and the checks name it.
    """
    _begin(CASE, into, entry_id, text, given)


@new.command()
@_options(LESSON_KIND)
def lesson(into: Path | None, entry_id: str | None, text: str, **given: str | None) -> None:
    """Begin a lesson.

    In a terminal, what is not given is asked for; elsewhere it is left open, and the checks name it.
    """
    _begin(LESSON_KIND, into, entry_id, text, given)


def _begin(
    kind: EntryKind, into: Path | None, entry_id: str | None, text: str, given: dict[str, str | None]
) -> None:
    folder = into or _folder(kind)
    answers = _checked(
        kind, {name.replace("_", "-"): answer for name, answer in given.items() if answer is not None}
    )
    if is_terminal():
        answers = ask(questions(kind), answers, read_vocabularies(find_project(Path.cwd())))
        text = text or click.prompt(
            "\nWhat happened, in a few sentences (Enter: later)", default="", show_default=False
        )
    if not entry_id and not answers.get("title"):
        raise click.UsageError("A title or an --id is needed to name the file.")
    path = folder / f"{_checked_id(entry_id or proposed_id(kind, answers))}.md"
    if kind is CASE:
        _warn_of_copies(answers, text)
    today, vocabularies = datetime.now(UTC).date(), read_vocabularies(find_project(Path.cwd()))
    entry = new_entry(kind, path.stem, answers, text, today=today, vocabularies=vocabularies)
    write_new({path: entry.encode()})
    click.echo(f"{path} is begun. What is still missing:  alliance check {path}")


def is_terminal() -> bool:
    """Tell whether there is somebody to ask."""
    return sys.stdin.isatty()


def _folder(kind: EntryKind) -> Path:
    project = find_project(Path.cwd())
    if project is None:
        raise click.UsageError(f"There is no {kind.folder} folder here or above; name one with --into.")
    folder = project / kind.folder
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder


def _checked(kind: EntryKind, answers: dict[str, str]) -> dict[str, str]:
    """Return answers that the checks would take; refuse the others, all at once."""
    vocabularies = read_vocabularies(find_project(Path.cwd()))
    asked = [each for each in questions(kind) if each.option in answers]
    taken = {each.option: each.with_ids(answers[each.option], vocabularies) for each in asked}
    complaints = [
        f"--{each.option}: {complaint}"
        for each in asked
        if (complaint := _complaint(each, taken[each.option], vocabularies))
    ]
    if complaints:
        raise click.UsageError("\n".join(complaints))
    return taken


def _complaint(question: Question, answer: str, vocabularies: Vocabularies) -> str:
    return "" if answer == "null" else question.complaint(answer, vocabularies)


def _checked_id(entry_id: str) -> str:
    try:
        return identifier(entry_id)
    except ValueError as error:
        raise click.UsageError(
            f'The file cannot be named "{entry_id}": only small letters a-z, digits and hyphens. Give an --id.'
        ) from error


def _warn_of_copies(answers: dict[str, str], text: str) -> None:
    project = find_project(Path.cwd())
    if project is None:
        return
    collection = read_collection(project_files(project), read_vocabularies(project), datetime.now(UTC).date())
    countries = tuple(each.strip() for each in answers.get("countries", "").split(","))
    new_case = NewCase(
        answers.get("title", ""),
        countries,
        f"{answers.get('summary', '')}\n{text}",
        tuple(filter(None, [answers.get("source-url", "")])),
    )
    for copy in likely_copies(new_case, tuple(case for _, case in collection.cases)):
        click.echo(f"Look at case_studies/{copy.case_study.id}.md first: {copy.reason}.", err=True)
