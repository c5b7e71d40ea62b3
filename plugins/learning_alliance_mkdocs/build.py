"""Builds the site beside the old one and swaps them: `python -m learning_alliance_mkdocs.build`."""

import gc
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

import click

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement for its own future.

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.downloads import write_downloads
from learning_alliance.offline.folder_swap import swap_folders
from learning_alliance.pages.disk_files import disk_files
from learning_alliance.pages.downloads_table import (
    DOWNLOADS_FOLDER,
    DOWNLOADS_PAGE,
    BundleFile,
    with_downloads,
)
from learning_alliance.pages.page import page_folder

PREFIX = ".site-"


@click.command()
@click.option(
    "--draft", "is_draft", is_flag=True, help="Show faulty pages, marked, instead of refusing them."
)
@click.option(
    "--bundles",
    "with_bundles",
    is_flag=True,
    help="Also write zip, network bundle and ZIM into downloads/ of the site, with their sizes on its page.",
)
@click.option(
    "--config-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="The settings of the site.",
)
@click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    default="site",
    show_default=True,
    help="Where the site goes. It is replaced as a whole, and only by a build that succeeded.",
)
def build(config_file: Path, site_dir: Path, *, is_draft: bool, with_bundles: bool) -> None:
    """Build the site; a build that fails or is stopped leaves the old one whole."""
    # Without a handler, MkDocs says nothing of why it stopped.
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    try:
        build_site(config_file, site_dir.absolute(), is_draft=is_draft, with_bundles=with_bundles)
    except (MkDocsException, Abort, BundleError) as error:
        raise click.ClickException(f"The site was not built, the old one is as it was. {error}") from error
    click.echo(f"The site is in {site_dir}.")


def build_site(config_file: Path, site_dir: Path, *, is_draft: bool, with_bundles: bool = False) -> None:
    """Build into a new folder beside `site_dir`, then put it in its place.

    Raises:
        MkDocsException: The site cannot be built; `site_dir` is as it was.
        BundleError: A bundle cannot be written; `site_dir` is as it was.
    """
    # A build makes millions of objects and drops few: looking for cycles so often costs a fifth of it.
    gc.set_threshold(100_000, 50, 100)
    if is_draft:
        os.environ["LEARNING_ALLIANCE_DRAFT"] = "true"
    with only_one_build(site_dir), tempfile.TemporaryDirectory(prefix=PREFIX, dir=site_dir.parent) as folder:
        fresh = Path(folder) / "new"
        build_with_mkdocs(load_config(str(config_file), site_dir=str(fresh), strict=not is_draft))
        if with_bundles:
            add_bundles(config_file.absolute().parent, fresh)
        fresh.chmod(0o755)
        swap_folders(fresh, site_dir)


def add_bundles(project: Path, site: Path) -> None:
    """Write all bundles into a built site, and their sizes and checksums on its page.

    Raises:
        BundleError: A bundle cannot be written.
    """
    files = [
        BundleFile(each.kind, each.file_name, each.size, each.sha256)
        for each in write_downloads(project, site, site / DOWNLOADS_FOLDER, disk_files(project, site))
    ]
    page = site / page_folder(DOWNLOADS_PAGE) / "index.html"
    page.write_text(with_downloads(page.read_text(encoding="utf-8"), files), encoding="utf-8")


@contextmanager
def only_one_build(site_dir: Path) -> Iterator[None]:
    """Hold a lock while building, and clear what killed builds left.

    Raises:
        click.ClickException: Another build of the same site is running.
    """
    site_dir.parent.mkdir(parents=True, exist_ok=True)
    with (site_dir.parent / f"{PREFIX}lock").open("w") as lock:
        try:
            flock(lock, LOCK_EX | LOCK_NB)
        except BlockingIOError as error:
            raise click.ClickException("Another build is running here; wait for it to end.") from error
        for leftover in site_dir.parent.glob(f"{PREFIX}*/"):
            shutil.rmtree(leftover, ignore_errors=True)
        yield


if __name__ == "__main__":
    sys.exit(build())
