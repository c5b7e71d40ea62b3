"""What pages tell programs: linked data, Dublin Core, feeds, the sitemap; read as those programs read it."""

import gzip
import json
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SDO

from tests.sites.project import build, sample_project
from tests.sites.test_building import page

# rdflib warns of a class that it uses itself.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ADDRESS = "https://example.org/alliance/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
CASE = "case-studies/th-river-side"


class Head(HTMLParser):
    """The metadata, the feeds and the linked data of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.metadata: list[tuple[str, str]] = []
        self.feeds: list[str] = []
        self.linked_data: list[str] = []
        self._is_linked_data = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._is_linked_data = tag == "script" and values.get("type") == "application/ld+json"
        if tag == "meta" and "name" in values:
            self.metadata.append((values["name"], values["content"]))
        if values.get("type") == "application/atom+xml":
            self.feeds.append(values["href"])

    def handle_data(self, data: str) -> None:
        if self._is_linked_data:
            self.linked_data.append(data)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - HTMLParser's signature
        self._is_linked_data = False


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, published at an address."""
    project = sample_project(tmp_path_factory.mktemp("heads"))
    done = build(project, SITE_ADDRESS=ADDRESS, SOURCE_DATE_EPOCH="1790000000")
    assert done.returncode == 0, done.stdout + done.stderr
    return project


def graph(project: Path, address: str) -> Graph:
    """Return the statements of a page's linked data; the vocabulary is named, not fetched."""
    (text,) = Head(page(project, address)).linked_data
    data = {**json.loads(text), "@context": {"@vocab": str(SDO)}}
    return Graph().parse(data=json.dumps(data), format="json-ld", publicID=f"{ADDRESS}{address}/")


def test_a_case_is_an_article_on_a_place_and_a_time(project: Path) -> None:
    statements = graph(project, CASE)

    (article,) = statements.subjects(RDF.type, SDO.Article)
    countries = {
        str(statements.value(place, SDO.name)) for place in statements.objects(article, SDO.spatialCoverage)
    }
    assert countries == {"Cambodia", "Thailand"}
    assert str(statements.value(article, SDO.temporalCoverage)) == "2003/.."
    assert str(statements.value(article, SDO.url)) == f"{ADDRESS}{CASE}/"
    assert str(statements.value(article, SDO.license)) == "https://creativecommons.org/licenses/by/4.0/"
    assert "Secure tenure" in {str(each) for each in statements.objects(article, SDO.keywords)}


def test_a_lesson_is_an_article(project: Path) -> None:
    statements = graph(project, "lessons/save-before-borrowing")

    (article,) = statements.subjects(RDF.type, SDO.Article)
    assert str(statements.value(article, SDO.genre)) == "Lesson"


def test_the_front_page_is_a_website(project: Path) -> None:
    statements = graph(project, ".")

    assert list(statements.subjects(RDF.type, SDO.WebSite)) != []


def test_the_data_page_is_a_data_set_whose_files_exist(project: Path) -> None:
    statements = graph(project, "data")

    (dataset,) = statements.subjects(RDF.type, SDO.Dataset)
    files = {str(address) for address in statements.objects(None, SDO.contentUrl)}
    assert len(str(statements.value(dataset, SDO.description))) > 50
    assert f"{ADDRESS}data/csv/cases.csv" in files
    assert [each for each in files if not (project / "site" / each.removeprefix(ADDRESS)).is_file()] == []


def test_a_title_with_quotes_arrives_whole_in_all_forms(project: Path) -> None:
    head = Head(page(project, CASE))
    title = 'Riverside, Sampleton: families buy the land & rebuild ("block by block")'

    assert ("DC.title", title) in head.metadata
    assert json.loads(head.linked_data[0])["headline"] == title


def test_dublin_core_has_what_a_library_needs(project: Path) -> None:
    found = [each for each in Head(page(project, CASE)).metadata if each[0].startswith("DC.")]

    assert {name for name, _ in found} == {
        f"DC.{name}"
        for name in (
            "title", "creator", "subject", "description", "publisher", "date", "type", "format", "identifier",
            "language", "coverage", "rights",
        )
    }  # fmt: skip
    assert ("DC.creator", "Pat Writer") in found
    assert ("DC.date", "2026-01-15") in found
    assert ("DC.identifier", f"{ADDRESS}{CASE}/") in found


def test_each_page_names_the_feed_of_everything_and_subjects_name_their_own(project: Path) -> None:
    assert Head(page(project, CASE)).feeds == ["../../data/feeds/all.xml"]
    assert Head(page(project, "themes/tenure")).feeds[1:] == ["../../data/feeds/themes/tenure.xml"]
    assert Head(page(project, "countries/th")).feeds[1:] == ["../../data/feeds/countries/th.xml"]


def test_every_record_of_the_open_data_leads_to_its_page(project: Path) -> None:
    document = json.loads((project / "site/data/learning-alliance.json").read_text(encoding="utf-8"))

    pages = [each["computed"]["page"] for each in (*document["case_studies"], *document["lessons"])]
    assert len(pages) == 5
    assert [
        each for each in pages if not (project / "site" / each.removeprefix(ADDRESS) / "index.html").is_file()
    ] == []


def test_a_case_can_be_taken_into_a_reference_manager(project: Path) -> None:
    html = page(project, CASE)

    assert '<a href="../../data/case-studies/th-river-side.ris" download>RIS</a>' in html
    assert (project / "site/data/case-studies/th-river-side.ris").is_file()


def test_the_sitemap_lists_every_page_that_has_a_content_of_its_own(project: Path) -> None:
    site = project / "site"
    pages = {
        f"{ADDRESS}{path.relative_to(site).as_posix().removesuffix('index.html')}"
        for path in site.rglob("index.html")
    }

    listed = [url.findtext(f"{SITEMAP}loc") for url in _sitemap(site)]

    assert len(listed) == len(set(listed))
    left_out = {each.removeprefix(ADDRESS) for each in pages - set(listed)}
    assert left_out == {
        "case-studies/br-hillside/checklist/",
        "case-studies/th-river-side/checklist/",
        "case-studies/th-riverbank/",
    }
    assert set(listed) - pages == set()


def test_the_sitemap_gives_the_day_of_the_review_and_no_other(project: Path) -> None:
    days = {
        url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in _sitemap(project / "site")
    }

    assert days[f"{ADDRESS}{CASE}/"] == "2026-01-15"
    assert days[f"{ADDRESS}themes/tenure/"] is None
    with gzip.open(project / "site/sitemap.xml.gz") as packed:
        assert packed.read() == (project / "site/sitemap.xml").read_bytes()


def test_robots_are_told_where_the_sitemap_is(project: Path) -> None:
    assert f"Sitemap: {ADDRESS}sitemap.xml\n" in (project / "site/robots.txt").read_text(encoding="utf-8")


def test_a_site_without_an_address_has_neither(tmp_path: Path) -> None:
    project = sample_project(tmp_path)

    done = build(project)

    assert done.returncode == 0, done.stdout + done.stderr
    assert list((project / "site").glob("sitemap*")) == []
    assert list((project / "site").glob("robots*")) == []
    assert URIRef("https://example.org/") not in set(graph(project, CASE).objects())


def _sitemap(site: Path) -> list[ET.Element]:
    root = ET.fromstring((site / "sitemap.xml").read_bytes())  # noqa: S314 - our own file
    assert root.tag == f"{SITEMAP}urlset"
    return list(root)
