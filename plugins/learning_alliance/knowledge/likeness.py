"""How alike two cases are, or a case and a reader's city: a transparent weighted sum over shared coded facts.

Every point of the sum has a reason that readers see. The weights are the editors' judgement of what
makes experience carry over: the problem and the theme first, then whose land it is and who leads, then
the setting and neighbourhood on the map. `docs/about/likeness.md` shows them to readers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from learning_alliance.knowledge.profile import Profile

Order = Mapping[str, Mapping[str, int]]
"""For kinds whose terms stand in an order: the place of each term, so that neighbours can be told."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What one kind of fact counts.

    Attributes:
        points: For each term that both have.
        most: The most that the kind can give.
        near: For a neighbouring term, in kinds whose terms stand in an order.
        is_asked: It counts only where a reader asks for it, not between two cases.
        own: The kind of fact that is looked for, where its name is another than that of the weight.
        other: The kind of fact of the other in which it is looked for, likewise.
    """

    points: float
    most: float
    near: float = 0.0
    is_asked: bool = False
    own: str = ""
    other: str = ""


WEIGHTS: Mapping[str, Weight] = {
    "main theme": Weight(2.0, most=2.0, other="theme"),
    "their main theme": Weight(1.0, most=1.0, own="theme", other="main theme"),
    "theme": Weight(1.0, most=4.0),
    "difficulty": Weight(1.0, most=3.0),
    "lack": Weight(0.5, most=1.5),
    "tenure": Weight(1.5, most=1.5),
    "led by": Weight(1.0, most=1.0),
    "kind": Weight(1.0, most=1.0),
    "scale": Weight(0.5, most=0.5),
    "city size": Weight(1.0, most=1.0, near=0.5),
    "income": Weight(1.0, most=1.0, near=0.5),
    "region": Weight(0.5, most=0.5),
    "sub-region": Weight(0.5, most=0.5),
    "country": Weight(0.5, most=0.5),
    "money": Weight(1.0, most=1.0, is_asked=True),
}


@dataclass(frozen=True, slots=True)
class Part:
    """What one kind of fact adds to the sum.

    Attributes:
        shared: The terms that both have.
        near: The neighbouring term of the other, where they share none.
    """

    kind: str
    points: float
    shared: tuple[str, ...] = ()
    near: str = ""


def likeness(own: Profile, other: Profile, order: Order) -> tuple[Part, ...]:
    """Return the parts of the sum, in the order of the table of weights."""
    return tuple(_parts(own, other, order))


def score(parts: tuple[Part, ...]) -> float:
    """Return the sum."""
    return sum(part.points for part in parts)


def neighbours(kind: str, term: str, order: Order) -> tuple[str, ...]:
    """Return the terms that stand beside a term, in kinds whose terms stand in an order."""
    places = order.get(kind, {})
    if term not in places:
        return ()
    return tuple(other for other, place in places.items() if abs(place - places[term]) == 1)


def _parts(own: Profile, other: Profile, order: Order) -> Iterator[Part]:
    for kind, weight in WEIGHTS.items():
        mine, theirs = own.get(weight.own or kind), other.get(weight.other or kind)
        if not mine or not theirs:
            continue
        shared = tuple([term for term in mine if term in theirs])
        if shared:
            yield Part(kind, min(weight.most, weight.points * len(shared)), shared)
        elif weight.near and (near := _nearest(kind, mine, theirs, order)):
            yield Part(kind, weight.near, near=near)


def _nearest(kind: str, mine: tuple[str, ...], theirs: tuple[str, ...], order: Order) -> str:
    """Return the first neighbour of one's own terms that the other has."""
    beside = (each for term in mine for each in neighbours(kind, term, order))
    return next((each for each in beside if each in theirs), "")
