"""A source that a case study cites."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One document that was read.

    Attributes:
        key: Short name by which the text cites it, such as `s1`.
        year: Year of publication, None when it is not shown.
        seen_at: Address at which it was read, where that differs from `url`.
        kind: A term of `source-kinds`: who speaks, which decides how evidence is weighed.
    """

    key: str
    author: str
    title: str
    publisher: str
    url: str
    kind: str
    year: int | None = None
    archived_url: str = ""
    seen_at: str = ""
