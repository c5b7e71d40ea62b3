"""robots.txt: tells programs that collect pages where the list of all pages is.

Only a site with an address has such a list, and only at the root of a host is the file looked for.
"""

from collections.abc import Iterator

from learning_alliance.exports.export_file import ExportFile
from learning_alliance.exports.home import Home


def robots_files(home: Home) -> Iterator[ExportFile]:
    """Yield the file, or nothing for a site without an address."""
    if home.address:
        text = f"User-agent: *\nAllow: /\n\nSitemap: {home.address}sitemap.xml\n"
        yield ExportFile("robots.txt", text.encode())
