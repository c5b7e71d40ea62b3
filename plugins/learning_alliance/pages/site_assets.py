"""All files of the site that are no pages: the scripts and styles that pages load, and the data that scripts work on."""

from collections.abc import Iterator
from importlib.resources import files

from learning_alliance.pages.asset import Asset, script_uri
from learning_alliance.pages.compare_data import compare_assets
from learning_alliance.pages.find_assets import find_assets
from learning_alliance.pages.like_data import like_assets
from learning_alliance.pages.site_context import SiteContext

SCRIPT_ENDING = ".js"
STYLE_ENDING = ".css"


def site_assets(site: SiteContext) -> Iterator[Asset]:
    """Yield every file that the site's own pages need besides themselves."""
    yield from scripts_and_styles()
    yield from like_assets(site.knowledge_base)
    yield from compare_assets(site)
    yield from find_assets(site)


def scripts_and_styles() -> Iterator[Asset]:
    """Yield the files that are the same for every collection."""
    yield from _scripts()
    yield from _styles()


def _scripts() -> Iterator[Asset]:
    folder = files("learning_alliance.pages").joinpath("scripts")
    for path in sorted(folder.iterdir(), key=lambda each: each.name):
        if path.name.endswith(SCRIPT_ENDING):
            yield Asset(script_uri(path.name.removesuffix(SCRIPT_ENDING)), path.read_bytes())


def _styles() -> Iterator[Asset]:
    folder = files("learning_alliance.pages").joinpath("styles")
    for path in sorted(folder.iterdir(), key=lambda each: each.name):
        if path.name.endswith(STYLE_ENDING):
            yield Asset(f"assets/{path.name}", path.read_bytes())
