"""`alliance links`: look at every address that the collection cites."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from learning_alliance.cli.project import needed_project
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.upkeep.asking import Asker
from learning_alliance.upkeep.cited_addresses import CitedAddress, cited_addresses
from learning_alliance.upkeep.link_report import archive_address, as_issue, as_json
from learning_alliance.upkeep.rounds import look_at_all
from learning_alliance.upkeep.sightings import Sighting, State

FEW = 3


@click.command()
@click.option(
    "--json",
    "json_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what was found as JSON here.",
)
@click.option(
    "--markdown",
    "markdown_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what was found as the text of an issue here.",
)
@click.option("--seconds", default=15.0, show_default=True, help="How long to wait for an answer.")
@click.option("--limit", type=click.IntRange(min=1), help="Look at so many addresses only, to try it out.")
def links(json_file: Path | None, markdown_file: Path | None, seconds: float, limit: int | None) -> None:
    """Look at every address that sources and texts cite: which ones died, which moved.

    Asks the public internet, one question at a time a host, and keeps to what each host asks of programs.
    Exit status: 0 when none is dead, 1 when some are, 2 when the command is wrong.
    """
    addresses = _addresses()[:limit]
    click.echo(f"{len(addresses)} addresses to look at; this takes some minutes.", err=True)
    sightings = look_at_all(addresses, Asker(seconds=seconds))
    _refuse_to_judge_without_a_line(sightings)
    today = datetime.now(UTC).date()
    for file, text in ((json_file, as_json(sightings, today)), (markdown_file, as_issue(sightings, today))):
        if file:
            file.write_text(text, encoding="utf-8")
    dead = [each for each in sightings if each.state is State.DEAD]
    for each in dead:
        click.echo(_line(each))
    click.echo(f"{len(sightings)} addresses seen, {len(dead)} dead.")
    sys.exit(1 if dead else 0)


def _addresses() -> tuple[CitedAddress, ...]:
    project = needed_project()
    today = datetime.now(UTC).date()
    return cited_addresses(read_collection(project_files(project), read_vocabularies(project), today))


def _refuse_to_judge_without_a_line(sightings: tuple[Sighting, ...]) -> None:
    """Stop where no address at all answers: then it is this machine that is cut off."""
    if len(sightings) > FEW and not any(each.state in {State.ALIVE, State.MOVED} for each in sightings):
        raise click.ClickException(
            f"Not one address answers ({sightings[0].reason}). Is this machine online?"
        )


def _line(sighting: Sighting) -> str:
    place = sighting.cited.places[0]
    copy = archive_address(sighting.cited.address, place.year)
    return f"{place.file}:{place.line}: {sighting.cited.address}: {sighting.reason}. A copy? {copy}"
