"""The ZIM for Kiwix: every page and file of the site, with an index of titles and of full text.

Metadata follows https://wiki.openzim.org/wiki/Metadata. libzim gives each file a random identity, so
that a ZIM is not the same byte for byte when it is made again.
"""

import os
import posixpath
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from importlib.resources import files
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from learning_alliance.offline.archive_writing import whole_file
from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.collection_stamp import CollectionStamp
from learning_alliance.offline.disk_tree import disk_tree
from learning_alliance.offline.media_types import media_type
from learning_alliance.offline.page_text import page_text

if TYPE_CHECKING:
    from libzim.writer import Creator

FRONT_PAGE = "index.html"
LANGUAGE = "eng"
ILLUSTRATION = 48
STANDARD_OUTPUT = 1
LONGEST_TITLE = 30
LONGEST_DESCRIPTION = 80


def has_libzim() -> bool:
    """Tell whether a ZIM can be written here."""
    return find_spec("libzim") is not None


def write_zim(
    target: Path, stamp: CollectionStamp, site: Path, extra: Iterable[tuple[str, bytes]] = ()
) -> None:
    """Write the ZIM of a built site; `extra` are files that only a copy without a server needs.

    Raises:
        BundleError: libzim is not installed, or the file cannot be written; an older one is as it was.
    """
    if not has_libzim():
        raise BundleError(
            'A ZIM needs the package libzim, which is not installed. Install the extra: pip install ".[zim]"'
        )
    from libzim.writer import Creator  # noqa: PLC0415 - an extra: whoever packs no ZIM need not have it

    with whole_file(target) as unfinished:
        # libzim makes the file itself and refuses one that is there.
        unfinished.unlink()
        try:
            with _silent_library(), Creator(str(unfinished)).config_indexing(True, LANGUAGE) as creator:  # noqa: FBT003 - libzim's signature
                _fill(creator, stamp, chain(disk_tree(site), extra))
        except RuntimeError as error:
            raise BundleError(f"{target} could not be written: {error}.") from error


@contextmanager
def _silent_library() -> Iterator[None]:
    """Keep libzim from writing its progress to the standard output, where our result belongs.

    The library writes past Python, and has no setting for these lines (3.13.1).
    """
    sys.stdout.flush()
    kept = os.dup(STANDARD_OUTPUT)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, STANDARD_OUTPUT)
        yield
    finally:
        os.dup2(kept, STANDARD_OUTPUT)
        os.close(kept)
        os.close(nowhere)


def _fill(creator: "Creator", stamp: CollectionStamp, tree: Iterable[tuple[str, bytes]]) -> None:
    from learning_alliance.offline.zim_item import ZimItem  # noqa: PLC0415 - needs libzim

    creator.set_mainpath(FRONT_PAGE)
    creator.add_illustration(
        ILLUSTRATION, files("learning_alliance.offline").joinpath("illustration.png").read_bytes()
    )
    for name, value in _metadata(stamp):
        creator.add_metadata(name, value)
    for path, content in tree:
        if not path.endswith(".html"):
            creator.add_item(ZimItem(path, path, media_type(path), content, ""))
            continue
        page = page_text(content.decode())
        if page.moved_to:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), page.moved_to))
            creator.add_redirection(path, page.title, target, {})
        else:
            creator.add_item(ZimItem(path, page.title, "text/html", content, page.text))


def _metadata(stamp: CollectionStamp) -> Iterator[tuple[str, str]]:
    """Yield the metadata that every ZIM must have, and some that readers show."""
    about = f"{stamp.cases} case studies and {stamp.lessons} lessons on city strategies and slum upgrading"
    yield "Name", f"{stamp.slug}_en_all"
    yield "Title", stamp.name[:LONGEST_TITLE]
    yield "Creator", f"{stamp.name} contributors"
    yield "Publisher", stamp.name
    yield "Date", (date.fromisoformat(stamp.version[:10]) if stamp.cases else date.min).isoformat()
    yield "Description", about[:LONGEST_DESCRIPTION]
    yield "LongDescription", f"{about}: what was tried, what it cost, what came of it and what went wrong."
    yield "Language", LANGUAGE
    yield "License", "CC-BY-4.0"
    yield "Tags", "_category:other;_ftindex:yes;_pictures:yes;_videos:no;_details:yes"
    yield "Flavour", "all"
    yield "Scraper", "learning-alliance"
    yield "X-Collection-Version", stamp.version
