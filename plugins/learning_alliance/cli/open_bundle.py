"""`alliance open`: check a network bundle and unpack it."""

from pathlib import Path

import click

from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.network_bundle import open_network_bundle


@click.command(name="open")
@click.argument("bundle", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
def open_bundle(bundle: Path, folder: Path) -> None:
    """Check BUNDLE against its manifest and unpack it into FOLDER, all of it or nothing.

    FOLDER must be new, empty, or hold an opened bundle, which is replaced.
    """
    try:
        manifest = open_network_bundle(bundle, folder.absolute())
    except BundleError as error:
        raise click.ClickException(str(error)) from error
    stamp = manifest.collection
    click.echo(
        f"{folder}: {stamp.name}, version {stamp.version}, {stamp.cases} cases, {stamp.lessons} lessons"
    )
