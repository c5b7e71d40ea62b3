"""Walks the shapes of records: single values with their paths, and lists of parts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from learning_alliance.content.forms import Form, TermOf
from learning_alliance.content.shapes import Field, ListOf, Need, Shape
from learning_alliance.exports.export_file import Plain, PlainRecord
from learning_alliance.exports.record_shapes import meaning
from learning_alliance.exports.value_kinds import ValueKind, value_kind

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A field that holds single values.

    Attributes:
        path: Names of the fields that lead to it, such as `("period", "start")`.
        vocabulary: Name of the list from which its values come, empty where they come from none.
        is_list: It holds several values.
        is_always_there: It and all fields that lead to it must be there.
    """

    path: Path
    kind: ValueKind
    vocabulary: str
    meaning: str
    example: str
    is_list: bool
    is_always_there: bool

    def value_in(self, record: PlainRecord) -> Plain:
        """Return the value in a plain record, None where it is not there."""
        found: Plain = record
        for name in self.path:
            found = found.get(name) if isinstance(found, Mapping) else None
        return found


def leaves(shape: Shape[object], before: Path = (), *, is_always: bool = True) -> Iterator[Leaf]:
    """Yield every field of a record that is not part of a list of parts."""
    for field in shape.fields:
        path = (*before, field.name)
        needed = is_always and field.need is Need.ALWAYS
        if isinstance(field.form, Shape):
            yield from leaves(field.form, path, is_always=needed)
        elif isinstance(field.form, ListOf) and not isinstance(field.form.form, Shape):
            yield _leaf(field, field.form.form, path, is_list=True, is_always=needed)
        elif not isinstance(field.form, ListOf):
            yield _leaf(field, field.form, path, is_list=False, is_always=needed)


def part_lists(shape: Shape[object], before: Path = ()) -> Iterator[tuple[Path, Field, Shape[object]]]:
    """Yield every list of parts of a record: its path, its field, and the shape of a part."""
    for field in shape.fields:
        path = (*before, field.name)
        if isinstance(field.form, Shape):
            yield from part_lists(field.form, path)
        elif isinstance(field.form, ListOf) and isinstance(field.form.form, Shape):
            yield path, field, field.form.form


def parts_in(record: PlainRecord, path: Path) -> list[PlainRecord]:
    """Return the parts of a list in a plain record."""
    found: Plain = record
    for name in path:
        found = found.get(name) if isinstance(found, Mapping) else None
    return cast("list[PlainRecord]", found or [])


def _leaf(field: Field, form: Form[object], path: Path, *, is_list: bool, is_always: bool) -> Leaf:
    return Leaf(
        path,
        value_kind(form),
        form.vocabulary if isinstance(form, TermOf) else "",
        meaning(field),
        _example(field),
        is_list,
        is_always,
    )


def _example(field: Field) -> str:
    """Return the value of the example line; nothing where it only shows that something stands there."""
    value = field.example.partition(": ")[2].partition(", or ")[0]
    return "" if "…" in value else value.strip('"')
