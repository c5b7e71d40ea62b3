import gzip
import json
from pathlib import Path

import pytest
from openapi_spec_validator import validate
from werkzeug.test import Client

from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.search.facets import facets
from learning_alliance.service.policies import inline_script_hashes
from tests.file_builders import case_text
from tests.service_builders import PAGE, a_client, a_project

HTML = "text/html; charset=utf-8"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return a_project(tmp_path / "project")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Client:
    return a_client(a_project(tmp_path_factory.mktemp("shared") / "project"))


@pytest.mark.parametrize(
    ("address", "status", "kind"),
    [
        ("/", 200, HTML),
        ("/themes/", 200, HTML),
        ("/themes", 301, None),
        ("/data.json", 200, "application/json"),
        ("/nothing", 404, HTML),
        ("/search", 200, HTML),
        ("/search?q=river", 200, HTML),
        ("/api/search?q=river", 200, "application/json"),
        ("/api/openapi.json", 200, "application/json"),
        ("/healthz", 200, "application/json"),
        ("/service.css", 200, "text/css; charset=utf-8"),
    ],
)
def test_address_has_its_answer(client: Client, address: str, status: int, kind: str | None) -> None:
    answer = client.get(address)

    assert answer.status_code == status
    assert kind is None or answer.headers["Content-Type"] == kind


@pytest.mark.parametrize("address", ["/", "/nothing", "/search", "/api/search", "/healthz", "/service.css"])
def test_every_answer_has_strict_headers(client: Client, address: str) -> None:
    headers = client.get(address).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "Server" not in headers


@pytest.mark.parametrize("address", ["/", "/nothing", "/search", "/api/search", "/data.json"])
def test_policy_lets_nothing_from_elsewhere_in(client: Client, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]

    assert "frame-ancestors" in policy
    assert "http" not in policy
    assert "unsafe-eval'" not in policy.replace("wasm-unsafe-eval", "")
    assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]


def test_policy_names_the_scripts_that_stand_in_a_page(client: Client) -> None:
    (script,) = inline_script_hashes(PAGE)

    assert (
        f"script-src 'self' 'wasm-unsafe-eval' 'sha256-{script}'"
        in client.get("/").headers["Content-Security-Policy"]
    )


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_service_can_only_be_read(client: Client, method: str) -> None:
    answer = client.open("/search", method=method)

    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"


def test_head_has_the_headers_and_no_content(client: Client) -> None:
    assert client.head("/search").data == b""
    assert client.head("/").headers["Content-Length"] == str(len(PAGE))


def test_page_is_compressed_and_not_sent_twice(client: Client) -> None:
    first = client.get("/", headers={"Accept-Encoding": "gzip"})
    second = client.get("/", headers={"If-None-Match": first.headers["ETag"]})

    assert gzip.decompress(first.data).decode() == PAGE
    assert first.headers["Vary"] == "Accept-Encoding"
    assert (second.status_code, second.data) == (304, b"")


def test_part_of_a_file_can_be_asked_for(client: Client) -> None:
    answer = client.get("/", headers={"Range": "bytes=0-8", "Accept-Encoding": "gzip"})

    assert (answer.status_code, answer.data) == (206, PAGE[:9].encode())


def test_large_file_is_sent_whole(project: Path) -> None:
    content = b"0123456789" * 100_000
    (project / "site" / "large.zip").write_bytes(content)

    assert a_client(project).get("/large.zip", buffered=True).data == content


def test_site_that_is_built_anew_is_served_anew(project: Path) -> None:
    client = a_client(project)
    client.get("/")
    (project / "site" / "index.html").write_text("new", encoding="utf-8")

    assert client.get("/").text == "new"


@pytest.mark.parametrize(
    "address",
    [
        "/../case_studies/th-example.md",
        "/themes/../../case_studies/th-example.md",
        "/%2e%2e/case_studies/th-example.md",
        "/..%2fcase_studies%2fth-example.md",
        "/..\\case_studies\\th-example.md",
        "/%5c..%5ccase_studies",
        "/index.html%00.txt",
        "/\0",
        "/CON",
        "/nul.txt",
        "/C:/windows/win.ini",
        "/index.html::$DATA",
        "//etc/passwd",
        "/./index.html/../../case_studies/th-example.md",
        "/link.html",
        "/linked/secret.html",
        "/%ff%fe",
        "/.git/config",
    ],
)
def test_no_address_leads_out_of_the_site(project: Path, address: str) -> None:
    (project / "secret.html").write_text("secret", encoding="utf-8")
    (project / "site" / "link.html").symlink_to(project / "secret.html")
    (project / "site" / "linked").symlink_to(project)

    answer = a_client(project).get(address)

    assert answer.status_code == 404
    assert "secret" not in answer.text
    assert "River Town" not in answer.text


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("theme=tenur", '"tenur" is no theme. Did you mean "tenure" (Secure tenure)?'),
        ("colour=red", 'There is no "colour" to ask for. There is: q, page, limit, '),
        ("page=1&page=2", '"page" is given twice.'),
        ("page=0", '"page" is a number from 1 to 100.'),
        ("page=x", '"page" is a number from 1 to 100.'),
        ("page=" + "9" * 400, '"page" is a number from 1 to 100.'),
        ("page=²", '"page" is a number from 1 to 100.'),
        ("limit=51", '"limit" is a number from 1 to 50.'),
        ("q=" + "x" * 301, "A question has at most 300 letters; this one has 301. Ask with fewer words."),
        ("more=colour", '"more" is one of: type, theme, '),
        (
            "&".join(f"country={code}" for code in [term.id for term in read_vocabularies().countries][:21]),
            "At most 20 terms of one kind",
        ),
    ],
)
def test_wrong_asking_is_told_what_there_is(client: Client, query: str, message: str) -> None:
    answer = client.get(f"/api/search?{query}")

    assert answer.status_code == 400
    assert answer.json is not None
    assert answer.json["error"].startswith(message)
    assert client.get(f"/search?{query}").status_code == 400


