"""Networks: who took part in which cases and could be asked, by type of body and by country."""

from collections.abc import Iterator
from dataclasses import dataclass

from learning_alliance.domain.vocabulary import Term
from learning_alliance.knowledge.actors import ActorRecord
from learning_alliance.pages.body_pages import body_pages
from learning_alliance.pages.network_addresses import has_own_page
from learning_alliance.pages.network_lists import bodies_by_country, country_lists, type_lists
from learning_alliance.pages.page import Link, Page, country_network_uri, network_uri, relative_address
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.wording import counted

INDEX = "networks/index.md"
MOST_ACTIVE = 12


@dataclass(frozen=True, slots=True)
class CountedLink:
    """A link with how much stands behind it."""

    link: Link
    count: str
    definition: str = ""


@dataclass(frozen=True, slots=True)
class CountryGroup:
    """The countries of one sub-region."""

    region: str
    countries: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class NetworksIndex:
    """What the template of the index shows."""

    title: str
    introduction: str
    types: tuple[CountedLink, ...]
    most_active: tuple[CountedLink, ...]
    regions: tuple[CountryGroup, ...]


def network_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the index, the lists by type and by country, and a page for each body with several cases."""
    yield _index(site)
    yield from type_lists(site)
    yield from country_lists(site)
    yield from body_pages(site)


def _index(site: SiteContext) -> Page:
    records = site.knowledge_base.actors.records
    cases = sum(1 for case in site.knowledge_base.cases if case.actors)
    model = NetworksIndex(
        "Networks",
        f"Whom could you ask? {counted(len(records), 'body', 'bodies')} took part in {counted(cases, 'case', 'cases')}. "
        "Each is listed with what it did there. Names are those of the sources; where one body bears several names, "
        "they are joined.",
        tuple(_type(site, term, records) for term in site.vocabularies.actor_types),
        tuple(_active(site, record) for record in records[:MOST_ACTIVE] if has_own_page(record)),
        tuple(_regions(site)),
    )
    text = fill("networks.md", model)
    return Page(
        INDEX,
        with_front_matter(text, title=model.title, description=model.introduction, hidden=("navigation",)),
    )


def _type(site: SiteContext, term: Term, records: tuple[ActorRecord, ...]) -> CountedLink:
    number = sum(1 for record in records if record.type == term.id)
    link = Link(site.vocabularies.actor_types.label(term.id), relative_address(INDEX, network_uri(term.id)))
    return CountedLink(link, counted(number, "body", "bodies"), term.definition)


def _active(site: SiteContext, record: ActorRecord) -> CountedLink:
    cases = counted(len(record.parts), "case", "cases")
    countries = counted(len(record.countries), "country", "countries")
    return CountedLink(site.body_link(INDEX, record), f"{cases} in {countries}", record.definition)


def _regions(site: SiteContext) -> Iterator[CountryGroup]:
    found = bodies_by_country(site)
    for region in site.vocabularies.regions:
        members = sorted(site.vocabularies.countries.in_group(region.id), key=lambda term: term.label)
        countries = tuple(
            CountedLink(
                Link(term.label, relative_address(INDEX, country_network_uri(term.id))),
                counted(len(found[term.id]), "body", "bodies"),
            )
            for term in members
            if term.id in found
        )
        if countries:
            yield CountryGroup(region.label, countries)
