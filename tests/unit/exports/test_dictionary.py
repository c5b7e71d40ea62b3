"""The data dictionary says what the files hold, and nothing that they do not."""

import json
from collections.abc import Iterator

from learning_alliance.content.shapes import Field, ListOf, Shape
from learning_alliance.exports.catalogue import FORMATS, GROUPS, OpenDataFiles
from learning_alliance.exports.csv_tables import HOLDS
from learning_alliance.exports.home import FACTS_LICENCE, TEXT_LICENCE
from learning_alliance.exports.record_shapes import CASE_RECORD, FOR_READERS, LESSON_RECORD


def paths(value: object, before: str = "") -> Iterator[str]:
    """Yield the path of each field of a record, as the dictionary names it."""
    if isinstance(value, list):
        for each in value:
            yield from paths(each, f"{before}[]" if isinstance(each, dict) else before)
    elif isinstance(value, dict):
        for name, inner in value.items():
            path = f"{before}.{name}" if before else name
            if not isinstance(inner, dict):
                yield path
            yield from paths(inner, path)


def _all_fields(shape: Shape[object]) -> Iterator[Field]:
    for field in shape.fields:
        yield field
        inner = field.form.form if isinstance(field.form, ListOf) else field.form
        if isinstance(inner, Shape):
            yield from _all_fields(inner)


def test_every_field_of_every_record_is_explained(files: dict[str, bytes], exported: OpenDataFiles) -> None:
    document = json.loads(files["data/learning-alliance.json"])
    tables = {table.id: {field.name for field in table.fields} for table in exported.described.tables}

    for name, table in (("case_studies", "case-study"), ("lessons", "lesson")):
        found = {path for record in document[name] for path in paths(record)}
        assert found - tables[table] == set()


def test_every_column_of_every_table_is_explained(files: dict[str, bytes], exported: OpenDataFiles) -> None:
    tables = {table.title: [field.name for field in table.fields] for table in exported.described.tables}

    for name in HOLDS:
        header = files[f"data/csv/{name}.csv"].decode("utf-8-sig").partition("\r\n")[0].split(",")
        assert tables[f"{name}.csv"] == header


def test_every_field_has_a_meaning_in_a_sentence(exported: OpenDataFiles) -> None:
    fields = [field for table in exported.described.tables for field in table.fields]

    assert [field.name for field in fields if not field.meaning.endswith(".")] == []


def test_every_text_for_readers_takes_the_place_of_one_for_writers() -> None:
    helps = {field.help for shape in (CASE_RECORD, LESSON_RECORD) for field in _all_fields(shape)}

    assert FOR_READERS.keys() - helps == set()


def test_fields_that_must_be_there_are_always_there(files: dict[str, bytes], exported: OpenDataFiles) -> None:
    table = next(table for table in exported.described.tables if table.id == "case-study")
    needed = {field.name for field in table.fields if field.is_always_there and "[]" not in field.name}

    for record in json.loads(files["data/learning-alliance.json"])["case_studies"]:
        assert needed - set(paths(record)) == set()


def test_every_format_stands_under_a_heading_with_its_files(exported: OpenDataFiles) -> None:
    assert {form.group for form in FORMATS.values()} == GROUPS.keys()
    assert all(group.downloads for group in exported.described.groups)


def test_sizes_and_numbers_are_those_of_the_files(files: dict[str, bytes], exported: OpenDataFiles) -> None:
    downloads = {each.uri: each for group in exported.described.groups for each in group.downloads}

    assert {uri: len(files[uri]) for uri in downloads} == {uri: each.size for uri, each in downloads.items()}
    assert downloads["data/learning-alliance.json"].records == 7


def test_licences_are_named_by_their_addresses(files: dict[str, bytes]) -> None:
    assert TEXT_LICENCE.encode() in files["data/feeds/all.xml"]
    assert FACTS_LICENCE.encode() in files["data/csv/csv-metadata.json"]
