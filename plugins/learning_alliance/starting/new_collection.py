"""The files with which a network begins a collection of its own on this engine."""

import html
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

# The name stands in settings, pages and texts, so that it may hold nothing that means something there.
NAME = re.compile(r"\w[\w .,&'()–-]{0,79}")
NAME_IN_SETTINGS = "@NAME IN SETTINGS@"
NAME_IN_PAGES = "@NAME@"
HIDDEN = "dot-"


def is_good_name(name: str) -> bool:
    """Tell whether a collection may bear a name: words and plain signs, at most 80 characters."""
    return bool(NAME.fullmatch(name)) and name == name.strip()


def new_collection(name: str) -> Iterator[tuple[str, str]]:
    """Yield path and text of every file of an empty collection, besides those that are made from the fields."""
    for path, text in _below(files("learning_alliance.starting").joinpath("files"), ""):
        yield (
            path,
            text.replace(NAME_IN_SETTINGS, json.dumps(name, ensure_ascii=False)).replace(
                NAME_IN_PAGES, html.escape(name, quote=False)
            ),
        )


def _below(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    """Yield the files below a folder; names that must begin with a dot are kept under others."""
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        name = entry.name.replace(HIDDEN, ".", 1) if entry.name.startswith(HIDDEN) else entry.name
        if entry.is_dir():
            if name != "__pycache__":
                yield from _below(entry, f"{prefix}{name}/")
        else:
            yield f"{prefix}{name}", entry.read_text(encoding="utf-8")
