"""Numbers the sources of one case in the order in which its page cites them, with links both ways."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from markupsafe import Markup, escape

from learning_alliance.content.markdown_body import CITATION, cited_keys
from learning_alliance.domain.source import Source

# A source may be cited thirty times; links to all would be a twentieth of the page's weight.
MOST_LINKS_BACK = 6
WITH_SPACE_BEFORE = re.compile(r"\s*" + CITATION.pattern)


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source with its number on the page and the places that cite it.

    Attributes:
        mentions: Ids of the first places on the page, in order.
    """

    source: Source
    number: int
    mentions: tuple[str, ...]


def without_citations(text: str) -> str:
    """Return a text of front matter for a page that does not list its sources."""
    return WITH_SPACE_BEFORE.sub("", text)


class Citations:
    """The running count of one page's citations."""

    def __init__(self, sources: tuple[Source, ...]) -> None:
        self._sources = {source.key: source for source in sources}
        self._numbers: dict[str, int] = {}
        self._mentions: dict[str, list[str]] = {}

    def cite(self, *keys: str) -> Markup:
        """Return the marks for some sources, each a link to its entry in the list."""
        known = [key for key in keys if key in self._sources]
        return Markup("").join(self._mark(key) for key in known)

    def marked(self, text: str) -> Markup:
        """Return a text of front matter, with the marks in the place of its citations."""
        parts = CITATION.split(text)
        # A pattern with one group splits into text and keys in turn.
        marks = (self.cite(*cited_keys(keys)) for keys in parts[1::2])
        plain = [
            escape(part.rstrip() if more else part) for part, more in zip_longest(parts[::2], parts[1::2])
        ]
        return Markup("").join(part for pair in zip_longest(plain, marks, fillvalue="") for part in pair)

    def listed(self) -> tuple[CitedSource, ...]:
        """Return the sources in the order of their numbers; those never cited come last."""
        order = dict.fromkeys([*self._numbers, *self._sources])
        return tuple(
            CitedSource(self._sources[key], number, tuple(self._mentions.get(key, ())))
            for number, key in enumerate(order, start=1)
        )

    def _mark(self, key: str) -> Markup:
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        mentions = self._mentions.setdefault(key, [])
        mention = f"c{number}-{len(mentions) + 1}"
        is_linked_back = len(mentions) < MOST_LINKS_BACK
        if is_linked_back:
            mentions.append(mention)
        anchor = f' id="{mention}"' if is_linked_back else ""
        # Only numbers go in, so that nothing needs escaping.
        return Markup(  # noqa: S704
            f'<a class="la-cite"{anchor} href="#source-{number}" role="doc-noteref">[{number}]</a>'
        )
