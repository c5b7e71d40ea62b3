"""The web index: Pagefind cuts it into small pieces, of which a query loads a few."""

import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pagefind.service import get_executable

from learning_alliance.search.web_index_order import put_in_order
from learning_alliance.search.web_page import LEFT_OUT, WebPage

FOLDER = "pagefind"
LANGUAGE = "en"
UNUSED = ("*-ui.js", "*-ui.css", "*-highlight.js", "*-worker.js", "wasm.unknown.pagefind")
"""What Pagefind writes for interfaces of its own, which this site does not have."""


class IndexingError(Exception):
    """Pagefind could not make an index; the message is its own."""


@dataclass(frozen=True, slots=True)
class IndexFile:
    """One file of an index.

    Attributes:
        uri: Path in the site's tree.
    """

    uri: str
    content: bytes


@lru_cache(maxsize=1)
def web_index(pages: tuple[WebPage, ...]) -> tuple[IndexFile, ...]:
    """Return the files of the index over some pages; the last one is remembered, for live reload.

    Raises:
        IndexingError: Pagefind is not there or failed.
    """
    if not pages:
        return ()
    with tempfile.TemporaryDirectory(prefix="learning-alliance-") as folder:
        copies, index = Path(folder) / "copies", Path(folder) / "index"
        for page in pages:
            path = copies / page.entry.address / "index.html"
            # In a draft, two faulty files may lay claim to one address.
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.html(), encoding="utf-8")
        _run_pagefind(copies, index)
        put_in_order(index)
        return tuple(_used_files(index))


def _run_pagefind(copies: Path, index: Path) -> None:
    program = get_executable()
    if program is None:
        raise IndexingError("The program pagefind is not installed; scripts/setup installs it.")
    # One index for all languages: a browser would load only that of the page's own.
    command = [
        str(program), "--silent", "--site", str(copies), "--output-path", str(index),
        "--force-language", LANGUAGE, "--exclude-selectors", ", ".join(LEFT_OUT),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - a program of this environment
    if done.returncode:
        raise IndexingError(f"Pagefind could not make the index. {done.stderr or done.stdout}".strip())


def _used_files(index: Path) -> Iterator[IndexFile]:
    for path in sorted(index.rglob("*")):
        if path.is_file() and not any(path.match(pattern) for pattern in UNUSED):
            yield IndexFile(f"{FOLDER}/{path.relative_to(index).as_posix()}", path.read_bytes())
