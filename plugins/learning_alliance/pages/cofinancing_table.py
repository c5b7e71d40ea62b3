"""Seed money beside what others put in, as a table."""

from collections.abc import Iterable

from learning_alliance.knowledge.cofinancing import CoFinancing, Share
from learning_alliance.pages import wording
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.tables import Cell, Table, linked


def co_financing_table(site: SiteContext, uri: str, caption: str, pairs: Iterable[CoFinancing]) -> Table:
    """Return seed money beside what others put in, one row for each case and basis."""
    rows = tuple(
        (
            linked(site.case_link(uri, pair.case), site.vocabularies.finance_bases.label(pair.basis)),
            Cell(lines=tuple(_share(site, each) for each in pair.seed)),
            Cell(lines=tuple(_share(site, each) for each in pair.beside)),
            Cell(wording.figure(round(pair.ratio, 2)) if pair.ratio is not None else "not told"),
        )
        for pair in pairs
    )
    return Table(caption, ("Case", "Seed money", "Beside it", "For each 1 of seed money"), rows)


def _share(site: SiteContext, share: Share) -> str:
    kind = site.vocabularies.actor_types.label(share.type).lower()
    return f"{wording.money(share.record, site.vocabularies)}: {share.record.funder} ({kind})"
