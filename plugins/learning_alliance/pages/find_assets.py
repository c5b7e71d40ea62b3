"""The script of the page for finding, joined from its parts, and the words and names that it may ask for."""

import re
from collections.abc import Iterator
from importlib.resources import files

from learning_alliance.pages.asset import Asset, script_uri
from learning_alliance.pages.find_words import find_words
from learning_alliance.pages.site_context import SiteContext

REMARK = re.compile(r"^ *(//.*|/\*\*(?:.|\n)*?\*/)\n", re.MULTILINE)
"""A remark that has its lines to itself, as all of ours have."""
INDENTATION = re.compile(r"^ +", re.MULTILINE)
PARTS = (
    "site-files",
    "find/texts",
    "find/address",
    "find/web-engine",
    "find/in-page-engine",
    "find/spelling",
    "find/answering",
    "find/facets-view",
    "find/results-view",
    "find/advice-view",
    "find/page",
)
"""In the order in which they need each other; a reader on a weak line asks for one file, not for eleven."""


def find_assets(site: SiteContext) -> Iterator[Asset]:
    """Yield the files that the page for finding loads over the web, besides the index."""
    folder = files("learning_alliance.pages").joinpath("scripts")
    texts = (folder.joinpath(f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
    yield Asset(script_uri("find"), "\n".join(map(_without_remarks, texts)).encode())
    yield find_words(site)


def _without_remarks(script: str) -> str:
    """Leave out lines that are remarks, and indentation: a fifth of what goes over the line."""
    return "\n".join(INDENTATION.sub("", REMARK.sub("", script)).splitlines())
