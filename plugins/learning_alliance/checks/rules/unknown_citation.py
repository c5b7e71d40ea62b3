"""A citation names a source that the case study lists.

The mark `[@s1]` points to the source with the key `s1` in the front matter. If no source has that
key, readers cannot follow the claim to its ground. Correct the key, or add the source.

Passes:
    sources:
      - {key: s1, author: "A", title: "T", publisher: "P", url: "https://example.org/1", kind: press}
    ---
    ## Context
    The city grew [@s1].

Fails:
    sources:
      - {key: s1, author: "A", title: "T", publisher: "P", url: "https://example.org/1", kind: press}
    ---
    ## Context
    The city grew [@s1; @s4].
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import nearest, quoted, suggestion
from learning_alliance.domain.problem import Problem, Severity

CODE = "unknown-citation"
SEVERITY = Severity.ERROR
MESSAGE = "{key} is not the key of a source of this case study."


def check(collection: Collection) -> Iterator[Problem]:
    """Find citations, in fields and in the text, without a source."""
    for entry, case_study in collection.cases:
        known = [source.key for source in case_study.sources]
        for key, place in entry.citations:
            if key and key not in known:
                yield entry.problem(
                    CODE,
                    place,
                    MESSAGE.format(key=quoted(key)),
                    suggestion(nearest(key, known)) or f"Its sources are: {', '.join(known) or 'none'}.",
                )
