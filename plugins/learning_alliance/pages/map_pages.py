"""The map: the world and each part of it with cases, as a drawing with links and as a list beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.vocabulary import Vocabulary
from learning_alliance.knowledge.map_spots import Spot
from learning_alliance.pages.asset import script_uri
from learning_alliance.pages.holding import holding
from learning_alliance.pages.map_lists import MapSection, part_list, world_list
from learning_alliance.pages.map_markers import Marker, layers, markers, pins
from learning_alliance.pages.map_outline import border_path, closed_path, land_path
from learning_alliance.pages.map_views import PARTS, WIDTH, WORLD, MapView, meridian_edge, part_of
from learning_alliance.pages.page import Link, Page, contribute_uri, map_uri, relative_address, theme_uri
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.wording import counted

STYLE_URI = "assets/map.css"


@dataclass(frozen=True, slots=True)
class ViewLink:
    """A link to a view of the map."""

    link: Link
    cases: int
    is_current: bool
    holding: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a filter.

    Attributes:
        number: Its place in its list, by which `holding` names it.
    """

    id: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """The sheet on which the markers stand, as data of SVG paths.

    Attributes:
        shape: Its width for a height of one.
        sea: The edge of the globe, empty where the sheet is all there is.
    """

    width: int
    height: int
    shape: str
    sea: str
    land: str
    borders: str


@dataclass(frozen=True, slots=True)
class MapPage:
    """What the template of the map shows.

    Attributes:
        count: What is on it, in words.
        beyond: What is said of cases that lie beyond the edge of the sheet, empty where there are none.
        layers: The markers, once for a narrow screen and once for a wide one.
        theme_pages: What a reader without scripts chooses from.
    """

    title: str
    part: str
    world: Link | None
    introduction: str
    count: str
    beyond: str
    views: tuple[ViewLink, ...]
    drawing: Drawing
    layers: tuple[tuple[str, tuple[Marker, ...]], ...]
    sections: tuple[MapSection, ...]
    kinds: tuple[Choice, ...]
    themes: tuple[Choice, ...]
    theme_pages: tuple[Link, ...]
    holding: str
    script: str
    style: str
    contribute: str


def map_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the map of the world, and a map of each part of it that has a case."""
    spots = site.knowledge_base.on_the_map.spots
    by_view = {view: tuple(each for each in spots if _is_in(site, each, view)) for view in (WORLD, *PARTS)}
    for view, inside in by_view.items():
        if inside or view.is_world:
            yield _page(site, view, by_view)


def _is_in(site: SiteContext, spot: Spot, view: MapView) -> bool:
    return view.is_world or part_of(site.vocabularies.countries[spot.place.country].group) == view


def _page(site: SiteContext, view: MapView, by_view: dict[MapView, tuple[Spot, ...]]) -> Page:
    uri, spots = map_uri(view.slug), by_view[view]
    placed = pins(view, spots)
    cases = _cases(spots)
    listed = world_list(site, uri, spots) if view.is_world else part_list(site, uri, spots, view)
    model = MapPage(
        title="Map of the cases" if view.is_world else f"Map of the cases: {view.label}",
        part=view.label,
        world=None if view.is_world else Link("Map", relative_address(uri, map_uri())),
        introduction=_introduction(view),
        count=_count(site, view, cases, spots),
        beyond=_beyond(len(cases) - len(_cases(tuple(pin.spot for pin in placed)))),
        views=tuple(
            _view_link(site, uri, each, _cases(inside), is_current=each == view)
            for each, inside in by_view.items()
            if inside
        ),
        drawing=_drawing(view),
        layers=tuple(
            (name, markers(site, uri, view, listed, found)) for name, found in layers(view, placed).items()
        ),
        sections=listed.sections,
        kinds=_choices(site.vocabularies.kinds),
        themes=_choices(site.vocabularies.themes),
        theme_pages=tuple(
            Link(term.label, relative_address(uri, theme_uri(term.id))) for term in site.vocabularies.themes
        ),
        holding=holding(cases, site.vocabularies),
        script=relative_address(uri, script_uri("map")),
        style=relative_address(uri, STYLE_URI),
        contribute=relative_address(uri, contribute_uri()),
    )
    text = with_front_matter(
        fill("map.md", model), title=model.title, description=model.introduction, hidden=("navigation", "toc")
    )
    return Page(uri, text)


def _introduction(view: MapView) -> str:
    if view.is_world:
        return "Where the cases took place. A number stands for several near each other, and leads closer."
    return f"Where the cases of {view.label} took place. A number stands for several near each other."


def _count(site: SiteContext, view: MapView, cases: tuple[CaseStudy, ...], spots: tuple[Spot, ...]) -> str:
    countries = len({spot.place.country for spot in spots})
    on_it = f"{counted(len(cases), 'case', 'cases')} in {counted(countries, 'country', 'countries')}"
    worldwide = len(site.knowledge_base.on_the_map.worldwide)
    return f"{on_it}, and {worldwide} worldwide" if view.is_world and worldwide else on_it


def _beyond(number: int) -> str:
    if not number:
        return ""
    lie = counted(number, "case lies beyond its edge and stands", "cases lie beyond its edge and stand")
    return f"{lie} only in the list."


def _view_link(
    site: SiteContext,
    uri: str,
    view: MapView,
    cases: tuple[CaseStudy, ...],
    *,
    is_current: bool,
) -> ViewLink:
    link = Link(view.short, relative_address(uri, map_uri(view.slug)))
    return ViewLink(link, len(cases), is_current, holding(cases, site.vocabularies))


def _drawing(view: MapView) -> Drawing:
    sea = closed_path(meridian_edge(view)) if view.is_world else ""
    return Drawing(WIDTH, view.height, f"{WIDTH / view.height:.3f}", sea, land_path(view), border_path(view))


def _choices(vocabulary: Vocabulary) -> tuple[Choice, ...]:
    return tuple(Choice(term.id, term.label, number) for number, term in enumerate(vocabulary))


def _cases(spots: tuple[Spot, ...]) -> tuple[CaseStudy, ...]:
    return tuple({spot.case_study.id: spot.case_study for spot in spots}.values())
