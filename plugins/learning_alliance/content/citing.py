"""Which source an entry cites where, in its text and in its fields."""

from collections.abc import Iterator
from typing import NamedTuple

from markdown_it.token import Token

from learning_alliance.content.markdown_body import CITATION, cited_keys, first_line, inline_tokens
from learning_alliance.content.nodes import Location, Mapping, Node, Scalar, Sequence


class CitedKey(NamedTuple):
    """A source key where it is cited in the text.

    Attributes:
        line: Line of the body, from 0, on which the paragraph begins.
    """

    key: str
    line: int


def cited_in_body(tokens: list[Token]) -> Iterator[CitedKey]:
    """Yield each source key that a text cites."""
    for block, token in inline_tokens(tokens):
        if token.type == "citation":
            for key in cited_keys(token.content):
                yield CitedKey(key, first_line(block))


def cited_in_fields(node: Node) -> Iterator[tuple[str, Location]]:
    """Yield each source key that a `source` field or a citation in another field names, with its place."""
    if isinstance(node, Scalar):
        if "[@" in node.text:
            for citation in CITATION.finditer(node.text):
                yield from ((key, node.location) for key in cited_keys(citation.group(1)))
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from cited_in_fields(item)
    else:
        yield from _in_mapping(node)


def _in_mapping(node: Mapping) -> Iterator[tuple[str, Location]]:
    for name, value in node.values.items():
        if name == "source" and isinstance(value, Scalar):
            yield value.text.strip(), value.location
        else:
            yield from cited_in_fields(value)
