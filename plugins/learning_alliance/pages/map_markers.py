"""The markers of a map: where each stands, what it says, and where it leads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from learning_alliance.knowledge.map_clusters import Cluster, Pin, clusters
from learning_alliance.knowledge.map_spots import Spot
from learning_alliance.pages.holding import holding
from learning_alliance.pages.map_lists import MapList
from learning_alliance.pages.map_views import PARTS, WIDTH, MapView, part_of
from learning_alliance.pages.page import case_uri, map_uri, relative_address
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.wording import counted

PIXELS_APART = 30
LEAST_PIXELS = {"narrow": 360, "wide": 600}
LEAST_PIXELS_OF_WORLD = {"narrow": 360, "wide": 720}
"""For each layer of markers, how wide the map is on the smallest screen that shows it."""


@dataclass(frozen=True, slots=True)
class Marker:
    """One marker.

    Attributes:
        left: Percent of the map's width.
        top: Percent of the map's height.
        cases: How many cases it stands for.
        is_cluster: It leads to a list, else to its only case.
        is_whole_country: Its only case names no town.
        lines: The lines of the list in which its cases are told.
    """

    left: str
    top: str
    cases: int
    label: str
    count: str
    address: str
    holding: str
    lines: str
    is_cluster: bool
    is_whole_country: bool
    is_in_right_half: bool


def pins(view: MapView, spots: Iterable[Spot]) -> tuple[Pin, ...]:
    """Return the spots that fall on the sheet of a view, each with its place there."""
    plotted = (Pin(*view.plot(spot.place.longitude, spot.place.latitude), spot) for spot in spots)
    return tuple(pin for pin in plotted if view.holds(pin.x, pin.y))


def layers(view: MapView, placed: tuple[Pin, ...]) -> Mapping[str, tuple[Cluster, ...]]:
    """Return the clusters for a narrow screen and for a wide one, each marker with room for a finger."""
    return {
        layer: clusters(placed, least_distance=PIXELS_APART * WIDTH / pixels)
        for layer, pixels in (LEAST_PIXELS_OF_WORLD if view.is_world else LEAST_PIXELS).items()
    }


def markers(
    site: SiteContext, uri: str, view: MapView, listed: MapList, found: Iterable[Cluster]
) -> tuple[Marker, ...]:
    """Return a marker for each cluster, by part of the world and from west to east."""
    ordered = sorted(found, key=lambda each: (_position(site, each.spots[0]), each.x, each.y))
    return tuple(_marker(site, uri, view, each, listed) for each in ordered)


def _marker(site: SiteContext, uri: str, view: MapView, cluster: Cluster, listed: MapList) -> Marker:
    cases = cluster.cases
    is_cluster = len(cases) > 1
    return Marker(
        left=f"{cluster.x / WIDTH:.2%}",
        top=f"{cluster.y / view.height:.2%}",
        cases=len(cases),
        label=_label(site, cluster),
        count=counted(len(cases), "case", "cases"),
        address=_address(site, uri, view, cluster, listed),
        holding=holding(cases, site.vocabularies),
        lines=" ".join(map(str, listed.lines(cluster.spots))),
        is_cluster=is_cluster,
        is_whole_country=not is_cluster and cluster.spots[0].is_whole_country,
        is_in_right_half=cluster.x > WIDTH / 2,
    )


def _label(site: SiteContext, cluster: Cluster) -> str:
    """Return the place of several cases, or the title and place of one."""
    first = cluster.spots[0]
    names = {spot.place.name for spot in cluster.spots}
    where = first.place.name if len(names) == 1 else f"{first.place.name} and nearby"
    if len(cluster.cases) > 1:
        return where
    if first.is_whole_country:
        where = f"whole country: {site.vocabularies.countries.label(first.place.country)}"
    return f"{first.case_study.title} ({where})"


def _address(site: SiteContext, uri: str, view: MapView, cluster: Cluster, listed: MapList) -> str:
    if len(cluster.cases) == 1:
        return relative_address(uri, case_uri(cluster.cases[0].id))
    part = part_of(site.vocabularies.countries[cluster.spots[0].place.country].group)
    if view.is_world and part:
        return relative_address(uri, map_uri(part.slug))
    return f"#{listed.anchor(cluster.spots)}"


def _position(site: SiteContext, spot: Spot) -> int:
    """Return the place of a spot's part of the world in their order."""
    part = part_of(site.vocabularies.countries[spot.place.country].group)
    return PARTS.index(part) if part else len(PARTS)
