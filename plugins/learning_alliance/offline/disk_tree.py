"""The site as a tree of files that opens from a disk: every link leads to a file, nothing needs a server."""

from collections.abc import Iterator
from pathlib import Path

from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.file_links import with_file_links

NOT_ON_A_DISK = ("downloads/", "pagefind/", "404.html", "sitemap.xml", "sitemap.xml.gz", "robots.txt")
"""Bundles hold no bundles; the web index is fetched piece by piece; the rest speaks to servers and search engines."""


def disk_tree(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every file of a built site, ready for a disk.

    Raises:
        BundleError: A page has a link that no disk can follow.
    """
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not name.startswith(NOT_ON_A_DISK):
            yield name, _for_disk(path, name)


def _for_disk(path: Path, name: str) -> bytes:
    content = path.read_bytes()
    if path.suffix != ".html":
        return content
    try:
        return with_file_links(content.decode()).encode()
    except ValueError as error:
        raise BundleError(f"{name} cannot be read from a disk: {error}") from error
