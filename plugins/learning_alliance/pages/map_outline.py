"""Draws coasts and borders for a view of the map, from the outline that is kept in `outlines/`."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from learning_alliance.knowledge.equal_earth import Point
from learning_alliance.pages.map_views import WIDTH, MapView

UNITS_A_DEGREE = 100
TURN = 360.0
HALF_A_SHEET = 110.0
"""Degrees from the middle of a part of the world beyond which nothing is drawn."""
MARGIN = 40
LEAST_CORNERS = 3
LEAST_ENDS = 2

Line = Sequence[Point]
Edge = Callable[[Point], float]


def land_path(view: MapView) -> str:
    """Return the coasts as the data of an SVG path, closed."""
    rings = (_plotted_ring(view, ring) for ring in _near(view, _lines(view)["land"]))
    return "".join(f"{_path(ring)}z" for ring in rings if len(ring) >= LEAST_CORNERS)


def border_path(view: MapView) -> str:
    """Return the borders between countries as the data of an SVG path."""
    lines = (part for line in _near(view, _lines(view)["borders"]) for part in _plotted_parts(view, line))
    return "".join(_path(line) for line in lines if len(line) >= LEAST_ENDS)


def closed_path(points: Iterable[Point]) -> str:
    """Return points as the data of an SVG path, closed."""
    return f"{_path(_on_grid(points))}z"


@cache
def _outlines() -> Mapping[str, Mapping[str, Sequence[Line]]]:
    text = files("learning_alliance.pages").joinpath("outlines/world.json").read_text(encoding="utf-8")
    return {
        name: {kind: [_unpacked(line) for line in lines] for kind, lines in kinds.items()}
        for name, kinds in json.loads(text).items()
    }


def _lines(view: MapView) -> Mapping[str, Sequence[Line]]:
    return _outlines()["world" if view.is_world else "regions"]


def _unpacked(steps: Sequence[int]) -> Line:
    points = []
    x = y = 0
    for step_x, step_y in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + step_x, y + step_y
        points.append((x / UNITS_A_DEGREE, y / UNITS_A_DEGREE))
    return points


def _near(view: MapView, lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines near a view, their longitudes counted from its middle."""
    if view.is_world:
        yield from ([(x - view.middle, y) for x, y in line] for line in lines)
        return
    for line in lines:
        west, east = min(x for x, _ in line), max(x for x, _ in line)
        for turn in (-TURN, 0.0, TURN):
            shift = turn - view.middle
            if west + shift < HALF_A_SHEET and east + shift > -HALF_A_SHEET:
                yield [(x + shift, y) for x, y in line]


def _plotted_ring(view: MapView, ring: Line) -> Line:
    if not view.is_world:
        for edge in (_west_of(HALF_A_SHEET), _east_of(-HALF_A_SHEET)):
            ring = _clipped(ring, edge)
    plotted: Line = [view.plot_turned(*point) for point in ring]
    for edge in _edges(view):
        plotted = _clipped(plotted, edge)
    return _on_grid(plotted)


def _plotted_parts(view: MapView, line: Line) -> Iterator[Line]:
    """Yield the stretches of a line that lie on the sheet, each with the next point beyond its ends."""
    plotted = [view.plot_turned(*point) for point in line if abs(point[0]) < HALF_A_SHEET or view.is_world]
    inside = [all(edge(point) >= 0 for edge in _edges(view)) for point in plotted]
    stretch: list[Point] = []
    for number, point in enumerate(plotted):
        if any(inside[max(0, number - 1) : number + 2]):
            stretch.append(point)
        elif stretch:
            yield _on_grid(stretch)
            stretch = []
    yield _on_grid(stretch)


def _edges(view: MapView) -> tuple[Edge, ...]:
    """Return, for each edge of the sheet with a margin, how far inside of it a point lies."""
    return (
        _east_of(-MARGIN),
        _west_of(WIDTH + MARGIN),
        lambda point: point[1] + MARGIN,
        lambda point: view.height + MARGIN - point[1],
    )


def _east_of(x: float) -> Edge:
    return lambda point: point[0] - x


def _west_of(x: float) -> Edge:
    return lambda point: x - point[0]


def _clipped(ring: Line, edge: Edge) -> Line:
    """Return the part of a ring inside an edge (Sutherland and Hodgman 1974)."""
    kept: list[Point] = []
    for start, end in zip(ring, (*ring[1:], *ring[:1]), strict=True):
        inside, next_inside = edge(start), edge(end)
        if inside >= 0:
            kept.append(start)
        if (inside >= 0) != (next_inside >= 0):
            share = inside / (inside - next_inside)
            kept.append((start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])))
    return kept


def _on_grid(points: Iterable[Point]) -> Line:
    """Return points on whole units, none twice in a row."""
    rounded = [(round(x), round(y)) for x, y in points]
    return [point for number, point in enumerate(rounded) if number == 0 or point != rounded[number - 1]]


def _path(points: Line) -> str:
    """Return a line as the data of an SVG path, each point as a step from the one before."""
    (x, y), *rest = points
    steps = [f"M{x:.0f} {y:.0f}l"]
    for next_x, next_y in rest:
        steps.append(f"{_number(next_x - x)}{_number(next_y - y)}")
        x, y = next_x, next_y
    return "".join(steps).replace("l ", "l")


def _number(value: float) -> str:
    return f"{value:.0f}" if value < 0 else f" {value:.0f}"
