"""Builds the site of the working folder and prints the seconds, bytes and files of its web index."""

import sys
import time
from pathlib import Path
from unittest import mock

from learning_alliance.search.web_index import IndexFile, web_index
from learning_alliance.search.web_page import WebPage
from learning_alliance_mkdocs.build import build_site


def timed(pages: tuple[WebPage, ...]) -> tuple[IndexFile, ...]:
    """Make the index and print how long that took."""
    start = time.perf_counter()
    index = web_index(pages)
    seconds = time.perf_counter() - start
    sys.stdout.write(f"{seconds:.2f} {sum(len(file.content) for file in index)} {len(index)}\n")
    return index


# Measured from outside, so that the code of the site knows nothing of it.
with mock.patch("learning_alliance_mkdocs.web_index.web_index", timed):
    build_site(Path("mkdocs.yml"), Path("site").absolute(), is_draft=False)
