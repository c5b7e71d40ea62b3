"""The CSV files: read by Python's reader, held against their metadata by csvw, safe in a spreadsheet."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from csvw import TableGroup
from hypothesis import given
from hypothesis import strategies as some

from learning_alliance.exports.csv_cells import cell, cell_text, safe_text
from learning_alliance.exports.csv_tables import HOLDS
from tests.unit.exports.hostile import FORMULA, HOSTILE_ID, SPLITTER

FORMULA_CHARACTERS = "=+-@\t\r\n＝＋－＠"
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def rows(files: dict[str, bytes], table: str) -> list[dict[str, str]]:
    text = files[f"data/csv/{table}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("table", HOLDS)
def test_no_cell_is_taken_for_a_formula(table: str, files: dict[str, bytes]) -> None:
    cells = [value for row in rows(files, table) for value in row.values()]

    dangerous = [
        each for each in cells if each[:1] in FORMULA_CHARACTERS and each and not NUMBER.fullmatch(each)
    ]

    assert dangerous == []


@pytest.mark.parametrize("table", HOLDS)
def test_no_cell_of_a_spreadsheet_that_splits_at_semicolons_is_taken_for_a_formula(
    table: str, files: dict[str, bytes]
) -> None:
    cells = [value for row in rows(files, table) for value in row.values()]

    assert [each for each in cells if re.search(f";[{re.escape(FORMULA_CHARACTERS)}]", each)] == []


@pytest.mark.parametrize("table", HOLDS)
def test_lines_are_as_rfc_4180_says_and_begin_with_the_mark_of_utf_8(
    table: str, files: dict[str, bytes]
) -> None:
    content = files[f"data/csv/{table}.csv"]

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    width = {
        len(line) for line in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    }
    assert len(width) == 1


def test_numbers_stay_numbers(files: dict[str, bytes]) -> None:
    found = [row for row in rows(files, "results") if row["case"] == HOSTILE_ID]

    assert [row["value"] for row in found] == ["", "-2.5", "0.000001", "0"]
    assert rows(files, "places")[0]["longitude"] == "-1.5"


def test_words_in_the_place_of_a_figure_have_a_column_of_their_own(files: dict[str, bytes]) -> None:
    words = [row["value_text"] for row in rows(files, "results") if row["value_text"]]

    assert words == ["'=1+1", "between 9,000 and 11,000"]


def test_what_was_made_safe_can_be_read_back(files: dict[str, bytes]) -> None:
    case = rows(files, "cases")[0]
    difficulty = rows(files, "difficulties")[0]

    assert case["title"] == f"'{FORMULA}"
    assert cell_text(case["title"]) == FORMULA
    assert cell_text(difficulty["text"]) == SPLITTER


@given(some.text(alphabet=some.sampled_from("=+-@;'\"a \t\n")) | some.text())
def test_every_text_can_be_made_safe_and_read_back(text: str) -> None:
    safe = safe_text(text)

    assert cell_text(safe) == text
    assert safe[:1] not in set(FORMULA_CHARACTERS)


def test_a_citation_mark_after_a_semicolon_stays_as_it_is() -> None:
    assert safe_text("Both say so [@s1; @s2].") == "Both say so [@s1; @s2]."


def test_values_of_a_list_stand_between_bars() -> None:
    assert cell(["tenure", "a|b"]) == "tenure|a¦b"


def test_the_metadata_fit_the_files(files: dict[str, bytes], tmp_path: Path) -> None:
    for uri, content in files.items():
        if uri.startswith("data/csv/"):
            (tmp_path / uri.rpartition("/")[2]).write_bytes(content)

    group = TableGroup.from_file(tmp_path / "csv-metadata.json")

    # Reading converts each value to the kind that its column promises, and fails where it is of another.
    read = {str(table.url): list(table.iterdicts(strict=True)) for table in group.tables}
    assert {name.removesuffix(".csv"): len(found) for name, found in read.items()} == {
        table: len(rows(files, table)) for table in HOLDS
    }
    group.check_referential_integrity()


def test_the_metadata_name_every_column(files: dict[str, bytes]) -> None:
    metadata = json.loads(files["data/csv/csv-metadata.json"])

    for table in metadata["tables"]:
        header = files[f"data/csv/{table['url']}"].decode("utf-8-sig").partition("\r\n")[0].split(",")
        assert [column["name"] for column in table["tableSchema"]["columns"]] == header
        assert all(column["dc:description"] for column in table["tableSchema"]["columns"])
