"""The zip: unpack it anywhere, open `index.html`, and everything works from the disk."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from learning_alliance.offline.archive_writing import write_archive
from learning_alliance.offline.collection_stamp import CollectionStamp
from learning_alliance.offline.disk_tree import disk_tree

OPEN_ME = """\
{name}, version {version}
{cases} case studies and {lessons} lessons.

1. Unpack the whole archive. On a telephone, use the "Files" program.
2. Open the file index.html with any browser.

No internet is needed. Searching, comparing and the map work from here as they do online.
Text: CC BY 4.0. Facts in front matter: CC0.
"""


def write_zip(
    target: Path, stamp: CollectionStamp, site: Path, extra: Iterable[tuple[str, bytes]] = ()
) -> None:
    """Write the zip of a built site; `extra` are files that only a copy on a disk needs.

    Raises:
        BundleError: It cannot be written; an older one at `target` is as it was.
    """
    folder = f"{stamp.slug}-{stamp.version}"
    write_archive(target, _below(folder, stamp, chain(disk_tree(site), extra)))


def _below(
    folder: str, stamp: CollectionStamp, files: Iterable[tuple[str, bytes]]
) -> Iterator[tuple[str, bytes]]:
    text = OPEN_ME.format(name=stamp.name, version=stamp.version, cases=stamp.cases, lessons=stamp.lessons)
    yield f"{folder}/READ ME FIRST.txt", text.replace("\n", "\r\n").encode()
    for name, content in files:
        yield f"{folder}/{name}", content
