"""`alliance export`: take the collection away in open forms."""

import shutil
from collections.abc import Iterator
from itertools import starmap
from pathlib import Path

import click

from learning_alliance.checks.reporters.text import problem_line
from learning_alliance.checks.running import check_collection
from learning_alliance.cli.project import needed_project
from learning_alliance.cli.writing import write_beside
from learning_alliance.content.build_date import build_date
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.site_name import site_name
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.contributing.published_files import published_files, script_values
from learning_alliance.exports.catalogue import FORMATS, format_files, open_data_files
from learning_alliance.exports.home import Home
from learning_alliance.knowledge.building import Publication, publication
from learning_alliance.pages.folder_pages import folder_page, in_folder
from learning_alliance.pages.hand_written import with_macros_filled
from learning_alliance.pages.page import Page, SiteSettings
from learning_alliance.pages.script_data import data_asset
from learning_alliance.pages.site import site_pages
from learning_alliance.pages.site_assets import site_assets
from learning_alliance.pages.site_context import SiteContext

FOLDER = click.Path(file_okay=False, path_type=Path)
ALL = "all"
name_option = click.option(
    "--name",
    help="The name of the collection, as it is to stand in the files; without it, that of the site.",
)


@click.group()
def export() -> None:
    """Write the collection in another form."""


@export.command()
@click.argument("folder", type=FOLDER)
@name_option
def markdown(folder: Path, name: str | None) -> None:
    """Write every page of the site as Markdown into FOLDER, for any site generator, with all files of the site.

    FOLDER must be new or empty. A collection with errors is refused.
    """
    project = needed_project()
    _refuse_filled(folder)
    published = _published(project)
    home = Home(_collection_name(project, name))
    data = open_data_files(published.knowledge_base, home)
    site = SiteContext(
        published.knowledge_base,
        SiteSettings(home.name, home.address),
        source_paths=published.source_paths,
        open_data=data.described,
    )
    pages = (*map(folder_page, _hand_written(project / "docs", site)), *map(in_folder, site_pages(site)))
    contents = {
        **{file.uri: file.content for file in data.files},
        **{page.uri: page.text.encode() for page in pages},
        **{asset.uri: asset.content for asset in site_assets(site)},
        **dict(published_files(site.vocabularies)),
        **{each.uri: each.content for each in starmap(data_asset, script_values(site.vocabularies))},
    }
    write_beside(folder, contents)
    _copy_assets(project / "docs", folder)
    click.echo(f"{len(pages)} pages written to {folder}.")


def _data_command(formats: tuple[str, ...], help_text: str, command_name: str) -> click.Command:
    """Return the command that writes the files of some formats."""

    @click.command(
        command_name, help=f"{help_text}\n\nFOLDER must be new or empty. A collection with errors is refused."
    )
    @click.argument("folder", type=FOLDER)
    @click.option(
        "--address",
        default="",
        metavar="URL",
        envvar="SITE_ADDRESS",
        help="Where the collection is published, for links to its pages; without it they are relative. "
        "SITE_ADDRESS of the environment counts where the option is not given.",
    )
    @name_option
    def command(folder: Path, address: str, name: str | None) -> None:
        project = needed_project()
        _refuse_filled(folder)
        base = _published(project).knowledge_base
        home = Home(_collection_name(project, name), f"{address.rstrip('/')}/" if address else "")
        contents = {file.uri: file.content for _, file in format_files(base, home, formats)}
        write_beside(folder, contents)
        click.echo(f"{len(contents)} files written to {folder}.")

    return command


for _name, _format in FORMATS.items():
    export.add_command(
        _data_command((_name,), f"Write the collection as {_format.name}, into FOLDER.", _name)
    )
export.add_command(
    _data_command(tuple(FORMATS), "Write the collection in all data formats into FOLDER.", ALL)
)


def _collection_name(project: Path, given: str | None) -> str:
    return given or site_name(project) or Home().name


def _refuse_filled(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"{folder} is not empty; name a new folder.")


def _published(project: Path) -> Publication:
    collection = read_collection(project_files(project), read_vocabularies(project), build_date())
    published = publication(collection, check_collection(collection), is_draft=False)
    if published.errors:
        lines = "\n".join(problem_line(problem) for problem in published.errors)
        raise click.ClickException(f"The collection has errors.\n{lines}")
    return published


def _hand_written(docs: Path, site: SiteContext) -> Iterator[Page]:
    for path in sorted(docs.rglob("*.md")):
        uri = path.relative_to(docs).as_posix()
        yield Page(uri, with_macros_filled(path.read_text(encoding="utf-8"), site, uri))


def _copy_assets(docs: Path, folder: Path) -> None:
    for path in sorted(docs.rglob("*")):
        if path.is_file() and path.suffix != ".md":
            target = folder / path.relative_to(docs)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
