"""Which fields of a case study cite which source, with the place of each citation."""

from collections.abc import Iterator

from learning_alliance.content.entry import Entry
from learning_alliance.content.nodes import Location, Mapping, Node, Scalar, Sequence
from learning_alliance.domain.case_study import CaseStudy


def cited_in_fields(entry: Entry[CaseStudy]) -> Iterator[tuple[str, Location]]:
    """Yield each source key that stands in a `source` field, with its place."""
    if entry.document.front_matter is not None:
        yield from _below(entry.document.front_matter)


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
