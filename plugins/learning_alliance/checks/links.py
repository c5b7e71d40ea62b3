"""The links and images of a body, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from learning_alliance.content.entry import AnyEntry
from learning_alliance.content.markdown_body import first_line, inline_tokens
from learning_alliance.content.nodes import Location


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image.

    Attributes:
        address: Where it leads, with its escapes resolved as a browser would.
        is_image: It is shown in the page and not followed.
    """

    address: str
    is_image: bool
    location: Location

    @property
    def scheme(self) -> str:
        """The scheme in small letters, without the blanks that browsers drop; empty for a relative address."""
        if self.address.startswith("//"):
            return "//"
        before, colon, _ = self.address.partition(":")
        cleaned = "".join(letter for letter in before if letter.isprintable() and letter != " ").casefold()
        return cleaned if colon and not set(cleaned) & set("/?#") else ""


def links(entry: AnyEntry) -> Iterator[Link]:
    """Yield the links and images of an entry's body, in the order of the text."""
    for block, token in inline_tokens(entry.body_tokens):
        if token.type in {"link_open", "image"}:
            address = str(token.attrGet("href") or token.attrGet("src") or "")
            place = entry.in_body(first_line(block), address or "]()")
            yield Link(address, token.type == "image", place)
