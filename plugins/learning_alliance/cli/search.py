"""`alliance search`: find cases, lessons and themes from the command line."""

import json
from collections.abc import Mapping
from pathlib import Path

import click

from learning_alliance.cli.index_progress import with_progress
from learning_alliance.cli.project import find_project, needed_project
from learning_alliance.cli.search_report import answer_as_json, report_answer
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.search.facets import Facet, facets
from learning_alliance.search.indexing import up_to_date_index
from learning_alliance.search.opened_index import OpenedIndex
from learning_alliance.search.other_names import OtherNames
from learning_alliance.search.project_source import index_cache, index_name, project_source
from learning_alliance.search.searching import Request, Searcher

MOST_HITS = 100


def _terms(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG001 - click's signature
    """Return the terms that an option names; refuse what is none, with the nearest one."""
    facet = next(
        each for each in facets(read_vocabularies(find_project(Path.cwd()))) if each.name == parameter.name
    )
    return tuple(_term(facet, value) for value in values)


def _term(facet: Facet, value: str) -> str:
    term = facet.term(value)
    if not term:
        nearest = facet.nearest(value)
        hint = f' Did you mean "{nearest}" ({facet.labels[nearest]})?' if nearest else ""
        raise click.BadParameter(f'"{value}" is none of the {len(facet.labels)} terms.{hint}')
    return term


def _facet_option(name: str, explanation: str) -> click.Option:
    return click.Option([f"--{name}"], multiple=True, metavar="TERM", callback=_terms, help=explanation)


FACET_OPTIONS = {
    "type": "Only case, lesson or theme.",
    "theme": "Only this theme, such as tenure.",
    "country": "Only this country, by its code or its English name.",
    "region": "Only this region, such as eastern-africa.",
    "kind": "Only this kind of case, such as slum-upgrading.",
    "scale": "Only this scale, such as citywide.",
    "difficulty": "Only where this went wrong, such as eviction.",
    "evidence": "Only this level of evidence, E0 to E5.",
    "criterion": "Only what speaks to this criterion, such as scaling-up.",
    "audience": "Only lessons for these people, such as mayor.",
    "costs": "Only what names costs: yes.",
}


@click.command()
@click.argument("words", nargs=-1)
@click.option("--json", "is_json", is_flag=True, help="Print for programs.")
@click.option(
    "--limit", type=click.IntRange(1, MOST_HITS), default=10, show_default=True, help="How many hits."
)
def search(words: tuple[str, ...], *, is_json: bool, limit: int, **chosen: tuple[str, ...]) -> None:
    """Find cases, lessons and themes that speak of WORDS, the best first.

    WORDS may hold "phrases", -exclusions, field:word, facet:term and year:1998..2005. Options that are given
    twice widen: --theme land --theme tenure finds both.

    Exit status: 0 when something was found, 1 when nothing was, 2 when the command is wrong.
    """
    project = needed_project()
    answer = _searcher(project).search(Request(" ".join(words), _given(chosen), limit))
    if is_json:
        click.echo(json.dumps(answer_as_json(answer), ensure_ascii=False, indent=2))
    else:
        click.echo(report_answer(answer, facets(read_vocabularies(project))), nl=False)
    raise SystemExit(0 if answer.total else 1)


search.params[1:1] = [_facet_option(name, explanation) for name, explanation in FACET_OPTIONS.items()]


def _searcher(project: Path) -> Searcher:
    index = up_to_date_index(project_source(project), index_cache(), index_name(project), with_progress)
    vocabularies = read_vocabularies(project)
    return Searcher(OpenedIndex(index), OtherNames(vocabularies), facets(vocabularies))


def _given(chosen: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    return {facet: terms for facet, terms in chosen.items() if terms}
