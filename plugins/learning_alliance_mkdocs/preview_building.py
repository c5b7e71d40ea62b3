"""Builds a handful of pages with the theme of the site."""

import logging
import tempfile
from pathlib import Path

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from learning_alliance.pages.asset import Asset
from learning_alliance.pages.page import Page
from learning_alliance_mkdocs.plugin import LearningAlliancePlugin, asset_file, leave_out_unused, page_file

IGNORED = {"omitted_files": "ignore", "not_found": "ignore", "absolute_links": "ignore", "anchors": "ignore"}
NO_WARNINGS = {"nav": IGNORED, "links": {**IGNORED, "unrecognized_links": "ignore"}}


class FewPagesPlugin(LearningAlliancePlugin):  # type: ignore[no-untyped-call]
    """The plugin of the site, with some pages given instead of all made."""

    def __init__(self, pages: tuple[Page, ...], assets: tuple[Asset, ...]) -> None:
        super().__init__()
        self._pages = pages
        self._assets = assets
        self.load_config({})

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add a file for each given page."""
        leave_out_unused(files)
        for page in self._pages:
            files.append(page_file(page, config))
        for asset in self._assets:
            files.append(asset_file(asset.uri, asset.content, config))
        return files

    def make_web_index(self, config: MkDocsConfig, files: Files) -> None:
        """Make none: it takes the whole collection, which would be read anew."""


def build_pages(
    config_file: Path, site_dir: Path, pages: tuple[Page, ...], assets: tuple[Asset, ...]
) -> None:
    """Build some pages of a site into a folder; links to other pages lead nowhere."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as no_pages:
        config = load_config(
            str(config_file),
            site_dir=str(site_dir),
            docs_dir=no_pages,
            nav=[{_title(page): page.uri} for page in pages[:1]],
            plugins=[],
            validation=NO_WARNINGS,
            strict=False,
        )
        config.plugins["learning-alliance-preview"] = FewPagesPlugin(pages, assets)
        build_with_mkdocs(config)


def _title(page: Page) -> str:
    return f"Preview of {page.uri.removesuffix('.md')}"
