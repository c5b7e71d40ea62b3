"""Shows on a terminal how far an index is."""

import sys
from collections.abc import Iterable

import click

from learning_alliance.search.source import Part

SHOWN_FROM = 50
"""Fewer parts are indexed before anybody has read the bar."""


def with_progress(parts: Iterable[Part], number: int) -> Iterable[Part]:
    """Yield the parts of a source, and show how many are done."""
    if number < SHOWN_FROM:
        yield from parts
        return
    with click.progressbar(parts, length=number, label="Building the index", file=sys.stderr) as shown:
        yield from shown
