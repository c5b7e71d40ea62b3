"""The script of the page for finding, joined from its parts, and the words and names that it may ask for."""

from collections.abc import Iterator
from importlib.resources import files

from learning_alliance.pages.asset import Asset, script_uri
from learning_alliance.pages.find_words import find_words
from learning_alliance.pages.site_context import SiteContext

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
    texts = (folder.joinpath(f"{part}.js").read_bytes() for part in PARTS)
    yield Asset(script_uri("find"), b"\n".join(texts))
    yield find_words(site)