def test_too_long_an_address_is_refused(client: Client) -> None:
    assert client.get(f"/{'x' * 9_000}").status_code == 414
    assert client.get(f"/api/search?q={'x' * 9_000}").json == {"error": "This address is too long."}


def test_longest_question_in_any_script_is_answered(client: Client) -> None:
    assert (
        client.get("/search", query_string={"q": "💧" * 300, "theme": ["land", "tenure"]}).status_code == 200
    )


def test_what_people_type_comes_back_as_text(client: Client) -> None:
    answer = client.get("/search", query_string={"q": '"><script>alert(1)</script>'})

    assert "<script>" not in answer.text
    assert "&#34;&gt;&lt;script&gt;" in answer.text


def test_answer_for_programs_has_the_promised_form(client: Client) -> None:
    answer = client.get("/api/search?q=leeses&type=case").json

    assert answer is not None
    assert answer["hits"] == [
        {
            "id": "th-example",
            "type": "case",
            "title": "River Town: residents and the city lay out a settlement anew",
            "score": answer["hits"][0]["score"],
            "url": "/case-studies/th-example/",
            "fragments": ["Families got a <mark>lease</mark> and stayed; drains came late."],
            "collection": "Rivers",
        }
    ]
    assert (answer["total"], answer["suggestion"]) == (1, "leases")


def test_interface_is_described_and_names_every_facet(client: Client) -> None:
    described = json.loads(client.get("/api/openapi.json").data)

    validate(described)
    names = {each["name"] for each in described["paths"]["/api/search"]["get"]["parameters"]}
    assert names == {"q", "page", "limit", *(facet.name for facet in facets(read_vocabularies()))}


def test_health_names_the_collections(client: Client) -> None:
    answer = client.get("/healthz").json

    assert answer is not None
    assert answer["status"] == "ok"
    assert [each["name"] for each in answer["collections"]] == ["Rivers"]


def test_several_collections_are_searched_as_one(tmp_path: Path) -> None:
    hills = {
        "pe_hill": case_text(
            id="pe-hill", title='"Hill Town"', summary='"A lease on a hill."', countries="[PE]"
        )
    }
    client = a_client(a_project(tmp_path / "one", "Rivers"), a_project(tmp_path / "two", "Hills", **hills))

    answer = client.get("/api/search?q=lease&type=case").json

    assert answer is not None
    assert {(each["collection"], each["url"]) for each in answer["hits"]} == {
        ("Rivers", "/c-rivers/case-studies/th-example/"),
        ("Hills", "/c-hills/case-studies/pe-hill/"),
    }
    assert answer["facets"]["country"] == {"PE": 1, "TH": 1}
    assert "Hills" in client.get("/search?q=lease").text
    assert client.get("/c-hills/themes/").status_code == 200
    assert client.get("/c-hills").headers["Location"] == "/c-hills/"
    assert 'href="/c-rivers/"' in client.get("/").text


def test_word_that_one_collection_knows_needs_no_suggestion(tmp_path: Path) -> None:
    hills = {"pe_hill": case_text(id="pe-hill", title='"Leeses of Hill Town"', countries="[PE]")}
    client = a_client(a_project(tmp_path / "one"), a_project(tmp_path / "two", "Hills", **hills))

    answer = client.get("/api/search?q=leeses").json

    assert answer is not None
    assert answer["suggestion"] == ""


def test_collections_of_one_name_are_told_apart(tmp_path: Path) -> None:
    client = a_client(a_project(tmp_path / "one"), a_project(tmp_path / "two"))

    assert client.get("/c-rivers/").status_code == client.get("/c-rivers-2/").status_code == 200
    assert "Rivers (2)" in client.get("/").text


@pytest.mark.parametrize("number", [1, 2])
def test_pages_of_hits_hold_each_hit_once(tmp_path: Path, number: int) -> None:
    names = [f"pe-{letter}" for letter in "abcde"]
    projects = [
        a_project(
            tmp_path / str(place), f"Collection {place}", **{name: case_text(id=name) for name in names}
        )
        for place in range(number)
    ]
    client = a_client(*projects)

    whole = _urls(client, "limit=50")
    pages = [url for page in range(1, number * 3 + 1) for url in _urls(client, f"limit=2&page={page}")]

    assert len(set(whole)) == number * len(names)
    assert sorted(pages) == sorted(whole)


def _urls(client: Client, asked: str) -> list[str]:
    answer = client.get(f"/api/search?type=case&{asked}").json
    assert answer is not None
    return [hit["url"] for hit in answer["hits"]]
