"""The JSON documents, against their own schema and by an independent validator."""

import json
from dataclasses import replace
from datetime import date

import jsonschema
import pytest

from learning_alliance.contributing.kinds import KINDS
from learning_alliance.contributing.schema import front_matter_schema
from learning_alliance.exports.catalogue import open_data_files
from learning_alliance.exports.home import Home
from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from tests.knowledge_builders import a_case, a_knowledge_base, the_vocabularies
from tests.unit.exports.hostile import FORMULA, HOSTILE_ID

DOCUMENT = "data/learning-alliance.json"


@pytest.fixture
def validator(files: dict[str, bytes]) -> jsonschema.Draft202012Validator:
    schema = json.loads(files["data/schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def record(files: dict[str, bytes], case_id: str) -> dict[str, object]:
    found = json.loads(files[DOCUMENT])["case_studies"]
    return next(dict(each) for each in found if each["id"] == case_id)


def test_the_document_is_as_its_schema_says(
    files: dict[str, bytes], validator: jsonschema.Draft202012Validator
) -> None:
    document = json.loads(files[DOCUMENT])

    found = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]

    assert found == []


@pytest.mark.parametrize(
    "fault",
    [{"kind": "no-such-kind"}, {"countries": "TH"}, {"last_reviewed": "soon"}, {"results": []}, {"new": 1}],
)
def test_the_schema_refuses_what_the_data_never_holds(
    fault: dict[str, object], files: dict[str, bytes], validator: jsonschema.Draft202012Validator
) -> None:
    document = json.loads(files[DOCUMENT])
    document["case_studies"][0] |= fault

    assert not validator.is_valid(document)


def test_fields_have_the_names_of_the_front_matter(files: dict[str, bytes]) -> None:
    case = record(files, "th-river-side")

    assert case["finance"][0] == {  # type: ignore[index]
        "from": "National Housing Fund", "what": "Loans for land and houses", "amount": 1250000, "currency": "THB",
        "per": "total", "year": 2003, "basis": "planned", "scope": "case", "source": "s1",
    }  # fmt: skip
    assert case["period"] == {"start": 2003, "end": None}
    assert case["computed"]["evidence_level"] == "E3"  # type: ignore[index]


@pytest.mark.parametrize(("kind", "name"), [("case", "case_studies"), ("lesson", "lessons")])
def test_a_record_without_text_and_findings_is_front_matter(
    kind: str, name: str, files: dict[str, bytes]
) -> None:
    schema = front_matter_schema(KINDS[kind], the_vocabularies())
    validator = jsonschema.Draft202012Validator(schema)

    for record in json.loads(files[DOCUMENT])[name]:
        front_matter = {field: value for field, value in record.items() if field not in {"body", "computed"}}
        assert "hostile" in record["id"] or validator.is_valid(front_matter), record["id"]


def test_figures_are_numbers_and_statements_are_texts(files: dict[str, bytes]) -> None:
    values = [each["value"] for each in record(files, HOSTILE_ID)["results"]]  # type: ignore[attr-defined]

    assert values == ["=1+1", -2.5, 0.000001, 0]


def test_each_record_is_also_a_file_of_its_own(files: dict[str, bytes]) -> None:
    document = json.loads(files[DOCUMENT])

    for folder, name in (("case-studies", "case_studies"), ("lessons", "lessons")):
        single = {uri for uri in files if uri.startswith(f"data/{folder}/") and uri.endswith(".json")}
        records = {f"data/{folder}/{each['id']}.json": each for each in document[name]}
        assert {uri for uri in single if not uri.endswith(".csl.json")} == records.keys()
        assert all(json.loads(files[uri]) == each for uri, each in records.items())


def test_a_text_stays_as_it_was_written(files: dict[str, bytes]) -> None:
    assert record(files, HOSTILE_ID)["title"] == FORMULA


def test_the_day_of_the_document_is_that_of_the_newest_review(files: dict[str, bytes]) -> None:
    assert json.loads(files[DOCUMENT])["updated"] == "2026-03-01"


def test_two_exports_are_the_same_in_every_byte_whatever_the_day(base: KnowledgeBase) -> None:
    one = open_data_files(base, Home())
    other = open_data_files(replace(base, as_of=date(2031, 5, 5)), Home())

    assert one == other


def test_vocabularies_explain_the_codes(files: dict[str, bytes]) -> None:
    themes = json.loads(files["data/vocabularies.json"])["themes"]["terms"]

    assert next(term for term in themes if term["id"] == "tenure")["label"] == "Secure tenure"


def test_an_empty_collection_is_exported(validator: jsonschema.Draft202012Validator) -> None:
    exported = {file.uri: file.content for file in open_data_files(a_knowledge_base(), Home()).files}

    assert validator.is_valid(json.loads(exported[DOCUMENT]))


def test_a_faulty_record_of_a_draft_is_exported_all_the_same() -> None:
    faulty = a_case(
        "ke-faulty", title="", kind="", countries=(), themes=(), last_reviewed=date.min, sources=()
    )

    assert open_data_files(a_knowledge_base([faulty]), Home()).files


def test_a_published_collection_says_where_it_is(published_files: dict[str, bytes]) -> None:
    document = json.loads(published_files[DOCUMENT])

    assert document["address"] == "https://example.org/alliance/"
    assert (
        json.loads(published_files["data/schema.json"])["$id"]
        == "https://example.org/alliance/data/schema.json"
    )
    assert (
        document["lessons"][0]["computed"]["page"] == "https://example.org/alliance/lessons/a-hostile-lesson/"
    )
