"""Atom feeds, read by feedparser."""

import uuid
from xml.etree import ElementTree as ET

import feedparser
import pytest

from learning_alliance.exports.catalogue import open_data_files
from learning_alliance.exports.home import Home
from tests.knowledge_builders import a_case, a_knowledge_base
from tests.unit.exports.conftest import ADDRESS
from tests.unit.exports.hostile import FORMULA, HOSTILE_ID

ALL = "data/feeds/all.xml"
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(content: bytes, address: str) -> feedparser.FeedParserDict:
    found = feedparser.parse(
        content, response_headers={"content-location": address, "content-type": "application/xml"}
    )
    assert not found.bozo, found.get("bozo_exception")
    return found


@pytest.mark.parametrize("kind", ["files", "published_files"])
def test_every_feed_is_well_formed_and_whole(kind: str, request: pytest.FixtureRequest) -> None:
    found = {uri: content for uri, content in request.getfixturevalue(kind).items() if "/feeds/" in uri}

    for uri, content in found.items():
        parsed = feed(content, f"https://elsewhere.example/{uri}")
        assert parsed.version == "atom10"
        assert parsed.feed.title
        assert parsed.feed.id.startswith("urn:uuid:")
        assert parsed.feed.updated_parsed
        for entry in parsed.entries:
            assert all((entry.title, entry.link, entry.updated_parsed, entry.summary))
            assert uuid.UUID(entry.id.removeprefix("urn:uuid:")).version == 5


def test_the_newest_come_first(files: dict[str, bytes]) -> None:
    entries = feed(files[ALL], f"https://elsewhere.example/{ALL}").entries

    assert entries[0].link == f"https://elsewhere.example/case-studies/{HOSTILE_ID}/"
    assert entries[0].title == FORMULA
    assert [entry.updated for entry in entries] == sorted((entry.updated for entry in entries), reverse=True)


def test_links_without_an_address_lead_from_the_feed_to_the_page(files: dict[str, bytes]) -> None:
    entries = feed(
        files["data/feeds/countries/th.xml"], "https://mirror.example/a/data/feeds/countries/th.xml"
    ).entries

    assert "https://mirror.example/a/case-studies/th-river-side/" in [entry.link for entry in entries]


def test_links_with_an_address_are_whole(published_files: dict[str, bytes]) -> None:
    root = ET.fromstring(published_files[ALL])  # noqa: S314 - our own file

    links = [link.get("href", "") for link in root.iter(f"{ATOM}link")]
    assert f"{ADDRESS}{ALL}" in links
    assert all(link.startswith(ADDRESS) for link in links)


def test_ids_stay_when_the_site_gets_an_address(
    files: dict[str, bytes], published_files: dict[str, bytes]
) -> None:
    one, other = (feed(each[ALL], ADDRESS) for each in (files, published_files))

    assert [entry.id for entry in one.entries] == [entry.id for entry in other.entries]
    assert one.feed.id == other.feed.id


def test_what_xml_cannot_hold_is_replaced(files: dict[str, bytes]) -> None:
    hostile = feed(files[ALL], ADDRESS).entries[0]

    assert "bell \ufffd, not a character \ufffd" in hostile.summary


def test_a_feed_shows_thirty_entries_at_most() -> None:
    base = a_knowledge_base([a_case(f"ke-{number}") for number in range(40)])

    found = {file.uri: file.content for file in open_data_files(base, Home()).files}

    assert len(feed(found["data/feeds/themes/tenure.xml"], ADDRESS).entries) == 30


def test_a_theme_without_cases_has_a_feed_that_can_be_subscribed(files: dict[str, bytes]) -> None:
    assert feed(files["data/feeds/themes/mobility.xml"], ADDRESS).entries == []
