"""Where the project is that a command runs in."""

from pathlib import Path

import click


def find_project(start: Path) -> Path | None:
    """Return the nearest folder, from `start` upwards, that holds `case_studies/`."""
    for folder in (start, *start.parents):
        if (folder / "case_studies").is_dir():
            return folder
    return None


def needed_project(otherwise: str = "") -> Path:
    """Return the project of the working folder; `otherwise` says what else one can name.

    Raises:
        click.UsageError: There is none.
    """
    project = find_project(Path.cwd())
    if project is None:
        raise click.UsageError(f"There is no case_studies folder here or above{otherwise}.")
    return project
