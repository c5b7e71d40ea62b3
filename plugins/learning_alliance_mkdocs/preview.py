"""`alliance preview`: show the page of one file while it is being written."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement for its own future.

from mkdocs.livereload import LiveReloadServer

from learning_alliance.checks.reporters.text import problem_line
from learning_alliance.pages.page import page_folder
from learning_alliance.pages.preview_pages import preview_pages
from learning_alliance.pages.site_assets import scripts_and_styles
from learning_alliance.pages.site_context import SiteContext
from learning_alliance_mkdocs.preview_building import build_pages
from learning_alliance_mkdocs.preview_collection import PreviewCollection, preview_collection
from learning_alliance_mkdocs.serve import refuse_busy_port

SETTINGS = "mkdocs.yml"


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8001, show_default=True, help="Port to listen on."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write the pages into this folder once, and serve nothing.",
)
def preview(file: Path, host: str, port: int, into: Path | None) -> None:
    """Show the page of FILE, with the pages of its themes and countries, anew after each change.

    FILE is a case study or a lesson; it need not stand in the collection yet.
    """
    project = _project(Path.cwd()) or _project(file.absolute().parent)
    if project is None:
        raise click.UsageError("There is no project with a mkdocs.yml here or above.")
    collection = preview_collection(project, file)
    if into is not None:
        address = _build(project, collection, into)
        click.echo(f"The page is {into / address / 'index.html'}.")
        return
    refuse_busy_port(host, port)
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        address = _build_newest(file, lambda: _build(project, collection, Path(folder)))
        click.echo(f"http://{host}:{port}/{address}/ shows {file}; Ctrl C ends it.")
        _serve(Path(folder), file, (host, port), lambda: _build(project, collection, Path(folder)))


def _project(start: Path) -> Path | None:
    """Return the nearest folder, from `start` upwards, with the settings of a site."""
    return next(
        (each for each in (start.absolute(), *start.absolute().parents) if (each / SETTINGS).is_file()), None
    )


def _build(project: Path, collection: PreviewCollection, folder: Path) -> str:
    """Build the pages; return the address of the first."""
    published, record, problems = collection.now()
    for problem in problems:
        click.echo(problem_line(problem))
    if record is None or not record.id:
        raise click.ClickException("Without front matter and an id there is no page to show.")
    site = SiteContext(
        published.knowledge_base,
        source_paths=published.source_paths,
        problems_by_id=published.problems_by_id,
    )
    pages = tuple(preview_pages(site, record))
    build_pages(project / SETTINGS, folder, pages, tuple(scripts_and_styles()))
    return page_folder(pages[0].uri)


def _build_newest(file: Path, build: Callable[[], str]) -> str:
    """Build until the file was not saved meanwhile, since nobody watches it yet; return the address."""
    while True:
        built_from = file.stat().st_mtime_ns
        address = build()
        if file.stat().st_mtime_ns == built_from:
            return address


def _serve(folder: Path, file: Path, address: tuple[str, int], build: Callable[[], object]) -> None:
    def build_or_say_why_not() -> None:
        click.echo("")
        try:
            build()
        except click.ClickException as error:
            error.show()

    server = LiveReloadServer(build_or_say_why_not, *address, root=str(folder))
    server.watch(str(file))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        click.echo("")
    finally:
        server.shutdown()
