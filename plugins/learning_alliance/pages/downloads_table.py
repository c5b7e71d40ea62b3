"""The table of bundles on the page for places without the internet.

A bundle holds the page that speaks of it, so its size can be known only after the page was built: a
place is left in the page, and filled when the bundles are there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import format_decimal

from learning_alliance.pages.page import Link, relative_address
from learning_alliance.pages.template import fill

DOWNLOADS_PAGE = "offline/index.md"
DOWNLOADS_FOLDER = "downloads"
PLACE_BEGINS = "<!-- Here begins the table of bundles. -->"
PLACE_ENDS = "<!-- Here ends the table of bundles. -->"
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class KindOfBundle:
    """What a kind of bundle is for."""

    name: str
    whom: str
    how: Link


KINDS = {
    "zip": KindOfBundle(
        "Zip", "One person with a computer or a telephone", Link("Unpack it, open index.html", "#zip")
    ),
    "zim": KindOfBundle(
        "ZIM",
        "Whoever has Kiwix, or wants several libraries on one telephone",
        Link("Open it in Kiwix", "#zim"),
    ),
    "network": KindOfBundle(
        "Network bundle",
        "A meeting, an office or a school: one computer answers everybody in the room",
        Link("Start the service", "#network"),
    ),
}


@dataclass(frozen=True, slots=True)
class BundleFile:
    """A bundle that can be downloaded; `kind` is a key of `KINDS`, `size` is in bytes."""

    kind: str
    file_name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class BundleRow:
    """One line of the table."""

    kind: KindOfBundle
    file: Link
    size: str
    sha256: str


@dataclass(frozen=True, slots=True)
class DownloadsTable:
    """What the template of the table shows."""

    rows: tuple[BundleRow, ...]
    checksums: str


def place_for_downloads() -> str:
    """Return the place for the table, with words for a copy that has no bundles beside it."""
    empty = fill("fragments/downloads.html", DownloadsTable((), ""))
    return f"{PLACE_BEGINS}\n{empty.strip()}\n{PLACE_ENDS}"


def with_downloads(page: str, files: Iterable[BundleFile]) -> str:
    """Return the finished page with its place filled; `files` lie in the folder of bundles.

    Raises:
        ValueError: The page has no such place.
    """
    before, begins, rest = page.partition(PLACE_BEGINS)
    _, ends, after = rest.partition(PLACE_ENDS)
    if not begins or not ends:
        raise ValueError("The page has no place for the table of bundles.")
    table = fill("fragments/downloads.html", _table(files))
    return f"{before}{begins}\n{table.strip()}\n{ends}{after}"


def _table(files: Iterable[BundleFile]) -> DownloadsTable:
    rows = tuple(
        BundleRow(
            KINDS[file.kind],
            Link(file.file_name, relative_address(DOWNLOADS_PAGE, f"{DOWNLOADS_FOLDER}/{file.file_name}")),
            megabytes(file.size),
            file.sha256,
        )
        for file in files
    )
    return DownloadsTable(rows, relative_address(DOWNLOADS_PAGE, f"{DOWNLOADS_FOLDER}/SHA256SUMS"))


def megabytes(size: int) -> str:
    """Return a size in bytes as megabytes, such as `3.4 MB`."""
    return f"{format_decimal(Decimal(size) / MEGABYTE, format='#,##0.0', locale='en')} MB"
