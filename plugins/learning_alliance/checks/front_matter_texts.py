"""The texts that stand in front matter, each with its place."""

from collections.abc import Iterator

from learning_alliance.content.entry import AnyEntry
from learning_alliance.content.nodes import Node, Scalar, Sequence


def front_matter_texts(entry: AnyEntry) -> Iterator[Scalar]:
    """Yield every single value of an entry's front matter, in the order of the file."""
    if entry.document.front_matter is not None:
        yield from _texts(entry.document.front_matter)


def _texts(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
        return
    for value in node.items if isinstance(node, Sequence) else node.values.values():
        yield from _texts(value)
