"""A file of the site that is no page: a script, the data that it works on, a picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asset:
    """One file, ready to stand in the site.

    Attributes:
        uri: Path in the site's tree, such as `assets/scripts/compare.js`.
        content: What is in it.
    """

    uri: str
    content: bytes


def script_uri(name: str) -> str:
    """Return the uri of a script that pages load, by its file's name without `.js`."""
    return f"assets/scripts/{name}.js"
