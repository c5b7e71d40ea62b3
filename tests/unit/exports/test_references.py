"""References, read by programs that others wrote: pybtex for BibTeX, rispy for RIS, citeproc for CSL-JSON."""

import json
import re

import pybtex.database
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as some

from learning_alliance.exports.bibtex import bibtex_text
from learning_alliance.exports.references import Reference
from learning_alliance.exports.ris import ris_text
from tests.unit.exports.hostile import HOSTILE_ID, RIGHT_TO_LEFT

EVERYTHING = "data/references"
RIVER_SIDE = "data/case-studies/th-river-side"
ONE_LINE_OF_TEXT = some.text(
    some.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1
)


def reference(title: str) -> Reference:
    return Reference("key-1", "evaluation", (title,), title, title, 2004, "https://example.org/")


@pytest.fixture(params=["data/references", "data/case-studies/aa-hostile", RIVER_SIDE])
def stem(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_three_forms_hold_the_same_references(files: dict[str, bytes], stem: str) -> None:
    csl = json.loads(files[f"{stem}.csl.json"])
    bibtex = pybtex.database.parse_string(files[f"{stem}.bib"].decode(), "bibtex")
    ris = rispy.loads(files[f"{stem}.ris"].decode())

    keys = [each["id"] for each in csl]
    assert list(bibtex.entries) == keys
    assert [each["id"] for each in ris] == keys


def test_a_case_brings_its_own_page_and_its_sources(files: dict[str, bytes]) -> None:
    keys = [each["id"] for each in json.loads(files[f"{RIVER_SIDE}.csl.json"])]

    assert keys == ["th-river-side", *(f"th-river-side-s{number}" for number in (1, 2, 3, 4))]


def test_a_body_that_wrote_a_source_stays_in_one_piece(files: dict[str, bytes]) -> None:
    entry = pybtex.database.parse_string(files[f"{RIVER_SIDE}.bib"].decode(), "bibtex").entries[
        "th-river-side-s1"
    ]

    assert [str(author) for author in entry.persons["author"]] == ["{River Savings Network}"]
    assert entry.type == "techreport"


def test_titles_that_would_break_bibtex_do_not(files: dict[str, bytes]) -> None:
    entries = pybtex.database.parse_string(files[f"{EVERYTHING}.bib"].decode(), "bibtex").entries

    assert (
        entries[f"{HOSTILE_ID}-s1"].fields["title"].startswith(r"{\textbraceleft{}\textbraceleft{}unbalanced")
    )
    assert entries[f"{HOSTILE_ID}-s2"].fields["url"] == "https://example.org/%7Ba%7D?b=%7B"
    assert entries[f"{HOSTILE_ID}-s3"].persons["author"][0].last_names == [f"{{{RIGHT_TO_LEFT}}}"]


@given(ONE_LINE_OF_TEXT)
def test_every_text_stays_inside_its_bibtex_entry(text: str) -> None:
    entries = pybtex.database.parse_string(bibtex_text((reference(text),)), "bibtex").entries

    assert list(entries) == ["key-1"]
    assert entries["key-1"].fields["year"] == "2004"


@given(ONE_LINE_OF_TEXT)
def test_every_text_stays_on_its_line_of_ris(text: str) -> None:
    found = rispy.loads(ris_text((reference(text),)))

    assert [each["id"] for each in found] == ["key-1"]


def test_a_title_cannot_end_a_record_of_ris(files: dict[str, bytes]) -> None:
    text = files[f"data/case-studies/{HOSTILE_ID}.ris"].decode()

    assert len(re.findall(r"^ER  - ", text, re.MULTILINE)) == 5
    assert text.count("\r\n") == text.count("\n")


def test_an_author_whom_nobody_knows_is_left_out(files: dict[str, bytes]) -> None:
    item = next(
        each for each in json.loads(files[f"{EVERYTHING}.csl.json"]) if each["id"] == f"{HOSTILE_ID}-s2"
    )

    assert "author" not in item
    assert item["type"] == "article-newspaper"


def test_a_citation_processor_prints_the_references(files: dict[str, bytes]) -> None:
    items = json.loads(files[f"{RIVER_SIDE}.csl.json"])
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)

    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    printed = [str(entry) for entry in bibliography.bibliography()]

    assert "River Savings Network (2010) Our report. River Savings Network." in printed[1]
    assert len(printed) == 5


def test_the_page_itself_has_an_address_where_the_site_has_one(published_files: dict[str, bytes]) -> None:
    page = json.loads(published_files[f"{RIVER_SIDE}.csl.json"])[0]

    assert page["URL"] == "https://example.org/alliance/case-studies/th-river-side/"
    assert page["container-title"] == "Alliance & Co"
    assert page["issued"] == {"date-parts": [[2026, 1, 15]]}
