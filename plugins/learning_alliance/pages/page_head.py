"""What a page tells programs about itself: schema.org as JSON-LD, Dublin Core, its feed, when it changed.

It travels in the front matter, and the theme prints it into the head of the page. JSON-LD is data, which no
browser runs; what would end its element is written as an escape.
"""

import html
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Value = str | int | bool | Sequence["Value"] | Mapping[str, "Value"]
"""A value of JSON-LD."""

SCHEMA_ORG = "https://schema.org"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_IN_SCRIPT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass(frozen=True, slots=True)
class PageHead:
    """What stands in the head of a page besides title and description.

    Attributes:
        linked_data: A thing of schema.org.
        dublin_core: Names of elements with their values; a name may stand several times.
        feed: Address of the page's own Atom feed, as seen from the site's front page.
        updated: When its content last changed; None where nobody knows.
        is_listed: False for pages that search engines need not list.
    """

    linked_data: Mapping[str, Value] | None = None
    dublin_core: tuple[tuple[str, str], ...] = ()
    feed: str = ""
    updated: date | None = None
    is_listed: bool = True

    def fields(self) -> Mapping[str, object]:
        """Return the fields of the front matter; those that are empty are left out by whoever writes it."""
        return {
            "json_ld": script_text(self.linked_data) if self.linked_data else "",
            "dublin_core": [[name, html.escape(value)] for name, value in self.dublin_core if value],
            "feed": self.feed,
            "updated": self.updated.isoformat() if self.updated else "",
            "unlisted": not self.is_listed,
        }


def script_text(thing: Mapping[str, Value]) -> str:
    """Return a thing of schema.org as the text of a script element; what is empty is left out."""
    filled = {
        "@context": SCHEMA_ORG,
        **{name: value for name, value in thing.items() if value not in ("", ())},
    }
    text = json.dumps(filled, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _IN_SCRIPT.items():
        text = text.replace(character, escape)
    return text
