"""Makes the web index from the pages of a build, before they are wrapped in the theme."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from learning_alliance.pages.find_entries import find_entries, guide_entry
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.search.web_index import IndexingError, web_index
from learning_alliance.search.web_page import WebPage


def write_web_index(site: SiteContext, files: Files, folder: Path) -> None:
    """Write the index of all pages that can be found into the folder of the site.

    Raises:
        PluginError: The index could not be made.
    """
    try:
        index = web_index(tuple(_web_pages(site, files)))
    except IndexingError as error:
        raise PluginError(str(error)) from error
    for file in index:
        path = folder / file.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def _web_pages(site: SiteContext, files: Files) -> Iterator[WebPage]:
    entries = {entry.address: entry for entry in find_entries(site)}
    for file in files.documentation_pages():
        page = file.page
        if page is not None:
            entry = entries.get(page.url) or guide_entry(file.src_uri, str(page.title))
            if entry:
                yield WebPage(entry, page.content or "")
