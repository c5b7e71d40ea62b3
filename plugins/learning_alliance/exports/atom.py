"""Atom feeds (RFC 4287): what was added or reviewed last; of everything, of each theme and of each country.

Where the site has no address, links are relative to the feed, as Atom allows, and a feed does not link to
itself. Ids are UUIDs made from the ids of cases and lessons: they stay when the site gets an address or
moves, so that no reader's program shows everything anew.
"""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.exports.export_file import FOLDER, ExportFile
from learning_alliance.exports.home import TEXT_LICENCE
from learning_alliance.exports.records import Records
from learning_alliance.knowledge.review import is_kept_for_the_record

ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 30
NAMESPACE = uuid.UUID("3047a5f9-1caa-4434-ab10-0f39d48dcb64")
"""Drawn once for this project; ids of feeds and entries follow from it."""
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACEMENT = "\ufffd"

Entry = CaseStudy | Lesson


@dataclass(frozen=True, slots=True)
class Feed:
    """What one feed is about.

    Attributes:
        name: Its file's name and the stem of its id.
        page: The page of the site that shows the same.
        holds: What readers of the data page are told of it; empty where it is linked from its own page.
    """

    name: str
    title: str
    page: str
    entries: tuple[Entry, ...]
    holds: str = ""

    @property
    def uri(self) -> str:
        """Return the path of the file in the site's tree."""
        return f"{FOLDER}/feeds/{self.name}.xml"

    @property
    def newest(self) -> tuple[Entry, ...]:
        """Return the entries that the feed shows: what is looked after, the newest first."""
        kept = (entry for entry in self.entries if not is_kept_for_the_record(entry))
        order = sorted(kept, key=lambda each: (-each.last_reviewed.toordinal(), each.id))
        return tuple(order[:NEWEST])


def atom_files(records: Records) -> Iterator[ExportFile]:
    """Yield the feed of everything, then one for each theme, then one for each country that has a case."""
    for feed in _feeds(records):
        content = ET.tostring(_feed(records, feed), encoding="utf-8", xml_declaration=True) + b"\n"
        yield ExportFile(feed.uri, content, feed.holds, len(feed.newest) if feed.holds else 0)


def _feeds(records: Records) -> Iterator[Feed]:
    base, site = records.base, records.home.name
    everything: tuple[Entry, ...] = (*base.cases, *base.lessons)
    yield Feed(
        "all",
        site,
        "",
        everything,
        "The newest cases and lessons. Each theme and each country has a feed of its own, linked from its page.",
    )
    for theme in base.vocabularies.themes:
        name = f"themes/{theme.id}"
        cases, lessons = base.cases_by_theme.get(theme.id, ()), base.lessons_by_theme.get(theme.id, ())
        yield Feed(name, f"{site}: {theme.label}", f"{name}/", (*cases, *lessons))
    for iso2, cases in sorted(base.cases_by_country.items()):
        name = f"countries/{iso2.lower()}"
        label = base.vocabularies.countries.label(iso2)
        of_country: tuple[Entry, ...] = (*cases, *base.lessons_by_country.get(iso2, ()))
        yield Feed(name, f"{site}: {label}", f"{name}/", of_country)


def _feed(records: Records, feed: Feed) -> ET.Element:
    element = ET.Element("feed", {"xmlns": ATOM})
    newest = feed.newest
    _add(element, "title", feed.title)
    _add(element, "id", _id(f"feeds/{feed.name}"))
    _add(element, "updated", _moment(newest[0].last_reviewed if newest else records.updated))
    if records.home.address:
        ET.SubElement(element, "link", {"rel": "self", "href": f"{records.home.address}{feed.uri}"})
    ET.SubElement(element, "link", {"rel": "alternate", "href": _address(records, feed.uri, feed.page)})
    _add(ET.SubElement(element, "author"), "name", records.home.contributors)
    _add(element, "rights", f"CC BY 4.0 {TEXT_LICENCE}")
    for entry in newest:
        _add_entry(element, records, feed.uri, entry)
    ET.indent(element, " ")
    return element


def _add_entry(feed: ET.Element, records: Records, uri: str, entry: Entry) -> None:
    folder = "case-studies" if isinstance(entry, CaseStudy) else "lessons"
    element = ET.SubElement(feed, "entry")
    _add(element, "title", entry.title)
    _add(element, "id", _id(f"{folder}/{entry.id}"))
    _add(element, "updated", _moment(entry.last_reviewed))
    ET.SubElement(element, "link", {"href": _address(records, uri, f"{folder}/{entry.id}/")})
    for contributor in entry.contributors:
        _add(ET.SubElement(element, "author"), "name", contributor)
    for theme in entry.themes:
        label = records.base.vocabularies.themes.label(theme)
        ET.SubElement(element, "category", {"term": theme, "label": _xml_text(label)})
    _add(element, "summary", entry.summary)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _xml_text(text)


def _xml_text(text: str) -> str:
    return NOT_IN_XML.sub(REPLACEMENT, text)


def _address(records: Records, uri: str, page: str) -> str:
    return f"{records.home.address or '../' * uri.count('/')}{page}"


def _id(name: str) -> str:
    return uuid.uuid5(NAMESPACE, name).urn


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
