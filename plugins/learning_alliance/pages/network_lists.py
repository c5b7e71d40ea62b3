"""Lists of bodies with what each did: of one type, or in one country, fifty a page."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from learning_alliance.knowledge.actors import ActorRecord, Part
from learning_alliance.pages.cards import Pager, numbered_title, sliced
from learning_alliance.pages.citations import without_citations
from learning_alliance.pages.network_addresses import has_own_page
from learning_alliance.pages.page import (
    Link,
    Page,
    country_network_uri,
    country_uri,
    network_uri,
    relative_address,
)
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.wording import counted, joined

INDEX = "networks/index.md"
SHOWN_IN_LIST = 3
MOST_COUNTRIES = 4


@dataclass(frozen=True, slots=True)
class PartLine:
    """A case, and what a body did in it."""

    case: Link
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyEntry:
    """One body in a list.

    Attributes:
        page: Its own page, None where the list says all.
        more: How many cases only its own page shows.
    """

    id: str
    name: str
    page: Link | None
    where: str
    parts: tuple[PartLine, ...]
    more: str


@dataclass(frozen=True, slots=True)
class BodyGroup:
    """Bodies under a heading; the heading may be empty."""

    heading: str
    bodies: tuple[BodyEntry, ...]


@dataclass(frozen=True, slots=True)
class NetworkPage:
    """What the template of a list of bodies shows."""

    parent: Link
    kicker: str
    title: str
    definition: str
    count: str
    beside: Link | None
    groups: tuple[BodyGroup, ...]
    pager: Pager | None


def type_lists(site: SiteContext) -> Iterator[Page]:
    """Yield the lists of bodies of each type, the most active first."""
    for term in site.vocabularies.actor_types:
        members = tuple(each for each in site.knowledge_base.actors.records if each.type == term.id)
        for uri, shown, place in sliced(network_uri(term.id), members):
            entries = tuple(_entry(site, uri, record, record.parts) for record in shown)
            model = NetworkPage(
                Link("Networks", relative_address(uri, INDEX)),
                "Type of body",
                term.label,
                term.definition,
                counted(len(members), "body", "bodies"),
                None,
                (BodyGroup("", entries),),
                place,
            )
            yield _page(uri, model, term.definition)


def bodies_by_country(site: SiteContext) -> Mapping[str, tuple[ActorRecord, ...]]:
    """Return the bodies that took part in cases of each country: by type, those of one country first."""
    types = site.vocabularies.actor_types

    def order(record: ActorRecord) -> tuple[int, bool, str]:
        return types.position(record.type), len(record.countries) > 1, record.name.casefold()

    found: dict[str, list[ActorRecord]] = defaultdict(list)
    for record in sorted(site.knowledge_base.actors.records, key=order):
        for code in record.countries:
            found[code].append(record)
    return {code: tuple(records) for code, records in found.items()}


def country_lists(site: SiteContext) -> Iterator[Page]:
    """Yield the lists of bodies in each country, by type."""
    for code, records in bodies_by_country(site).items():
        name = site.vocabularies.countries.label(code)
        for uri, shown, place in sliced(country_network_uri(code), records):
            model = NetworkPage(
                Link("Networks", relative_address(uri, INDEX)),
                "Country",
                f"Who took part: {name}",
                f"Bodies that took part in cases of {name}, with what each did in them.",
                counted(len(records), "body", "bodies"),
                Link(f"Cases and lessons: {name}", relative_address(uri, country_uri(code))),
                tuple(_groups(site, uri, shown, code)),
                place,
            )
            yield _page(uri, model, model.definition)


def part_line(site: SiteContext, uri: str, part: Part) -> PartLine:
    """Return a case with what a body did in it."""
    return PartLine(site.case_link(uri, part.case), tuple(without_citations(role) for role in part.roles))


def _groups(
    site: SiteContext, uri: str, records: tuple[ActorRecord, ...], country: str
) -> Iterator[BodyGroup]:
    for type_id, members in groupby(records, key=lambda record: record.type):
        entries = (
            _entry(site, uri, each, tuple(part for part in each.parts if country in part.case.countries))
            for each in members
        )
        yield BodyGroup(site.vocabularies.actor_types.label(type_id), tuple(entries))


def _entry(site: SiteContext, uri: str, record: ActorRecord, parts: tuple[Part, ...]) -> BodyEntry:
    rest = len(record.parts) - min(len(parts), SHOWN_IN_LIST)
    return BodyEntry(
        record.id,
        record.name,
        site.body_link(uri, record) if has_own_page(record) else None,
        _countries(site, record),
        tuple(part_line(site, uri, part) for part in parts[:SHOWN_IN_LIST]),
        counted(rest, "more case", "more cases") if rest else "",
    )


def _countries(site: SiteContext, record: ActorRecord) -> str:
    if len(record.countries) > MOST_COUNTRIES:
        return counted(len(record.countries), "country", "countries")
    return joined(site.vocabularies.countries.label(code) for code in record.countries)


def _page(uri: str, model: NetworkPage, description: str) -> Page:
    title = numbered_title(model.title, model.pager)
    text = fill("network.md", model)
    return Page(
        uri, with_front_matter(text, title=title, description=description, hidden=("navigation", "toc"))
    )
