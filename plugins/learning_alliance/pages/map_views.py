"""The views of the map, the world and its parts: what each shows, and where a point falls on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from learning_alliance.knowledge.equal_earth import Point, equal_earth

WIDTH = 2000
"""Units from the left edge of every view to the right one: two or three to a pixel."""


@dataclass(frozen=True)
class MapView:
    """A part of the world on a sheet of its own.

    Attributes:
        short: Its name where there is little room.
        sub_regions: The sub-regions of UN M49 whose cases it shows; none for the whole world.
        west: Degrees east of the left edge where the sheet is widest; the right edge may lie beyond 180.
    """

    slug: str
    label: str
    short: str
    sub_regions: tuple[str, ...]
    west: float
    east: float
    south: float
    north: float

    @property
    def is_world(self) -> bool:
        """Whether it shows everything."""
        return not self.sub_regions

    @property
    def middle(self) -> float:
        """The meridian that stands upright."""
        return (self.west + self.east) / 2

    @cached_property
    def height(self) -> int:
        """Units from the upper edge to the lower one."""
        return round((self._top - self._bottom) * self._scale)

    def plot(self, longitude: float, latitude: float) -> Point:
        """Return where a point falls, in units from the upper left corner; it may lie outside the sheet."""
        # Within half a turn of the middle, so that what lies across the seam comes out on its own side.
        turned = (longitude - self.middle + 180) % 360 - 180
        return self.plot_turned(turned, latitude)

    def plot_turned(self, longitude: float, latitude: float) -> Point:
        """Return where a point falls whose longitude is counted from the middle of the sheet."""
        x, y = equal_earth(longitude, latitude)
        return (x + self._half_width) * self._scale, (self._top - y) * self._scale

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies on the sheet."""
        return 0 <= x <= WIDTH and 0 <= y <= self.height

    @cached_property
    def _half_width(self) -> float:
        widest = min(max(0.0, self.south), self.north)
        return equal_earth((self.east - self.west) / 2, widest)[0]

    @cached_property
    def _scale(self) -> float:
        return WIDTH / (2 * self._half_width)

    @cached_property
    def _top(self) -> float:
        return equal_earth(0, self.north)[1]

    @cached_property
    def _bottom(self) -> float:
        return equal_earth(0, self.south)[1]


WORLD = MapView("", "World", "World", (), -168.4, 191.6, -56, 80)
PARTS = (
    MapView(
        "africa",
        "Africa",
        "Africa",
        ("eastern-africa", "middle-africa", "northern-africa", "southern-africa", "western-africa"),
        *(-26, 59, -36.5, 38.5),
    ),
    MapView(
        "latin-america",
        "Latin America and the Caribbean",
        "Latin America",
        ("caribbean", "central-america", "south-america"),
        *(-118, -33, -56, 33),
    ),
    MapView(
        "northern-america", "Northern America", "Northern America", ("northern-america",), -140, -50, 22, 72
    ),
    MapView(
        "west-and-south-asia",
        "Western, Central and Southern Asia",
        "West and South Asia",
        ("western-asia", "central-asia", "southern-asia"),
        *(25, 99, 2, 54),
    ),
    MapView(
        "east-asia",
        "Eastern and South-eastern Asia",
        "East Asia",
        ("eastern-asia", "south-eastern-asia"),
        84,
        150,
        -12,
        54,
    ),
    MapView(
        "europe",
        "Europe",
        "Europe",
        ("eastern-europe", "northern-europe", "southern-europe", "western-europe"),
        *(-25, 62, 33.5, 71.5),
    ),
    MapView(
        "oceania",
        "Oceania",
        "Oceania",
        ("australia-and-new-zealand", "melanesia", "micronesia", "polynesia"),
        *(112, 212, -48, 20),
    ),
)
_PART_OF = {sub_region: view for view in PARTS for sub_region in view.sub_regions}


def part_of(sub_region: str) -> MapView | None:
    """Return the part of the world that shows a sub-region, None for the Antarctic."""
    return _PART_OF.get(sub_region)


def meridian_edge(view: MapView) -> Iterator[Point]:
    """Yield the edge of the globe on the sheet of the world, clockwise from the upper left."""
    half = (view.east - view.west) / 2
    latitudes = [view.north - step * (view.north - view.south) / 30 for step in range(31)]
    yield from (view.plot_turned(half, latitude) for latitude in latitudes)
    yield from (view.plot_turned(-half, latitude) for latitude in reversed(latitudes))
