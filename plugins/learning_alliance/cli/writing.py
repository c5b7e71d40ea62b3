"""Writes many files as one: beside the folder first, then all at once in its place."""

from collections.abc import Mapping
from pathlib import Path

from learning_alliance.offline.archive_writing import folder_beside
from learning_alliance.offline.folder_swap import swap_folders


def write_beside(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write files under their paths below a new or empty folder; it holds all of them or is as it was."""
    target = folder.absolute()
    with folder_beside(target) as fresh:
        for uri, content in contents.items():
            path = fresh / uri
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        fresh.chmod(0o755)
        swap_folders(fresh, target)
