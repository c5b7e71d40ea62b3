"""Joins spots that would cover each other on a map, so that markers stay apart and few."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.knowledge.map_spots import Spot


@dataclass(frozen=True, slots=True)
class Pin:
    """A spot with its place on the drawn map, in the map's own units."""

    x: float
    y: float
    spot: Spot


@dataclass(frozen=True, slots=True)
class Cluster:
    """Spots that share one marker; the first are those at the marker's own place."""

    x: float
    y: float
    spots: tuple[Spot, ...]

    @property
    def cases(self) -> tuple[CaseStudy, ...]:
        """The cases of its spots, each once."""
        return tuple({spot.case_study.id: spot.case_study for spot in self.spots}.values())


def clusters(pins: Iterable[Pin], *, least_distance: float) -> tuple[Cluster, ...]:
    """Return clusters whose markers are at least so far apart; each pin is in exactly one.

    The place with the most cases draws in all that lie nearer than `least_distance`, then the next of
    what is left: the marker of many stands on a real town, and the same pins give the same clusters.
    """
    towns: dict[tuple[float, float], list[Pin]] = defaultdict(list)
    for pin in pins:
        towns[pin.x, pin.y].append(pin)
    left = sorted(towns, key=lambda at: (-len(towns[at]), at))
    found = []
    while left:
        (x, y), rest = left[0], left[1:]
        near = [at for at in rest if hypot(at[0] - x, at[1] - y) < least_distance]
        members = [*_in_order(towns[x, y]), *_in_order(pin for at in near for pin in towns[at])]
        found.append(Cluster(x, y, tuple(pin.spot for pin in members)))
        drawn_in = set(near)
        left = [at for at in rest if at not in drawn_in]
    return tuple(found)


def _in_order(pins: Iterable[Pin]) -> list[Pin]:
    return sorted(pins, key=lambda pin: (pin.x, pin.y, pin.spot.case_study.id))
