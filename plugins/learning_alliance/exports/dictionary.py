"""The data dictionary: every field of the records and every column of the tables, from the shapes themselves."""

from collections.abc import Iterator

from learning_alliance.content.shapes import Field, Need, Shape
from learning_alliance.exports.csv_metadata import key_kind, key_meaning
from learning_alliance.exports.csv_tables import Column, Table, case_tables, lesson_tables
from learning_alliance.exports.record_fields import Leaf, leaves, part_lists
from learning_alliance.exports.record_shapes import CASE_RECORD, LESSON_RECORD, meaning
from learning_alliance.exports.value_kinds import ValueKind
from learning_alliance.knowledge.open_data import DataField, DataTable

_RECORDS = (
    (
        "case-study",
        "A case study in JSON",
        "A record of the list case_studies, and each file of a case. A name with two brackets stands for each part of a list.",
        CASE_RECORD,
    ),
    ("lesson", "A lesson in JSON", "A record of the list lessons, and each file of a lesson.", LESSON_RECORD),
)


def data_dictionary() -> tuple[DataTable, ...]:
    """Return the fields of both kinds of record, then the columns of each CSV file."""
    records = (
        DataTable(record_id, title, sentence, tuple(_fields(shape)))
        for record_id, title, sentence, shape in _RECORDS
    )
    tables = (
        DataTable(
            f"csv-{table.name.replace('_', '-')}", f"{table.name}.csv", table.holds, tuple(_columns(table))
        )
        for table in (*case_tables(), *lesson_tables())
    )
    return (*records, *tables)


def _fields(shape: Shape[object]) -> Iterator[DataField]:
    """Yield the fields of a record in the order in which they stand in it."""
    singles = {leaf.path: _described(".".join(leaf.path), leaf) for leaf in leaves(shape)}
    lists = {
        path: tuple(_part_fields(".".join(path), field, part)) for path, field, part in part_lists(shape)
    }
    for field in shape.fields:
        yield from (found for path, found in singles.items() if path[0] == field.name)
        yield from (found for path, parts in lists.items() if path[0] == field.name for found in parts)


def _part_fields(name: str, field: Field, part: Shape[object]) -> Iterator[DataField]:
    yield DataField(name, "list of parts", meaning(field), "", "", field.need is Need.ALWAYS)
    yield from (_described(f"{name}[].{'.'.join(leaf.path)}", leaf) for leaf in leaves(part))


def _columns(table: Table) -> Iterator[DataField]:
    for name in table.key_columns():
        yield DataField(name, key_kind(name), key_meaning(name), "", "", is_always_there=True)
    yield from (_column(column) for column in table.columns)


def _column(column: Column) -> DataField:
    leaf = column.leaf
    if leaf.kind is not ValueKind.NUMBER_OR_WORDS:
        return _described(column.name, leaf)
    kind, which = ("text", "where it is words") if column.is_words else ("number", "where it is a number")
    example = "" if column.is_words else leaf.example
    return DataField(
        column.name, kind, f"{leaf.meaning.removesuffix('.')}, {which}.", example, "", is_always_there=False
    )


def _described(name: str, leaf: Leaf) -> DataField:
    kind = f"list of {leaf.kind}s" if leaf.is_list else str(leaf.kind)
    return DataField(name, kind, leaf.meaning, leaf.example, leaf.vocabulary, leaf.is_always_there)
