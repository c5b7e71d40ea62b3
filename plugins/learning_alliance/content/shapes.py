"""Forms made of other forms: lists, and groups of named fields."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from learning_alliance.content import messages
from learning_alliance.content.findings import nearest, quoted, suggestion
from learning_alliance.content.forms import Form, Reading
from learning_alliance.content.nodes import Location, Mapping, Node, Scalar, Sequence

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
MOST_VALUES = 500


class Need(Enum):
    """When a field must be there."""

    ALWAYS = "always"
    FULL = "full"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Field:
    """One named field of a shape.

    Attributes:
        example: The line to paste where the field is missing.
        help: What to write, one plain sentence.
        attribute: Name in the record, where it differs from the field's.
        unless: Another field that makes this one unnecessary where it is filled in and does not say no.
        may_be_null: `null` is an answer (an open end), not an empty field.
    """

    name: str
    form: Form[object]
    example: str
    help: str
    need: Need = Need.NEVER
    attribute: str = ""
    unless: str = ""
    may_be_null: bool = False

    def is_needed(self, mapping: Mapping, reading: Reading) -> bool:
        """Tell whether the field has to stand in this mapping."""
        if self.need is Need.NEVER or (self.unless and _says_so(mapping.values.get(self.unless))):
            return False
        return self.need is Need.ALWAYS or reading.is_full


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """A list of values of one form.

    Attributes:
        at_least: Fewest values; 0 where the list may be empty.
        at_most: Most values; those behind it are not read.
        is_set: No value may stand twice.
    """

    form: Form[T]
    at_least: int = 0
    at_most: int = MOST_VALUES
    is_set: bool = False

    @property
    def blank(self) -> tuple[T, ...]:
        """The value of a field that is not there."""
        return ()

    def read(self, node: Node, reading: Reading) -> tuple[T, ...] | None:
        """Return the values that could be read, in the order of the file."""
        if isinstance(node, Scalar) and node.is_null and not self.at_least:
            return ()
        if not isinstance(node, Sequence):
            reading.findings.add(
                "wrong-type",
                node.location,
                messages.NOT_A_LIST,
                "Put each value on a line of its own after a dash, or write [first, second].",
            )
            return None
        self._check_number(node, reading)
        values: list[T] = []
        for item in node.items[: self.at_most]:
            value = self.form.read(item, reading)
            if value is not None:
                self._check_repetition(value, tuple(values), item.location, reading)
                values.append(value)
        return tuple(values)

    def _check_number(self, node: Sequence, reading: Reading) -> None:
        number = len(node.items)
        if number < self.at_least:
            reading.findings.add(
                "out-of-range",
                node.location,
                messages.TOO_FEW_VALUES.format(number=number, least=self.at_least),
                messages.ADD_MISSING,
            )
        if number > self.at_most:
            reading.findings.add(
                "out-of-range",
                node.location,
                messages.TOO_MANY_VALUES.format(number=number, most=self.at_most),
                messages.KEEP_WHAT_MATTERS,
            )

    def _check_repetition(
        self, value: T, before: tuple[T, ...], location: Location, reading: Reading
    ) -> None:
        if self.is_set and value in before:
            reading.findings.add(
                "repeated-value",
                location,
                messages.TWICE.format(value=quoted(str(value))),
                messages.KEEP_ONE,
            )


@dataclass(frozen=True, slots=True)
class Shape(Generic[T_co]):
    """A group of named fields that together make one record.

    Attributes:
        name: What people call it, such as `a source`.
        build: Makes the record from one value a field, under the fields' attribute names.
    """

    name: str
    fields: tuple[Field, ...]
    build: Callable[..., T_co]

    @property
    def blank(self) -> T_co:
        """The record with every field blank."""
        return self.build(**{_attribute(field): field.form.blank for field in self.fields})

    def read(self, node: Node, reading: Reading) -> T_co | None:
        """Return the record; a field that cannot be read is blank in it, and its problem noted."""
        if not isinstance(node, Mapping):
            reading.findings.add(
                "wrong-type",
                node.location,
                f"This is not {self.name} with named fields.",
                f"Write {{{', '.join(field.example for field in self.fields if field.need is Need.ALWAYS)}}}",
            )
            return None
        self.note_unknown(node, reading)
        return self.build(**self.read_fields(node, reading, missing_at=node.location))

    def read_fields(self, mapping: Mapping, reading: Reading, *, missing_at: Location) -> dict[str, object]:
        """Return one value a field; missing ones are noted at `missing_at`."""
        given = mapping.values
        return {
            _attribute(field): self._read_field(field, mapping, reading, missing_at)
            for field in self.fields
            # Most fields are neither there nor needed; asking in this order halves the time.
            if (field.name in given and _is_given(field, mapping)) or field.is_needed(mapping, reading)
        }

    def _read_field(self, field: Field, mapping: Mapping, reading: Reading, missing_at: Location) -> object:
        node = mapping.values.get(field.name)
        if node is None:
            reading.findings.add(
                "missing-field",
                missing_at,
                messages.MISSING_FIELD.format(name=quoted(field.name), shape=self.name, help=field.help),
                f"Add: {field.example}",
            )
            return field.form.blank
        if field.may_be_null and isinstance(node, Scalar) and node.is_null:
            return None
        value = field.form.read(node, reading)
        return field.form.blank if value is None else value

    def note_unknown(self, mapping: Mapping, reading: Reading) -> None:
        """Note every field that the shape does not know."""
        known = [field.name for field in self.fields]
        for name, key in mapping.keys.items():
            if name not in known:
                proposal = suggestion(nearest(name, known))
                reading.findings.add(
                    "unknown-field",
                    key.location,
                    f"{quoted(name)} is not a field of {self.name}.",
                    proposal or f"Its fields are: {', '.join(known)}.",
                )


def _says_so(node: Node | None) -> bool:
    """Tell whether a field that stands for another one is there, and neither empty nor a no."""
    if not isinstance(node, Scalar):
        return node is not None
    return not node.is_null and node.text.strip().lower() not in {"false", "no"}


def _attribute(field: Field) -> str:
    return field.attribute or field.name


def _is_given(field: Field, mapping: Mapping) -> bool:
    """Tell whether a field stands in the file; one left empty counts as left out."""
    node = mapping.values.get(field.name)
    if isinstance(node, Scalar) and node.is_null:
        return field.may_be_null
    return node is not None
