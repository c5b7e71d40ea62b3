"""Shows on a terminal how far an index is."""

import sys
from collections.abc import Iterable

import click

from learning_alliance.search.documents import SearchDocument

SHOWN_FROM = 50
"""Fewer documents are indexed before anybody has read the bar."""


def with_progress(documents: Iterable[SearchDocument], number: int) -> Iterable[SearchDocument]:
    """Yield documents, and show how many are done."""
    if number < SHOWN_FROM:
        yield from documents
        return
    with click.progressbar(documents, length=number, label="Building the index", file=sys.stderr) as shown:
        yield from shown
