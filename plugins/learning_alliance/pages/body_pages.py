"""The page of a body that took part in several cases: what it did in each, and with whom it often works."""

from collections.abc import Iterator
from dataclasses import dataclass

from learning_alliance.knowledge.actors import ActorRecord
from learning_alliance.pages.cards import Pager, numbered_title, sliced, where
from learning_alliance.pages.network_addresses import has_own_page
from learning_alliance.pages.network_lists import PartLine, part_line
from learning_alliance.pages.page import (
    Link,
    Page,
    body_uri,
    country_network_uri,
    network_uri,
    relative_address,
)
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.wording import counted, period

MOST_COMPANIONS = 8


@dataclass(frozen=True, slots=True)
class MetLine:
    """Another body, and in how many cases both took part."""

    link: Link
    count: str


@dataclass(frozen=True, slots=True)
class BodyCase:
    """A case of the body, with where and when it was."""

    kicker: str
    part: PartLine


@dataclass(frozen=True, slots=True)
class BodyPage:
    """What the template of a body shows."""

    parent: Link
    type: Link
    title: str
    definition: str
    count: str
    names: str
    countries: tuple[Link, ...]
    companions: tuple[MetLine, ...]
    cases: tuple[BodyCase, ...]
    pager: Pager | None


def body_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the pages of each body with several cases, fifty cases a page."""
    for record in site.knowledge_base.actors.records:
        if has_own_page(record):
            yield from _pages(site, record)


def _pages(site: SiteContext, record: ActorRecord) -> Iterator[Page]:
    newest_first = tuple(
        sorted(record.parts, key=lambda part: (-(part.case.period.start or 0), part.case.title))
    )
    for uri, parts, place in sliced(body_uri(record.id), newest_first):
        model = BodyPage(
            parent=Link("Networks", relative_address(uri, "networks/index.md")),
            type=Link(
                site.vocabularies.actor_types.label(record.type),
                relative_address(uri, network_uri(record.type)),
            ),
            title=record.name,
            definition=record.definition,
            count=_count(record),
            names=_other_names(record),
            countries=tuple(_country(site, uri, code) for code in record.countries),
            companions=tuple(_companions(site, uri, record)),
            cases=tuple(
                BodyCase(f"{where(site, part.case)}, {period(part.case.period)}", part_line(site, uri, part))
                for part in parts
            ),
            pager=place,
        )
        title = numbered_title(record.name, place)
        description = f"{record.name}: {model.count}, what it did in each, and with whom."
        yield Page(
            uri,
            with_front_matter(
                fill("body.md", model), title=title, description=description, hidden=("navigation", "toc")
            ),
        )


def _count(record: ActorRecord) -> str:
    cases = counted(len(record.parts), "case", "cases")
    return f"{cases} in {counted(len(record.countries), 'country', 'countries')}"


def _other_names(record: ActorRecord) -> str:
    named = {name for part in record.parts for name in part.named} - {record.name}
    return "; ".join(sorted(named, key=str.casefold))


def _country(site: SiteContext, uri: str, code: str) -> Link:
    return Link(site.vocabularies.countries.label(code), relative_address(uri, country_network_uri(code)))


def _companions(site: SiteContext, uri: str, record: ActorRecord) -> Iterator[MetLine]:
    for each in site.knowledge_base.actors.companions(record)[:MOST_COMPANIONS]:
        yield MetLine(site.body_link(uri, each.record), counted(each.shared, "case", "cases"))
