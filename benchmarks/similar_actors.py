"""Names of bodies that may mean one: the most alike first, for somebody who knows them to judge.

The figure is the share of words in common, as rapidfuzz's `token_set_ratio` computes it, over names without
brackets, accents and small words. Names that the list of joined actors holds together are left out.
"""

from collections import defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path

import click
from rapidfuzz.fuzz import token_set_ratio

from learning_alliance.checks.rules.similar_actor import bare_name
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.knowledge.actors import ActorIndex, ActorRecord

LEAST_ALIKE = 85


@click.command()
@click.option(
    "--least", type=int, default=LEAST_ALIKE, help="From 0 to 100: how alike names must be at least."
)
def similar_actors(least: int) -> None:
    """Print pairs of names that share a country and most of their words."""
    collection = read_collection(project_files(Path.cwd()), read_vocabularies(), date.max)
    index = ActorIndex([case for _, case in collection.cases], collection.vocabularies.joined_actors)
    for alike, one, two in sorted(_pairs(index.records, least), reverse=True):
        click.echo(f"{alike:3.0f}  {one}  |  {two}")


def _pairs(records: tuple[ActorRecord, ...], least: int) -> set[tuple[float, str, str]]:
    by_country: dict[str, list[ActorRecord]] = defaultdict(list)
    for record in records:
        for country in record.countries:
            by_country[country].append(record)
    found = set()
    for members in by_country.values():
        for one, two in combinations(members, 2):
            alike = token_set_ratio(bare_name(one.name), bare_name(two.name))
            if alike >= least and one.name != two.name:
                found.add((alike, min(one.name, two.name), max(one.name, two.name)))
    return found


if __name__ == "__main__":
    similar_actors()
