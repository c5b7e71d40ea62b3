"""A plain table as templates take it: columns, and rows of cells of which the first is the row's head."""

from dataclasses import dataclass

from learning_alliance.pages.page import Link


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: a text, which may link, lines below each other, and small words beneath."""

    text: str = ""
    address: str = ""
    lines: tuple[str, ...] = ()
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that stacks its cells on a narrow screen."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def linked(link: Link, aside: str = "") -> Cell:
    """Return a cell that is a link."""
    return Cell(link.text, link.address, aside=aside)
