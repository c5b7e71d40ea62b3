"""The page from which everything can be taken away, and the data dictionary beside it."""

import json

from learning_alliance.knowledge.open_data import DataField, DataTable, Download, DownloadGroup, OpenData
from learning_alliance.pages.data_page import data_page
from learning_alliance.pages.dictionary_page import dictionary_page
from learning_alliance.pages.page import SiteSettings
from tests.knowledge_builders import a_case, a_site

GROUP = DownloadGroup(
    "For a spreadsheet", "Opens as it is.", (Download("data/csv/cases.csv", "The <cases>.", 1200, 1_540_000),)
)
FIELDS = (
    DataField("kind", "term", "What it is.", "slum-upgrading", "kinds", is_always_there=True),
    DataField("country", "term", "Where.", "TH", "countries", is_always_there=False),
    DataField("currency", "term", "In what.", "THB", "currencies", is_always_there=False),
)
DATA = OpenData("1.0.0", (GROUP,), (DataTable("case-study", "A case study", "A record.", FIELDS),))


def test_each_file_has_a_link_what_is_in_it_and_how_much() -> None:
    text = data_page(a_site([a_case()], open_data=DATA)).text

    assert '<a href="../data/csv/cases.csv">cases.csv</a>' in text
    assert "<td>The &lt;cases&gt;.</td>" in text
    assert "1,200</td>" in text
    assert "1.5\u00a0MB</td>" in text


def test_the_collection_can_be_cited_with_its_address_where_it_has_one() -> None:
    here = data_page(a_site([a_case()], open_data=DATA)).text
    there = data_page(
        a_site([a_case()], open_data=DATA, settings=SiteSettings(address="https://example.org/"))
    ).text

    assert "The Learning Alliance contributors (2026). Learning Alliance: case studies and lessons" in here
    assert "https://example.org/data/ Licence: CC BY 4.0." in there


def test_catalogues_of_data_sets_find_whole_addresses() -> None:
    site = a_site([a_case()], open_data=DATA, settings=SiteSettings(address="https://example.org/"))

    (line,) = (line for line in data_page(site).text.splitlines() if line.startswith("json_ld: "))
    data_set = json.loads(json.loads(line.removeprefix("json_ld: ")))

    assert data_set["distribution"][0]["contentUrl"] == "https://example.org/data/csv/cases.csv"
    assert data_set["distribution"][0]["encodingFormat"] == "text/csv"


def test_an_empty_collection_has_a_page() -> None:
    assert "0 case studies and 0 lessons" in data_page(a_site()).text


def test_a_coded_field_leads_to_its_words() -> None:
    text = dictionary_page(a_site(open_data=DATA)).text

    assert 'term, <a href="../../about/vocabularies/#kinds">Kinds of case</a>; always there' in text
    assert 'term (ISO 3166-1), <a href="../../countries/">' in text
    assert '<td data-label="Values">term (ISO 4217)</td>' in text
