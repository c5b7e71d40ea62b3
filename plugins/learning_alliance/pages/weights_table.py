"""The table that tells readers what counts how much, made from the very weights that are added up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from learning_alliance.knowledge.likeness import WEIGHTS, Weight
from learning_alliance.pages.template import fill

LABELS: Mapping[str, str] = {
    "main theme": "Your main problem is a theme of the case",
    "their main theme": "The main theme of the case is one of your problems",
    "theme": "A problem and theme in common, for each",
    "difficulty": "A difficulty, for each",
    "lack": "A lack addressed, for each",
    "tenure": "Whose land people live on",
    "led by": "Who led",
    "kind": "Kind of case",
    "scale": "Scale",
    "city size": "Size of the city",
    "income": "Income group of the country",
    "region": "The same continent",
    "sub-region": "The same part of the continent, besides",
    "country": "The same country, besides",
    "money": "Cost figures on record",
}


@dataclass(frozen=True, slots=True)
class WeightRow:
    """One kind of fact and what it counts."""

    label: str
    points: str
    remark: str


@dataclass(frozen=True, slots=True)
class WeightsTable:
    """All kinds of fact."""

    rows: tuple[WeightRow, ...]


def weights_table() -> str:
    """Return the table of weights."""
    rows = tuple(
        WeightRow(LABELS[kind], f"{weight.points:g}", ", ".join(_remarks(weight)))
        for kind, weight in WEIGHTS.items()
    )
    return fill("fragments/weights.html", WeightsTable(rows)).strip()


def _remarks(weight: Weight) -> Iterator[str]:
    if weight.most > weight.points:
        yield f"at most {weight.most:g}"
    if weight.near:
        yield f"{weight.near:g} for the neighbouring class"
    if weight.is_asked:
        yield "only where a reader asks for it"
