"""Networks: who took part in which cases, by type of body."""

from collections.abc import Iterator
from dataclasses import dataclass

from learning_alliance.knowledge.actors import ActorRecord
from learning_alliance.pages.cards import Pager, numbered_title, sliced
from learning_alliance.pages.page import Link, Page, network_uri, relative_address
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.wording import counted, joined

INDEX = "networks/index.md"
SHOWN_IN_INDEX = 5


@dataclass(frozen=True, slots=True)
class TypeEntry:
    """One type of body in the index."""

    link: Link
    count: str
    definition: str
    most: str


@dataclass(frozen=True, slots=True)
class NetworksIndex:
    """What the template of the index shows."""

    title: str
    introduction: str
    types: tuple[TypeEntry, ...]


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """One body, with its cases."""

    name: str
    count: str
    cases: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NetworkPage:
    """What the template of one type of body shows."""

    parent: Link
    title: str
    definition: str
    count: str
    actors: tuple[ActorEntry, ...]
    pager: Pager | None


def network_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the index of networks, and a list of bodies for each type, fifty a page."""
    records = site.knowledge_base.actors
    yield _index(site, records)
    for term in site.vocabularies.actor_types:
        members = tuple(record for record in records if record.type == term.id)
        for uri, shown, place in sliced(network_uri(term.id), members):
            model = NetworkPage(
                Link("Networks", relative_address(uri, INDEX)),
                term.label,
                term.definition,
                counted(len(members), "body", "bodies"),
                tuple(_entry(site, uri, record) for record in shown),
                place,
            )
            title = numbered_title(term.label, place)
            text = fill("network.md", model)
            yield Page(
                uri,
                with_front_matter(
                    text, title=title, description=term.definition, hidden=("navigation", "toc")
                ),
            )


def _index(site: SiteContext, records: tuple[ActorRecord, ...]) -> Page:
    cases = site.knowledge_base.cases
    model = NetworksIndex(
        "Networks",
        f"{counted(len(records), 'body', 'bodies')} that took part in {counted(len(cases), 'case', 'cases')}: local "
        "authorities, communities, professionals, universities, agencies. Names are those of the sources; the "
        "same body under several names is joined where we know of it.",
        tuple(_type_entry(site, term.id, records) for term in site.vocabularies.actor_types),
    )
    text = fill("networks.md", model)
    return Page(
        INDEX,
        with_front_matter(
            text, title=model.title, description=model.introduction, hidden=("navigation", "toc")
        ),
    )


def _type_entry(site: SiteContext, type_id: str, records: tuple[ActorRecord, ...]) -> TypeEntry:
    term = site.vocabularies.actor_types[type_id]
    members = [record for record in records if record.type == type_id]
    several = [record.name for record in members[:SHOWN_IN_INDEX] if len(record.cases) > 1]
    return TypeEntry(
        Link(term.label, relative_address(INDEX, network_uri(type_id))),
        counted(len(members), "body", "bodies"),
        term.definition,
        f"In several cases: {joined(several)}." if several else "",
    )


def _entry(site: SiteContext, uri: str, record: ActorRecord) -> ActorEntry:
    return ActorEntry(
        record.name,
        counted(len(record.cases), "case", "cases"),
        tuple(site.case_link(uri, case) for case in record.cases),
    )
