"""What is indexed of each record: its texts, part by part, and the terms by which it is narrowed down."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

PARTS = (
    "title", "summary", "problem", "body", "results", "difficulties", "lessons", "places", "actors", "names",
)  # fmt: skip
"""The parts of a document, in the order in which they are indexed; a theme alone has `names`, its other names."""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A record as the index sees it.

    Attributes:
        type: `case`, `lesson` or `theme`.
        id: Of the record, unique among its type.
        address: Of its page, relative to the site, such as `case-studies/th-baan-mankong/`.
        language: In which its texts are written.
        texts: What each part says, one sentence a line.
        facets: Terms by facet, such as `{"theme": ("tenure", "land")}`.
        years: The years in which a case ran; a case that still runs goes on to the year of the index.
        kicker: A few words above the title in a list: where and when.
    """

    type: str
    id: str
    title: str
    address: str
    language: str
    texts: Mapping[str, str]
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    years: tuple[int, ...] = ()
    kicker: str = ""

    @property
    def key(self) -> str:
        """What no other document has."""
        return f"{self.type}/{self.id}"

    @property
    def fingerprint(self) -> str:
        """A digest of everything that is indexed."""
        return hashlib.sha256(repr(tuple(self._content())).encode()).hexdigest()

    def _content(self) -> Iterator[object]:
        yield from (self.key, self.title, self.address, self.language, self.years, self.kicker)
        yield sorted(self.texts.items())
        yield sorted(self.facets.items())
