"""Names of files in a bundle: what may be written on any machine, inside the folder that was named."""

import unicodedata
from collections.abc import Iterable

from learning_alliance.offline.bundle_error import BundleError

TOP_FOLDERS = ("site/", "content/")
LONGEST_PATH = 240
MOST_FILES = 200_000
# What Windows keeps for itself: https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
FORBIDDEN = frozenset('\\:*?"<>|')
FIRST_PRINTABLE = 0x20


def refuse_unsafe_names(paths: Iterable[str], shown_as: str) -> None:
    """Refuse paths that could leave the target, or that some machine cannot store.

    Raises:
        BundleError: Naming the first such path.
    """
    seen: dict[str, str] = {}
    for number, path in enumerate(paths):
        if number >= MOST_FILES:
            raise BundleError(f"{shown_as} lists more than {MOST_FILES:,} files. It was not opened.")
        if not is_safe_name(path) or not path.startswith(TOP_FOLDERS):
            raise BundleError(
                f"{shown_as} lists {path!r}, a name that no bundle may have. It was not opened."
            )
        # Two names that differ only in case are one file on many telephones and on Windows.
        folded = unicodedata.normalize("NFC", path).casefold()
        if folded in seen:
            raise BundleError(
                f"{shown_as} lists {seen[folded]!r} and {path!r}, which are one file on some machines. It was not opened."
            )
        seen[folded] = path


def is_safe_name(path: str) -> bool:
    """Tell whether a path is relative, has no way upwards, and can be stored on any machine."""
    if not path or len(path) > LONGEST_PATH or unicodedata.normalize("NFC", path) != path:
        return False
    if any(letter in FORBIDDEN or ord(letter) < FIRST_PRINTABLE or ord(letter) == 0x7F for letter in path):  # noqa: PLR2004 - DEL
        return False
    return all(_is_safe_part(part) for part in path.split("/"))


def _is_safe_part(part: str) -> bool:
    if part in {"", ".", ".."} or part != part.rstrip(". ") or part != part.lstrip(" "):
        return False
    return part.partition(".")[0].casefold() not in DEVICES
