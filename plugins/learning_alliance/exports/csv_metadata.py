"""Metadata of the CSV files by CSV on the Web (W3C): what each column holds, and which rows belong together."""

from collections.abc import Iterator

from learning_alliance.exports.csv_cells import SEPARATOR
from learning_alliance.exports.csv_tables import (
    CSV_FOLDER,
    STANCES,
    Column,
    Table,
    case_tables,
    lesson_tables,
)
from learning_alliance.exports.export_file import ExportFile, Plain, PlainRecord, json_bytes
from learning_alliance.exports.home import FACTS_LICENCE
from learning_alliance.exports.records import Records
from learning_alliance.exports.value_kinds import ValueKind

_DATATYPES = {
    ValueKind.YEAR: "integer",
    ValueKind.WHOLE_NUMBER: "integer",
    ValueKind.NUMBER: "decimal",
    ValueKind.NUMBER_OR_WORDS: "decimal",
    ValueKind.DATE: "date",
    ValueKind.YES_OR_NO: "boolean",
    ValueKind.ADDRESS: "anyURI",
}
_KEYS: dict[str, tuple[str, str]] = {
    "case": ("string", "Id of the case to which the row belongs."),
    "lesson": ("string", "Id of the lesson to which the row belongs."),
    "number": ("integer", "Place of the row among those of its case or lesson."),
    "stance": ("string", f"Whether the case {' or '.join(STANCES)} the lesson."),
}
_OWNERS = {"case": "cases", "lesson": "lessons"}


def key_meaning(name: str) -> str:
    """Return what a column that tells to what a row belongs means."""
    return _KEYS[name][1]


def key_kind(name: str) -> str:
    """Return the kind of values of such a column, in words."""
    return ValueKind.WHOLE_NUMBER if _KEYS[name][0] == "integer" else ValueKind.TEXT


def csv_metadata_files(records: Records) -> Iterator[ExportFile]:
    """Yield the one file of metadata."""
    metadata: PlainRecord = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": f"{records.home.name}: case studies and lessons",
        "dc:license": FACTS_LICENCE,
        "dc:modified": records.updated.isoformat(),
        "tables": [_table(table) for table in (*case_tables(), *lesson_tables())],
    }
    yield ExportFile(
        f"{CSV_FOLDER}/csv-metadata.json",
        json_bytes(metadata),
        "Metadata of the CSV files (CSV on the Web): kinds of columns, and which rows belong together.",
    )


def _table(table: Table) -> PlainRecord:
    key = [name for name in table.key_columns() if name != "stance"] or ["id"]
    structure: PlainRecord = {
        "columns": [*(_key_column(name) for name in table.key_columns()), *map(_column, table.columns)],
        "primaryKey": key,
        **_belonging(table),
    }
    return {"url": f"{table.name}.csv", "dc:description": table.holds, "tableSchema": structure}


def _belonging(table: Table) -> PlainRecord:
    if not table.owner:
        return {}
    reference: PlainRecord = {"resource": f"{_OWNERS[table.owner]}.csv", "columnReference": "id"}
    return {"foreignKeys": [{"columnReference": table.owner, "reference": reference}]}


def _key_column(name: str) -> Plain:
    datatype, meaning = _KEYS[name]
    return {"name": name, "titles": name, "dc:description": meaning, "datatype": datatype, "required": True}


def _column(column: Column) -> Plain:
    leaf = column.leaf
    found: PlainRecord = {
        "name": column.name,
        "titles": column.name,
        "dc:description": leaf.meaning,
        "datatype": "string" if column.is_words else _DATATYPES.get(leaf.kind, "string"),
    }
    return {**found, **({"separator": SEPARATOR} if leaf.is_list else {})}
