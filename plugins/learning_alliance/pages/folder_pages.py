"""Pages for other site generators: each in a folder of its own, as its address is.

Links in finished HTML are as seen from a page's address. Some generators (MkDocs) leave them alone, others
(Zensical) take them as seen from the file and mend them. Where the file is `themes/tenure/index.md`, both
come out at the same place.
"""

import re
from dataclasses import replace
from posixpath import dirname, join, normpath, relpath

from learning_alliance.pages.page import Page

INDEX = "index.md"
MARKDOWN_LINK = re.compile(r"(?<=\]\()(?P<target>[^()\s#:]+)(?=[)#\s])")
"""The target of a Markdown link to another file of the tree, without its fragment."""


def in_folder(page: Page) -> Page:
    """Return a page without Markdown links as the index of its own folder."""
    return replace(page, uri=_folder_uri(page.uri))


def folder_page(page: Page) -> Page:
    """Return a page as the index of its own folder; its Markdown links, which name files, follow."""

    def followed(found: re.Match[str]) -> str:
        target = normpath(join(dirname(page.uri), found["target"]))
        return relpath(_folder_uri(target), dirname(_folder_uri(page.uri)) or ".")

    return in_folder(replace(page, text=MARKDOWN_LINK.sub(followed, page.text)))


def _folder_uri(uri: str) -> str:
    if not uri.endswith(".md") or uri.rpartition("/")[2] == INDEX:
        return uri
    return f"{uri.removesuffix('.md')}/{INDEX}"
