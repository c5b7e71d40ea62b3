"""The MkDocs plugin: it asks for the knowledge base, and hands the core's pages to MkDocs."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from learning_alliance.checks.reporters.text import problem_line
from learning_alliance.content.collection import FOLDERS
from learning_alliance.content.fingerprint import content_fingerprint, written_files
from learning_alliance.content.own_vocabularies import FOLDER as VOCABULARIES
from learning_alliance.content.own_vocabularies import VocabularyError
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.contributing.published_files import published_files, script_values
from learning_alliance.exports.catalogue import open_data_files
from learning_alliance.exports.home import Home
from learning_alliance.knowledge.building import Publication
from learning_alliance.offline.collection_stamp import STAMP_FILE, collection_stamp
from learning_alliance.pages.asset import Asset
from learning_alliance.pages.page import Page, SiteSettings
from learning_alliance.pages.script_data import data_asset
from learning_alliance.pages.site import site_pages
from learning_alliance.pages.site_assets import site_assets
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.wording import counted
from learning_alliance_mkdocs.snapshot import snapshot
from learning_alliance_mkdocs.web_index import write_web_index

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.structure.pages import Page as MkDocsPage

THEME = Path(__file__).parent / "theme"
SITEMAP = Path(__file__).parent / "sitemap"
SITEMAP_FILE = "sitemap.xml"
DOCS = "docs"
UNUSED_FOLDERS = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
INDENTATION = re.compile(r"\n\s+")


class LearningAllianceConfig(base.Config):  # type: ignore[no-untyped-call]
    """The plugin's settings."""

    draft = option.Type(bool, default=False)
    """Show drafts and faulty pages, marked as such, instead of refusing to build."""


class LearningAlliancePlugin(BasePlugin[LearningAllianceConfig]):  # type: ignore[no-untyped-call]
    """Adds the pages that are made from case studies and lessons."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our templates before the theme's, our HTML past the Markdown parser, and watch the content."""
        config.markdown_extensions.append("learning_alliance_mkdocs.finished_html")
        try:
            config.mdx_configs["abbr"] = {"glossary": explained_words(project_root(config))}
        except VocabularyError as error:
            raise PluginError(str(error)) from error
        config.theme.dirs.insert(0, str(THEME))
        if config.site_url:
            config.theme.dirs.insert(0, str(SITEMAP))
        else:
            # A list of pages needs whole addresses; without them MkDocs would write an empty one.
            config.theme.static_templates.discard(SITEMAP_FILE)
        config.watch.extend(str(project_root(config) / folder) for folder in FOLDERS)
        own_words = project_root(config) / VOCABULARIES
        if own_words.is_dir():
            config.watch.append(str(own_words))
        return config

    def on_env(self, env: "Environment", config: MkDocsConfig, files: Files) -> "Environment":
        """Make the web index, and leave out the white space of the theme's template statements."""
        self.make_web_index(config, files)
        env.trim_blocks = env.lstrip_blocks = True
        return env

    def make_web_index(self, config: MkDocsConfig, files: Files) -> None:
        """Make what *Find* loads, from the finished pages."""
        published = snapshot(project_root(config), is_draft=self.config.draft)
        write_web_index(site_context(published, config), files, Path(config.site_dir))

    def on_post_page(self, output: str, page: "MkDocsPage", config: MkDocsConfig) -> str:  # noqa: ARG002
        """Take out the indentation, which is a fiftieth of what goes over the line."""
        return output if "<pre" in output else INDENTATION.sub("\n", output)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add a file for every page; refuse a collection with errors."""
        published = snapshot(project_root(config), is_draft=self.config.draft)
        if not self.config.draft:
            refuse_errors(published)
        for file in files.documentation_pages():
            file.edit_uri = f"{DOCS}/{file.src_uri}"
        leave_out_unused(files)
        home = Home(config.site_name, config.site_url or "")
        data = open_data_files(published.knowledge_base, home)
        site = replace(site_context(published, config), open_data=data.described)
        for page in site_pages(site):
            files.append(page_file(page, config))
        for asset in (*site_assets(site), *_for_writers(site), self._stamp(site, config)):
            files.append(asset_file(asset.uri, asset.content, config))
        for export in data.files:
            files.append(asset_file(export.uri, export.content, config))
        return files

    def _stamp(self, site: SiteContext, config: MkDocsConfig) -> Asset:
        """Return the file that says which state of the collection the site shows."""
        fingerprint = content_fingerprint(written_files(project_root(config)))
        stamp = collection_stamp(site.settings.name, site.knowledge_base, fingerprint)
        return Asset(STAMP_FILE, stamp.as_json())


def _for_writers(site: SiteContext) -> Iterator[Asset]:
    """Yield what the form and other programs of contributors read."""
    yield from (Asset(uri, content) for uri, content in published_files(site.vocabularies))
    yield from (data_asset(name, value) for name, value in script_values(site.vocabularies))


def leave_out_unused(files: Files) -> None:
    """Leave out what only the theme's own search needs, and maps for those who change the theme's scripts.

    Where the site has no address, the sitemap is no template to MkDocs, but a file that it would copy.
    """
    for file in tuple(files):
        if file.src_uri.startswith(UNUSED_FOLDERS) or file.src_uri.endswith((".map", SITEMAP_FILE)):
            files.remove(file)


def project_root(config: MkDocsConfig) -> Path:
    """Return the folder of `mkdocs.yml`."""
    return Path(config.config_file_path).parent


def site_context(published: Publication, config: MkDocsConfig) -> SiteContext:
    """Return the site as the core's pages see it."""
    return SiteContext(
        published.knowledge_base,
        _settings(config),
        published.source_paths,
        published.problems_by_id,
    )


def _settings(config: MkDocsConfig) -> SiteSettings:
    extra = config.extra
    return SiteSettings(
        name=config.site_name,
        address=config.site_url or "",
        new_file=str(extra.get("new_file") or ""),
        mail=str(extra.get("mail") or ""),
    )


def explained_words(project: Path) -> dict[str, str]:
    """Return the words of the glossary for hand-written pages, where each is explained wherever it stands.

    Single everyday words such as "slum" are left out; they would dot every line.
    """
    names = (
        (name, term.definition)
        for term in read_vocabularies(project).glossary
        for name in (term.label, *term.synonyms)
        if " " in name or name.isupper()
    )
    return {form: meaning for name, meaning in names for form in (name, name[:1].upper() + name[1:])}


def refuse_errors(published: Publication) -> None:
    """Stop the build of a collection that has errors.

    Raises:
        PluginError: With one line a problem.
    """
    if published.errors:
        lines = "\n".join(problem_line(problem) for problem in published.errors)
        raise PluginError(
            f"{lines}\n{counted(len(published.errors), 'error', 'errors')} to mend first; "
            "scripts/build --draft shows the pages with their faults marked."
        )


def page_file(page: Page, config: MkDocsConfig) -> File:
    """Return a page as MkDocs takes it."""
    file = File.generated(config, page.uri, content=page.text, inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = page.edit_path or None
    return file


def asset_file(uri: str, content: bytes, config: MkDocsConfig) -> File:
    """Return a file that is no page as MkDocs takes it."""
    return File.generated(config, uri, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
