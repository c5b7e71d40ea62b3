"""Writes many files as one: beside the folder first, then all at once in its place."""

import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_beside(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write files under their paths below a new or empty folder; it holds all of them or is as it was."""
    target = folder.absolute()
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as beside:
        fresh = Path(beside) / "files"
        fresh.mkdir()
        for uri, content in contents.items():
            path = fresh / uri
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if target.exists():
            target.rmdir()
        fresh.replace(target)
