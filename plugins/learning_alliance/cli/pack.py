"""`alliance pack`: write bundles that work without the internet."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from learning_alliance.cli.project import needed_project
from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.downloads import write_downloads
from learning_alliance.offline.packing import current_stamp, pack_delta, pack_network, pack_zim, pack_zip
from learning_alliance.pages.disk_files import disk_files

KILOBYTE = 1000
site_option = click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    default="site",
    show_default=True,
    help="The built site, as scripts/build writes it.",
)
output_option = click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default="downloads",
    show_default=True,
    help="The folder for bundles; one of the same version is replaced.",
)


@click.group()
def pack() -> None:
    """Write a bundle of the built site, to be used without the internet."""


@pack.command()
@site_option
@output_option
def network(site: Path, output: Path) -> None:
    """Write the network bundle: site, content and a manifest, for `alliance serve` on another machine."""
    _pack(lambda project: pack_network(project, site, output))


@pack.command()
@click.option("--since", required=True, help="The version that readers have, such as 2026-11-25-0a1b2c3d4e.")
@site_option
@output_option
def delta(since: str, site: Path, output: Path) -> None:
    """Write only what changed since a version, for those who have the network bundle of that version.

    The manifest of that version must lie in the output folder, where `alliance pack network` put it,
    and so must the network bundle of the present state.
    """
    _pack(lambda project: pack_delta(project, site, output, since))


@pack.command(name="zip")
@site_option
@output_option
def zip_archive(site: Path, output: Path) -> None:
    """Write the zip: unpack it anywhere and open index.html in a browser."""
    _pack(lambda project: pack_zip(project, site, output, _disk_files(project, site)))


@pack.command()
@site_option
@output_option
def zim(site: Path, output: Path) -> None:
    """Write the ZIM for Kiwix, with its index of titles and full text; needs the extra `zim`."""
    _pack(lambda project: pack_zim(project, site, output, _disk_files(project, site)))


@pack.command(name="all")
@site_option
@output_option
def every_kind(site: Path, output: Path) -> None:
    """Write the zip, the network bundle and, where libzim is installed, the ZIM; and their checksums."""
    with _refusals():
        project = needed_project()
        for download in write_downloads(project, site, output, _disk_files(project, site)):
            click.echo(f"{output / download.file_name}: {download.size / KILOBYTE:,.0f} kB")


def _pack(write: Callable[[Path], Path]) -> None:
    with _refusals():
        target = write(needed_project())
        click.echo(f"{target}: {target.stat().st_size / KILOBYTE:,.0f} kB")


def _disk_files(project: Path, site: Path) -> tuple[tuple[str, bytes], ...]:
    current_stamp(project, site)
    return disk_files(project, site)


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except BundleError as error:
        raise click.ClickException(str(error)) from error
