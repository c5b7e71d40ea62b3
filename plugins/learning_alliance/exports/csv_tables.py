"""CSV: flat tables for spreadsheets, cut from the same records as the JSON.

UTF-8 with a byte order mark, since without one Excel takes accents for something else (LibreOffice, R and
pandas read it either way); commas, quotes and line ends by RFC 4180; metadata by CSV on the Web.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from learning_alliance.content.shapes import Shape
from learning_alliance.exports.csv_cells import cell
from learning_alliance.exports.export_file import FOLDER, ExportFile, Plain, PlainRecord
from learning_alliance.exports.record_fields import Leaf, Path, leaves, part_lists, parts_in
from learning_alliance.exports.record_shapes import CASE_RECORD, LESSON_RECORD
from learning_alliance.exports.records import Records
from learning_alliance.exports.value_kinds import ValueKind

CSV_FOLDER = f"{FOLDER}/csv"
BYTE_ORDER_MARK = "\ufeff"
LEFT_OUT = {("body",)}
"""Whole texts do not fit into cells; the JSON has them."""
TABLE_NAMES: dict[Path, str] = {
    ("lessons",): "case_lessons",
    ("computed", "places"): "places",
}
"""Names of tables that are not those of their fields."""
IN_ANOTHER_TABLE: set[Path] = {("places",)}
"""The computed places hold the same, with coordinates."""
HOLDS = {
    "cases": "The cases: all fields that have one value, and lists of terms. The text is in the JSON.",
    "actors": "Who took part in each case, and what each did.",
    "results": "Figures on what happened, each with its source.",
    "finance": "Amounts of money, planned and actual, each with its source.",
    "difficulties": "What went wrong in each case, and what was done about it.",
    "preconditions": "What had to be in place first.",
    "case_lessons": "Lessons that the sources of each case draw themselves.",
    "criteria": "How each case speaks to the ten criteria.",
    "transfers": "Who learned from whom.",
    "revisits": "Later news of each case.",
    "sources": "What was read for each case.",
    "places": "Towns of each case, with coordinates where they are known, and who gives these.",
    "lessons": "The lessons.",
    "lesson_evidence": "The cases for and against each lesson.",
}
"""What readers are told of each table."""
STANCES = ("supports", "contradicts")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        is_words: Of a field that holds a number or words, this column holds the words.
    """

    name: str
    leaf: Leaf
    is_words: bool = False

    def value(self, record: PlainRecord) -> Plain:
        """Return the value that a record has in this column."""
        found = self.leaf.value_in(record)
        if self.leaf.kind is ValueKind.NUMBER_OR_WORDS and isinstance(found, str) != self.is_words:
            return None
        return found


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file.

    Attributes:
        owner: `case` or `lesson` where each row is a part of one of these; else empty.
        paths: Where in a record the rows stand; empty where a row is the record itself.
    """

    name: str
    owner: str
    paths: tuple[Path, ...]
    columns: tuple[Column, ...]

    @property
    def holds(self) -> str:
        """Return what is in it, a full sentence."""
        return HOLDS[self.name]

    @property
    def uri(self) -> str:
        """Return the path of the file in the site's tree."""
        return f"{CSV_FOLDER}/{self.name}.csv"

    def key_columns(self) -> tuple[str, ...]:
        """Return the names of the columns that tell to what a row belongs."""
        if not self.owner:
            return ()
        return (self.owner, "number", *(("stance",) if len(self.paths) > 1 else ()))

    def rows(self, records: Iterable[PlainRecord]) -> Iterator[tuple[Plain, ...]]:
        """Yield the values of each row."""
        for record in records:
            if not self.owner:
                yield tuple(column.value(record) for column in self.columns)
                continue
            parts = [(path[-1], part) for path in self.paths for part in parts_in(record, path)]
            for number, (name, part) in enumerate(parts, start=1):
                stance = (name,) if len(self.paths) > 1 else ()
                yield (record["id"], number, *stance, *(column.value(part) for column in self.columns))


@cache
def case_tables() -> tuple[Table, ...]:
    """Return the table of cases, and one for each list of parts of a case."""
    parts = (
        Table(TABLE_NAMES.get(path, path[-1]), "case", (path,), _columns(shape))
        for path, _, shape in part_lists(CASE_RECORD)
        if path not in IN_ANOTHER_TABLE
    )
    return (Table("cases", "", (), _columns(CASE_RECORD)), *parts)


@cache
def lesson_tables() -> tuple[Table, ...]:
    """Return the table of lessons, and that of the cases for and against them."""
    evidence = next(shape for path, _, shape in part_lists(LESSON_RECORD) if path == ("supports",))
    stances = tuple((stance,) for stance in STANCES)
    return (
        Table("lessons", "", (), _columns(LESSON_RECORD)),
        Table("lesson_evidence", "lesson", stances, _columns(evidence)),
    )


def csv_files(records: Records) -> Iterator[ExportFile]:
    """Yield one file a table."""
    for tables, found in ((case_tables(), records.cases), (lesson_tables(), records.lessons)):
        for table in tables:
            rows = list(table.rows(found))
            yield ExportFile(table.uri, _written(table, rows), table.holds, len(rows))


def _written(table: Table, rows: Iterable[tuple[Plain, ...]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow((*table.key_columns(), *(column.name for column in table.columns)))
    writer.writerows([cell(value) for value in row] for row in rows)
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _columns(shape: Shape[object]) -> tuple[Column, ...]:
    return tuple(
        column for leaf in leaves(shape) if leaf.path not in LEFT_OUT for column in _columns_of(leaf)
    )


def _columns_of(leaf: Leaf) -> Iterator[Column]:
    name = "_".join(leaf.path)
    yield Column(name, leaf)
    if leaf.kind is ValueKind.NUMBER_OR_WORDS:
        yield Column(f"{name}_text", leaf, is_words=True)
