from pathlib import Path

import pytest
from werkzeug.test import Client

from benchmarks.judgements import read_questions
from tests.architecture.project_files import ROOT
from tests.file_builders import case_text
from tests.service_builders import PAGE, a_client, a_project

LARGEST_PAGE = 20_000


@pytest.fixture(scope="module")
def real_client(tmp_path_factory: pytest.TempPathFactory) -> Client:
    """The real collection, with a site of one page."""
    folder = tmp_path_factory.mktemp("real")
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "case_studies").symlink_to(ROOT / "case_studies")
    (folder / "lessons").symlink_to(ROOT / "lessons")
    return a_client(folder)


def test_page_with_hits_facets_and_a_style_sheet_is_small(real_client: Client) -> None:
    style = len(real_client.get("/service.css").data)

    sizes = {
        each.query: len(real_client.get("/search", query_string={"q": each.query}).data) + style
        for each in read_questions()
    }

    assert {query: size for query, size in sizes.items() if size > LARGEST_PAGE} == {}


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"q": "é" * 300},
        {"q": "slum upgrading " * 20},
        {"q": "slum", "more": "country"},
        {"country": ["IN", "KE", "BR", "ZA", "UG"], "theme": ["tenure", "land", "housing", "finance"]},
        {"q": "city", "page": "5"},
    ],
)
def test_page_stays_small_whatever_is_asked(real_client: Client, query: dict[str, str | list[str]]) -> None:
    answer = real_client.get("/search", query_string=query)

    assert answer.status_code == 200
    assert len(answer.data) <= LARGEST_PAGE


def test_facets_lead_to_fewer_hits_and_back(real_client: Client) -> None:
    page = real_client.get("/search?q=toilets").text
    narrowed = real_client.get("/search?q=toilets&theme=water-sanitation").text

    assert '<a href="/search?q=toilets&amp;theme=water-sanitation">Water and sanitation</a>' in page
    assert '<a href="/search?q=toilets" title="Take this away">Water and sanitation' in narrowed
    assert '<input type="hidden" name="theme" value="water-sanitation">' in narrowed


def test_pages_of_hits_lead_to_one_another(real_client: Client) -> None:
    second = real_client.get("/search?q=city&page=2").text

    assert 'href="/search?q=city" rel="prev"' in second
    assert 'href="/search?q=city&amp;page=3" rel="next"' in second
    assert "Page 2 of " in second


def test_all_terms_of_a_facet_have_a_page(real_client: Client) -> None:
    page = real_client.get("/search?q=city&more=difficulty").text

    assert page.count("<h3>") == 1
    assert '<a href="/search?q=city">Back to the hits</a>' in page


def test_page_without_a_hit_says_so(real_client: Client) -> None:
    assert "Nothing found. Try fewer or other words." in real_client.get("/search?q=zzzzzz").text


def test_hit_with_odd_signs_stays_text(tmp_path: Path) -> None:
    odd = case_text(title='"River & <b>Town</b>"', summary='"A <i>lease</i> & more."')
    page = a_client(a_project(tmp_path / "project", th_example=odd)).get("/search?q=river+lease").text

    assert "&amp; &lt;b&gt;Town&lt;/b&gt;" in page
    assert "A &lt;i&gt;<mark>lease</mark>&lt;/i&gt; &amp; more." in page
