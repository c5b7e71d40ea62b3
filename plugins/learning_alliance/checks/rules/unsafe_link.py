"""A link leads to a web page, an e-mail address or another page of this site.

Addresses that begin with `javascript:` or `data:` run code, `file:` leads into the reader's own
machine, and in `https://example.org@elsewhere.org/` the name before the `@` is not the host. Use the address
of a web page, as your browser shows it.

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

from learning_alliance.checks.links import Link, links
from learning_alliance.content.collection import Collection
from learning_alliance.content.conversion import is_web_address
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "unsafe-link"
SEVERITY = Severity.ERROR
WEB = {"http", "https"}


def check(collection: Collection) -> Iterator[Problem]:
    """Find links whose address has another scheme than http, https and mailto, or no honest host."""
    for entry in collection.entries:
        for link in links(entry):
            if not link.is_image and not _is_safe(link):
                yield entry.problem(
                    CODE,
                    link.location,
                    f"The link {quoted(link.address)} does not lead to a web page.",
                    "Use an address that begins with https://.",
                )


def _is_safe(link: Link) -> bool:
    return is_web_address(link.address) if link.scheme in WEB else link.scheme in {"", "mailto"}
