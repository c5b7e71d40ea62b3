"""`alliance export`: take the collection away in open forms."""

import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from learning_alliance.checks.reporters.text import problem_line
from learning_alliance.checks.running import check_collection
from learning_alliance.cli.project import find_project
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.contributing.published_files import published_files
from learning_alliance.knowledge.building import Publication, publication
from learning_alliance.pages.asset import Asset
from learning_alliance.pages.hand_written import with_macros_filled
from learning_alliance.pages.page import Page
from learning_alliance.pages.site import site_pages
from learning_alliance.pages.site_assets import site_assets
from learning_alliance.pages.site_context import SiteContext


@click.group()
def export() -> None:
    """Write the collection in another form."""


@export.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def markdown(folder: Path) -> None:
    """Write every page of the site as Markdown into FOLDER, for any site generator.

    FOLDER must be new or empty. A collection with errors is refused.
    """
    project = find_project(Path.cwd())
    if project is None:
        raise click.UsageError("There is no case_studies folder here or above.")
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"{folder} is not empty; name a new folder.")
    site = _site(_published(project))
    pages = (*_hand_written(project / "docs", site), *site_pages(site))
    written = _write_whole(folder.absolute(), pages, tuple(_assets(site)))
    _copy_assets(project / "docs", folder)
    click.echo(f"{written} pages written to {folder}.")


def _published(project: Path) -> Publication:
    collection = read_collection(project_files(project), read_vocabularies(), datetime.now(UTC).date())
    published = publication(collection, check_collection(collection), is_draft=False)
    if published.errors:
        lines = "\n".join(problem_line(problem) for problem in published.errors)
        raise click.ClickException(f"The collection has errors.\n{lines}")
    return published


def _site(published: Publication) -> SiteContext:
    return SiteContext(published.knowledge_base, source_paths=published.source_paths)


def _assets(site: SiteContext) -> Iterator[Asset]:
    yield from site_assets(site)
    yield from (Asset(uri, content) for uri, content in published_files(site.vocabularies))


def _hand_written(docs: Path, site: SiteContext) -> Iterator[Page]:
    for path in sorted(docs.rglob("*.md")):
        uri = path.relative_to(docs).as_posix()
        yield Page(uri, with_macros_filled(path.read_text(encoding="utf-8"), site, uri))


def _write_whole(folder: Path, pages: tuple[Page, ...], assets: tuple[Asset, ...]) -> int:
    """Write all pages and assets beside the folder, then put them in its place at once."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as beside:
        fresh = Path(beside) / "pages"
        contents = {
            **{page.uri: page.text.encode() for page in pages},
            **{asset.uri: asset.content for asset in assets},
        }
        for uri, content in contents.items():
            path = fresh / uri
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if folder.exists():
            folder.rmdir()
        fresh.replace(folder)
    return len(pages)


def _copy_assets(docs: Path, folder: Path) -> None:
    for path in sorted(docs.rglob("*")):
        if path.is_file() and path.suffix != ".md":
            target = folder / path.relative_to(docs)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
