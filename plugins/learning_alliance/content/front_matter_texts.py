"""The texts that stand in front matter, each with its place."""

from collections.abc import Iterator

from learning_alliance.content.nodes import Node, Scalar, Sequence


def texts_below(node: Node) -> Iterator[Scalar]:
    """Yield every single value at or below a node, in the order of the file."""
    if isinstance(node, Scalar):
        yield node
        return
    for value in node.items if isinstance(node, Sequence) else node.values.values():
        yield from texts_below(value)
