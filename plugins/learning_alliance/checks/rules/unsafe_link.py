"""A link leads to a web page, an e-mail address or another page of this site.

Addresses that begin with `javascript:` or `data:` run code, `file:` leads into the reader's own
machine. Use the address of a web page.

Passes:
    ---
    ## Context
    The city grew, as its [report](https://example.org/1) says [@s1].

Fails:
    ---
    ## Context
    The city grew, as its [report](javascript:alert%281%29) says [@s1].
"""

from collections.abc import Iterator

from learning_alliance.checks.links import links
from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "unsafe-link"
SEVERITY = Severity.ERROR
SAFE = {"", "http", "https", "mailto"}


def check(collection: Collection) -> Iterator[Problem]:
    """Find links whose address has another scheme than http, https and mailto."""
    for entry in collection.entries:
        for link in links(entry):
            if not link.is_image and link.scheme not in SAFE:
                yield entry.problem(
                    CODE,
                    link.location,
                    f"The link {quoted(link.address)} does not lead to a web page.",
                    "Use an address that begins with https://.",
                )
