"""Each source has a key of its own.

If two sources had the key `s1`, nobody could tell which one `[@s1]` means. Give the second one the next
free number, and correct the citations that mean it.

Passes:
    sources:
      - {key: s1, author: "A", title: "T", publisher: "P", url: "https://example.org/1", kind: press}
      - {key: s2, author: "A", title: "U", publisher: "P", url: "https://example.org/2", kind: press}
    ---
    ## Context
    The city grew [@s1; @s2].

Fails:
    sources:
      - {key: s1, author: "A", title: "T", publisher: "P", url: "https://example.org/1", kind: press}
      - {key: s1, author: "A", title: "U", publisher: "P", url: "https://example.org/2", kind: press}
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.content.nodes import Mapping, Scalar, Sequence
from learning_alliance.domain.problem import Problem, Severity

CODE = "duplicate-source-key"
SEVERITY = Severity.ERROR


def check(collection: Collection) -> Iterator[Problem]:
    """Find keys that a source before already has."""
    for entry, _ in collection.cases:
        seen: set[str] = set()
        for key in _keys(entry.document.front_matter):
            if key.text in seen:
                yield entry.problem(
                    CODE,
                    key.location,
                    f"Another source has the key {quoted(key.text)} already.",
                    "Give this one a key that is free, and correct the citations that mean it.",
                )
            seen.add(key.text)


def _keys(front_matter: Mapping | None) -> Iterator[Scalar]:
    sources = front_matter.values.get("sources") if front_matter else None
    for source in sources.items if isinstance(sources, Sequence) else ():
        key = source.values.get("key") if isinstance(source, Mapping) else None
        if isinstance(key, Scalar):
            yield key
