"""Makes the outline of the world for the map from Natural Earth's countries, as packaged in `world-atlas`.

A thousand pixels need few of its points: lines are simplified by the method of Visvalingam and Whyatt
(1993), which leaves out the point that changes the shape least, on the projected plane.
"""

import heapq
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import click

from learning_alliance.knowledge.equal_earth import Point, equal_earth

TARGET = Path(__file__).parents[1] / "plugins/learning_alliance/pages/outlines/world.json"
SEAM = -168.4
"""Degrees east: the map is cut in the Bering Strait, so that no coast but that of one island is cut."""
ANTARCTIC = -60.0
HALF_A_TURN = 180
UNITS_A_DEGREE = 100
DETAILS = {"world": (1.3e-5, 1.5e-5), "regions": (1.8e-6, 1e-6)}
"""For each view: the smallest triangle that a point may add, and the smallest island, in square radians."""

Line = tuple[Point, ...]


@click.command()
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def world_outline(source: Path) -> None:
    """Write the outline of the map from SOURCE, the file `countries-50m.json` of the npm package `world-atlas`."""
    text = source.read_bytes()
    topology = json.loads(text)
    arcs = _arcs(topology)
    rings = [
        ring
        for geometry in topology["objects"]["land"]["geometries"]
        for polygon in geometry["arcs"]
        for ring in polygon
    ]
    borders = _shared(topology["objects"]["countries"]["geometries"])
    outline = {name: _outline(arcs, rings, borders, *detail) for name, detail in DETAILS.items()}
    TARGET.write_text(f"{json.dumps(outline, separators=(',', ':'))}\n", encoding="utf-8")
    click.echo(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes, from SHA-256 {sha256(text).hexdigest()}")


def _arcs(topology: dict[str, object]) -> list[Line]:
    """Return the lines of a TopoJSON file in degrees, east of the seam."""
    transform: dict[str, list[float]] = topology["transform"]  # type: ignore[assignment]
    stored: list[list[list[int]]] = topology["arcs"]  # type: ignore[assignment]
    (wide, high), (west, south) = transform["scale"], transform["translate"]
    lines = []
    for arc in stored:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            longitude = x * wide + west
            line.append((longitude + 360 if longitude < SEAM else longitude, y * high + south))
        lines.append(tuple(line))
    return lines


def _shared(countries: Iterable[dict[str, object]]) -> list[int]:
    """Return the numbers of the lines that two countries have in common."""
    users: Counter[int] = Counter()
    for country in countries:
        users.update({number if number >= 0 else ~number for number in _numbers(country.get("arcs", []))})
    return sorted(number for number, times in users.items() if times > 1)


def _numbers(nested: object) -> Iterator[int]:
    if isinstance(nested, int):
        yield nested
    elif isinstance(nested, list):
        for each in nested:
            yield from _numbers(each)


def _outline(
    arcs: list[Line], rings: list[list[int]], borders: list[int], least_triangle: float, least_island: float
) -> dict[str, list[list[int]]]:
    simple = [_simplified(arc, least_triangle) for arc in arcs]
    land = [ring for ring in (_joined(simple, numbers) for numbers in rings) if _is_drawn(ring, least_island)]
    lines = [simple[number] for number in borders if min(y for _, y in simple[number]) > ANTARCTIC]
    return {"land": [_packed(ring) for ring in land], "borders": [_packed(line) for line in lines]}


def _joined(arcs: list[Line], numbers: list[int]) -> Line:
    """Return a ring from its lines; a negative number is a line backwards."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return tuple(points)


def _is_drawn(ring: Line, least_island: float) -> bool:
    is_cut = any(abs(one[0] - other[0]) > HALF_A_TURN for one, other in pairwise(ring))
    is_antarctic = max(y for _, y in ring) < ANTARCTIC
    return (
        not is_cut and not is_antarctic and abs(_area([equal_earth(*each) for each in ring])) > least_island
    )


def _area(points: Sequence[Point]) -> float:
    following = (*points[1:], points[0])
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(points, following, strict=True)) / 2


def _simplified(line: Line, least: float) -> Line:
    """Return a line without the points whose triangle with their neighbours is smaller than `least`."""
    plane = [equal_earth(*each) for each in line]
    before = list(range(-1, len(line) - 1))
    after = list(range(1, len(line) + 1))
    kept = [True] * len(line)

    def triangle(middle: int) -> float:
        return abs(_area([plane[before[middle]], plane[middle], plane[after[middle]]]))

    queue = [(triangle(number), number) for number in range(1, len(line) - 1)]
    heapq.heapify(queue)
    while queue:
        size, number = heapq.heappop(queue)
        if size >= least:
            break
        if not kept[number] or size < triangle(number):
            continue
        kept[number] = False
        left, right = before[number], after[number]
        after[left], before[right] = right, left
        for neighbour in (left, right):
            if 0 < neighbour < len(line) - 1:
                # Never smaller than what was just taken out: the order of leaving stays that of size.
                heapq.heappush(queue, (max(size, triangle(neighbour)), neighbour))
    return tuple(point for point, is_kept in zip(line, kept, strict=True) if is_kept)


def _packed(line: Line) -> list[int]:
    """Return a line as whole hundredths of a degree, each point as the step from the one before."""
    packed: list[int] = []
    x = y = 0
    for longitude, latitude in line:
        new_x, new_y = round(longitude * UNITS_A_DEGREE), round(latitude * UNITS_A_DEGREE)
        if not packed or (new_x, new_y) != (x, y):
            packed += [new_x - x, new_y - y]
        x, y = new_x, new_y
    return packed


if __name__ == "__main__":
    world_outline()
