"""Every address outside of the site that a collection sends its readers to, with the places that do."""

from collections.abc import Iterator
from dataclasses import dataclass

from learning_alliance.checks.links import links
from learning_alliance.content.collection import Collection
from learning_alliance.content.conversion import is_web_address
from learning_alliance.content.entry import AnyEntry
from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.source import Source

# Whoever reads a source looks first at one of these two; an archived copy is the remedy, not the patient.
LOOKED_AT = ("url", "seen_at")


@dataclass(frozen=True, slots=True, order=True)
class Citing:
    """One place that names an address.

    Attributes:
        file: The file, relative to the project.
        title: What stands there under the address: the title of a source, or the text's own words.
        has_copy: The source names an archived copy.
    """

    file: str
    line: int
    title: str
    year: int | None = None
    has_copy: bool = False


@dataclass(frozen=True, slots=True)
class CitedAddress:
    """An address and all places that name it."""

    address: str
    places: tuple[Citing, ...]


def cited_addresses(collection: Collection) -> tuple[CitedAddress, ...]:
    """Return every address of the sources and the texts, each once, in the order of the addresses."""
    places: dict[str, list[Citing]] = {}
    for entry, record in collection.records:
        sources = record.sources if isinstance(record, CaseStudy) else ()
        for address, place in (*_of_sources(entry, sources), *_of_text(entry)):
            if is_web_address(address):
                places.setdefault(address.partition("#")[0], []).append(place)
    return tuple(CitedAddress(address, tuple(each)) for address, each in sorted(places.items()))


def _of_sources(entry: AnyEntry, sources: tuple[Source, ...]) -> Iterator[tuple[str, Citing]]:
    for number, source in enumerate(sources):
        for field in LOOKED_AT:
            line = entry.at("sources", number, field).line
            citing = Citing(entry.shown_as, line, source.title, source.year, bool(source.archived_url))
            yield getattr(source, field), citing


def _of_text(entry: AnyEntry) -> Iterator[tuple[str, Citing]]:
    for link in links(entry):
        if not link.is_image:
            yield link.address, Citing(entry.shown_as, link.location.line, "a link in the text")
