"""Where the project is that a command runs in."""

from pathlib import Path


def find_project(start: Path) -> Path | None:
    """Return the nearest folder, from `start` upwards, that holds `case_studies/`."""
    for folder in (start, *start.parents):
        if (folder / "case_studies").is_dir():
            return folder
    return None
