"""The forms in which `alliance search` prints what it found."""

import os
import sys
from collections.abc import Iterator, Mapping

import click

from learning_alliance.search.facets import Facet
from learning_alliance.search.searching import Answer, Hit

MOST_TERMS = 5
FEWEST_TERMS = 2
MARK = ("«", "»")
SHOWN_FACETS = ("type", "theme", "country", "kind", "difficulty", "evidence")


def answer_as_json(answer: Answer) -> Mapping[str, object]:
    """Return an answer for programs; in fragments, what was found stands between `<mark>` and `</mark>`."""
    return {
        "hits": [_hit_as_json(hit) for hit in answer.hits],
        "total": answer.total,
        "facets": answer.facets,
        "suggestion": answer.suggestion,
    }


def report_answer(answer: Answer, facets: tuple[Facet, ...]) -> str:
    """Return an answer for people."""
    return "".join(f"{line}\n" for line in _lines(answer, facets))


def _hit_as_json(hit: Hit) -> Mapping[str, object]:
    return {
        "id": hit.document.id,
        "type": hit.document.type,
        "title": hit.document.title,
        "score": round(hit.score, 4),
        "url": f"{os.environ.get('SITE_ADDRESS', '')}{hit.document.address}",
        "fragments": [each.marked("<mark>", "</mark>") for each in hit.passages],
    }


def _lines(answer: Answer, facets: tuple[Facet, ...]) -> Iterator[str]:
    if answer.suggestion:
        yield f"Did you mean: {_bold(answer.suggestion)}"
    yield {0: "Nothing found.", 1: "1 hit"}.get(answer.total, f"{answer.total} hits")
    for place, hit in enumerate(answer.hits, start=1):
        yield ""
        yield f"{place:2}. {_bold(hit.document.title)}"
        yield f"    {hit.document.kicker} · {hit.document.address}"
        yield from (f"    {passage.marked(*_marks())}" for passage in hit.passages)
    counted = [line for facet in facets if facet.name in SHOWN_FACETS for line in _counts(answer, facet)]
    yield from ("", *counted) if counted else ()


def _counts(answer: Answer, facet: Facet) -> Iterator[str]:
    counts = answer.facets.get(facet.name, {})
    if len(counts) >= FEWEST_TERMS:
        shown = [f"{facet.labels[term]} {number}" for term, number in list(counts.items())[:MOST_TERMS]]
        more = f", and {len(counts) - MOST_TERMS} more" if len(counts) > MOST_TERMS else ""
        yield f"{facet.label} (--{facet.name}): {', '.join(shown)}{more}"


def _bold(text: str) -> str:
    return click.style(text, bold=True) if _has_colour() else text


def _marks() -> tuple[str, str]:
    if not _has_colour():
        return MARK
    before, after = click.style("\0", fg="yellow", bold=True).split("\0")
    return before, after


def _has_colour() -> bool:
    """Tell whether colour is wanted: on a terminal, unless NO_COLOR is set (https://no-color.org/)."""
    return not os.environ.get("NO_COLOR") and sys.stdout.isatty()
