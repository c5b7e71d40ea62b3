"""`alliance due`: what somebody should look at again."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from learning_alliance.checks.running import check_collection
from learning_alliance.cli.project import needed_project
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.knowledge.building import Publication, publication
from learning_alliance.upkeep.due import DueText, countries_without_a_case, due_texts
from learning_alliance.upkeep.link_report import dead_by_file


@click.command()
@click.option(
    "--links",
    "links_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What `alliance links --json` wrote: texts that cite what died are due.",
)
@click.option("--json", "is_json", is_flag=True, help="Print for programs.")
def due(links_file: Path | None, *, is_json: bool) -> None:
    """List what is due for another look: old, questioned, or citing what died; and countries without a case."""
    published = _published()
    texts = due_texts(published.knowledge_base, published.source_paths, _dead(links_file))
    countries = countries_without_a_case(published.knowledge_base)
    if is_json:
        listed = {"due": [asdict(text) for text in texts], "countries_without_a_case": countries}
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    for text in texts:
        click.echo(_lines(text))
    click.echo(f"{len(texts)} due. {sum(map(len, countries.values()))} countries have no case:")
    for region, names in countries.items():
        click.echo(f"    {region}: {', '.join(names)}")


def _published() -> Publication:
    project = needed_project()
    collection = read_collection(project_files(project), read_vocabularies(project), datetime.now(UTC).date())
    return publication(collection, check_collection(collection), is_draft=True)


def _dead(links_file: Path | None) -> dict[str, tuple[str, ...]]:
    if links_file is None:
        return {}
    try:
        return dead_by_file(links_file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise click.UsageError(f"{links_file}: {error}") from error


def _lines(text: DueText) -> str:
    return "\n".join([f"{text.file}: {text.title}", *(f"    {reason}" for reason in text.reasons)])
