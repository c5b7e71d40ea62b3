"""Front matter as a tree of texts, each with its place in the file.

YAML's own types are left aside: `NO` stays a text (Norway) and `1.10` keeps its zero.
"""

from dataclasses import dataclass
from typing import NamedTuple


class Location(NamedTuple):
    """A place in a file: line and column, both from 1."""

    line: int
    column: int


class Scalar(NamedTuple):
    """A single text; a named tuple, since a large collection has millions of them.

    Attributes:
        line: Line in the file, from 1.
        column: Column in characters, from 1.
        is_plain: Written without quotes, so that `null` and an empty value mean "nothing".
    """

    text: str
    line: int
    column: int
    is_plain: bool

    @property
    def location(self) -> Location:
        """The place of the text."""
        return Location(self.line, self.column)

    @property
    def is_null(self) -> bool:
        """Tell whether the value says "nothing"."""
        return self.is_plain and self.text in {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of values."""

    items: tuple["Node", ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Mapping:
    """Named values, in the order of the file; a repeated key keeps its first value."""

    keys: dict[str, Scalar]
    values: dict[str, "Node"]
    location: Location


Node = Scalar | Sequence | Mapping
FieldPath = tuple[str | int, ...]


def locate(root: Node, path: FieldPath) -> Location:
    """Return the place of the value at a path such as `("finance", 2, "amount")`.

    Where the path leaves the tree, the place of the last value on it is returned.
    """
    node = root
    for step in path:
        following = _step(node, step)
        if following is None:
            break
        node = following
    return node.location


def _step(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.values.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None
