"""Writes new files, and never over one that is there."""

from collections.abc import Mapping
from pathlib import Path

import click


def write_new(contents: Mapping[Path, bytes]) -> None:
    """Write all files, or none.

    Raises:
        click.ClickException: One of them is there already.
    """
    written: list[Path] = []
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                written.append(path)
                file.write(content)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        if isinstance(error, FileExistsError):
            raise click.ClickException(
                f"{error.filename} is there already and was left as it is. Choose another name."
            ) from error
        raise click.ClickException(f"{error.filename} cannot be written: {error.strerror}.") from error
