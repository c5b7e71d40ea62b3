"""`alliance apply`: bring an opened bundle up to date with a delta."""

from pathlib import Path

import click

from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.delta import apply_delta as apply_to_folder


@click.command(name="apply")
@click.argument("delta", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
def apply_delta(delta: Path, folder: Path) -> None:
    """Bring the opened bundle in FOLDER to the version that DELTA leads to, all of it or nothing."""
    try:
        manifest = apply_to_folder(delta, folder.absolute())
    except BundleError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{folder} is now version {manifest.collection.version}.")
