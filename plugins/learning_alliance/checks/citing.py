"""Which source a case study cites where, in its text and in its fields."""

from collections.abc import Iterator

from learning_alliance.checks.front_matter_texts import front_matter_texts
from learning_alliance.content.entry import Entry
from learning_alliance.content.markdown_body import CITATION, cited_keys, first_line, inline_tokens
from learning_alliance.content.nodes import Location, Mapping, Node, Scalar, Sequence
from learning_alliance.domain.case_study import CaseStudy


def cited_in_body(entry: Entry[CaseStudy]) -> Iterator[tuple[str, Location]]:
    """Yield each source key that the text cites, with its place."""
    for block, token in inline_tokens(entry.body_tokens):
        if token.type == "citation":
            for key in cited_keys(token.content):
                yield key, entry.in_body(first_line(block), f"@{key}")


def cited_in_fields(entry: Entry[CaseStudy]) -> Iterator[tuple[str, Location]]:
    """Yield each source key that a `source` field or a citation in another field names, with its place."""
    if entry.document.front_matter is not None:
        yield from _below(entry.document.front_matter)
    for text in front_matter_texts(entry):
        if "[@" in text.text:
            for citation in CITATION.finditer(text.text):
                for key in cited_keys(citation.group(1)):
                    yield key, text.location


def _below(node: Node) -> Iterator[tuple[str, Location]]:
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _below(item)
    elif isinstance(node, Mapping):
        for name, value in node.values.items():
            if name == "source" and isinstance(value, Scalar):
                yield value.text.strip(), value.location
            else:
                yield from _below(value)
