"""Bars as SVG, drawn without a script: each has its label above it and its figure at the end of the line."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

WIDTH = 360
ROW = 34
TEXT_LINE = 14
BAR_TOP = 20
BAR_HEIGHT = 8
THINNEST = 2
LONGEST_LABEL = 42


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, with the places of its parts in the drawing."""

    label: str
    figure: str
    text_y: int
    bar_y: int
    width: int


@dataclass(frozen=True, slots=True)
class BarChart:
    """A drawing of bars; its figures must stand in a table too, which `description` names.

    Attributes:
        id: Unique on the page.
    """

    id: str
    title: str
    description: str
    width: int
    height: int
    bar_height: int
    bars: tuple[Bar, ...]


def bar_chart(chart_id: str, title: str, values: Iterable[tuple[str, Decimal | int, str]]) -> BarChart:
    """Return bars for labels with values and the figures to print; the largest value fills the width."""
    values = tuple(values)
    largest = max((value for _, value, _ in values), default=0) or 1
    bars = tuple(
        Bar(
            _short(label),
            figure,
            number * ROW + TEXT_LINE,
            number * ROW + BAR_TOP,
            max(round(WIDTH * value / largest), THINNEST) if value else 0,
        )
        for number, (label, value, figure) in enumerate(values)
    )
    description = "A chart of bars. The table that follows it holds the same figures."
    return BarChart(chart_id, title, description, WIDTH, len(bars) * ROW, BAR_HEIGHT, bars)


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…"
