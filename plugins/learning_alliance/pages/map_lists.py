"""The list beside a map: what the map shows, for those who do not see it or read faster than they look."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.knowledge.map_spots import Spot
from learning_alliance.pages.holding import holding
from learning_alliance.pages.map_views import PARTS, MapView, part_of
from learning_alliance.pages.page import Link, country_uri, map_uri, region_uri, relative_address
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.wording import joined, period

MOST_NAMED = 100
"""A list of more cases names countries, which lead to lists of their cases."""
MOST_APART = 20
LIST_ID = "list"


@dataclass(frozen=True, slots=True)
class MapEntry:
    """One line of the list: a case, or a country with the number of its cases.

    Attributes:
        number: Its place among all lines of the page, by which markers name it.
        cases: How many cases it stands for; 0 where it is a case itself.
        finds: What the page for finding is asked for these cases, such as `country=KE`.
    """

    number: int
    link: Link
    note: str
    cases: int
    holding: str
    finds: str = ""


@dataclass(frozen=True, slots=True)
class MapGroup:
    """Lines under the name of their country; the heading may be empty."""

    id: str
    heading: Link | None
    entries: tuple[MapEntry, ...]


@dataclass(frozen=True, slots=True)
class MapSection:
    """A part of the list under a heading of its own."""

    id: str
    heading: Link
    groups: tuple[MapGroup, ...]
    more: Link | None = None


@dataclass(frozen=True, slots=True)
class MapList:
    """The whole list, and where in it a marker's spots are found.

    Attributes:
        numbers: The line of each case in each country, under both.
        anchors: For each country, the ids of its group and of its section; empty where there is none.
    """

    sections: tuple[MapSection, ...]
    numbers: Mapping[tuple[str, str], int]
    anchors: Mapping[str, tuple[str, str]]

    def lines(self, spots: Iterable[Spot]) -> tuple[int, ...]:
        """Return the lines in which spots are told."""
        keys = ((spot.place.country, spot.case_study.id) for spot in spots)
        return tuple(sorted({self.numbers[key] for key in keys}))

    def anchor(self, spots: Iterable[Spot]) -> str:
        """Return the id of the smallest heading under which all of some spots are told."""
        found = {self.anchors[spot.place.country] for spot in spots}
        groups, sections = {group for group, _ in found if group}, {section for _, section in found}
        if len(groups) == 1 and len(found) == 1:
            return groups.pop()
        return sections.pop() if len(sections) == 1 else LIST_ID


def world_list(site: SiteContext, uri: str, spots: tuple[Spot, ...]) -> MapList:
    """Return the countries of every part of the world with the number of their cases."""
    numbers, fresh = {}, count()
    sections, anchors = [], {}
    for part in PARTS:
        countries = _by_country(site, (each for each in spots if _part(site, each) == part))
        entries = tuple(
            _country_entry(site, uri, code, cases, next(fresh)) for code, cases in countries.items()
        )
        for entry, (code, cases) in zip(entries, countries.items(), strict=True):
            numbers.update({(code, case.id): entry.number for case in cases})
            anchors[code] = ("", part.slug)
        if entries:
            heading = Link(part.label, relative_address(uri, map_uri(part.slug)))
            sections.append(MapSection(part.slug, heading, (MapGroup("", None, entries),)))
    return MapList((*sections, *_apart(site, uri, fresh)), numbers, anchors)


def part_list(site: SiteContext, uri: str, spots: tuple[Spot, ...], view: MapView) -> MapList:
    """Return the cases of a part of the world by country, or only the countries where the cases are many."""
    numbers, fresh = {}, count()
    sections, anchors = [], {}
    is_named = len({spot.case_study.id for spot in spots}) <= MOST_NAMED
    for slug in view.sub_regions:
        inside = (each for each in spots if site.vocabularies.countries[each.place.country].group == slug)
        countries = _by_country(site, inside)
        groups = []
        for code, cases in countries.items():
            entries = (
                tuple(_case_entry(site, uri, case, code, next(fresh)) for case in cases)
                if is_named
                else (_country_entry(site, uri, code, cases, next(fresh)),)
            )
            for place, case in enumerate(cases):
                numbers[code, case.id] = entries[place if is_named else 0].number
            anchors[code] = (code.lower() if is_named else "", slug)
            groups.append(MapGroup(code.lower(), site.country_link(uri, code), entries))
        if groups:
            heading = Link(site.region_label(slug), relative_address(uri, region_uri(slug)))
            shown = tuple(groups) if is_named else (_joined(groups),)
            sections.append(MapSection(slug, heading, shown))
    return MapList(tuple(sections), numbers, anchors)


def _joined(groups: Iterable[MapGroup]) -> MapGroup:
    return MapGroup("", None, tuple(entry for group in groups for entry in group.entries))


def _apart(site: SiteContext, uri: str, fresh: Iterator[int]) -> Iterator[MapSection]:
    mapped = site.knowledge_base.on_the_map
    for anchor, words, cases in (
        ("worldwide", "Worldwide, on no map", mapped.worldwide),
        ("no-place", "Place not known", mapped.unplaced),
    ):
        if cases:
            entries = tuple(_case_entry(site, uri, case, "", next(fresh)) for case in cases[:MOST_APART])
            more = Link("All case studies", relative_address(uri, "case-studies/index.md"))
            yield MapSection(
                anchor,
                Link(words, ""),
                (MapGroup("", None, entries),),
                more if len(cases) > MOST_APART else None,
            )


def _by_country(site: SiteContext, spots: Iterable[Spot]) -> Mapping[str, tuple[CaseStudy, ...]]:
    """Return the cases that stand in each country, countries and cases in the order of their names."""
    found: dict[str, dict[str, CaseStudy]] = defaultdict(dict)
    for spot in spots:
        found[spot.place.country][spot.case_study.id] = spot.case_study
    names = sorted(found, key=site.vocabularies.countries.label)
    return {code: tuple(sorted(found[code].values(), key=lambda case: case.title)) for code in names}


def _country_entry(
    site: SiteContext, uri: str, code: str, cases: tuple[CaseStudy, ...], number: int
) -> MapEntry:
    link = Link(site.vocabularies.countries.label(code), relative_address(uri, country_uri(code)))
    return MapEntry(number, link, "", len(cases), holding(cases, site.vocabularies), f"country={code}")


def _case_entry(site: SiteContext, uri: str, case: CaseStudy, country: str, number: int) -> MapEntry:
    towns = [place.name for place in case.places if place.country == country]
    note = ", ".join(filter(None, (joined(towns) if towns else "", period(case.period))))
    return MapEntry(number, site.case_link(uri, case), note, 0, holding([case], site.vocabularies))


def _part(site: SiteContext, spot: Spot) -> MapView | None:
    return part_of(site.vocabularies.countries[spot.place.country].group)
