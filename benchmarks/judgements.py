"""Questions of practitioners with judged answers, and how well a ranking does on them."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

JUDGEMENTS = Path(__file__).resolve().parent.parent / "tests" / "search" / "judgements.yml"
TUNING, HELD_OUT = "tuning", "held-out"
DEPTH = 10
"""Only the first page counts."""

Engine = Callable[[str], Sequence[str]]
"""Returns the ids of cases for a query, the best first."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query with the cases that answer it.

    Attributes:
        half: `tuning` or `held-out`.
        relevant: Grade of each case that answers it: 3 whole, 2 in good part, 1 a little.
    """

    query: str
    language: str
    half: str
    traits: tuple[str, ...]
    relevant: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Quality:
    """How well an engine does on some questions.

    Attributes:
        ndcg: Normalised discounted cumulative gain over the first ten, with gains of 2^grade - 1.
        mrr: Mean of one through the place of the first case that answers at all.
        without_any: Share of questions with no such case among the first ten.
    """

    questions: int
    ndcg: float
    mrr: float
    without_any: float


def read_questions() -> tuple[Question, ...]:
    """Return all judged questions."""
    listed = yaml.load(JUDGEMENTS.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return tuple(Question(**{**each, "traits": tuple(each["traits"])}) for each in listed)


def quality(engine: Engine, questions: Iterable[Question]) -> Quality:
    """Return how well an engine answers questions."""
    asked = tuple(questions)
    ranked = [tuple(engine(each.query))[:DEPTH] for each in asked]
    places = [first_place(cases, each.relevant) for cases, each in zip(ranked, asked, strict=True)]
    return Quality(
        questions=len(asked),
        ndcg=sum(ndcg(cases, each.relevant) for cases, each in zip(ranked, asked, strict=True)) / len(asked),
        mrr=sum(1 / place for place in places if place) / len(asked),
        without_any=sum(not place for place in places) / len(asked),
    )


def ndcg(ranked: Sequence[str], relevant: Mapping[str, int]) -> float:
    """Return the gain of a ranking through that of the best possible one."""
    return _gain([relevant.get(case, 0) for case in ranked[:DEPTH]]) / _gain(
        sorted(relevant.values(), reverse=True)[:DEPTH]
    )


def first_place(ranked: Sequence[str], relevant: Mapping[str, int]) -> int:
    """Return the place of the first case that answers, counted from 1; 0 when there is none."""
    return next((place for place, case in enumerate(ranked, start=1) if case in relevant), 0)


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, start=1))
