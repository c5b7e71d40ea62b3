"""Macros for hand-written pages: live totals and lists. Contributed content never meets them."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from mkdocs.config.defaults import MkDocsConfig

from learning_alliance.pages import hand_written
from learning_alliance.pages.site_context import SiteContext
from learning_alliance_mkdocs.plugin import site_context
from learning_alliance_mkdocs.snapshot import snapshot


class MacrosPage(Protocol):
    """The page in which a macro stands."""

    @property
    def file(self) -> "MacrosFile":
        """Its file."""


class MacrosFile(Protocol):
    """The file of a page."""

    src_uri: str


class MacrosEnvironment(Protocol):
    """What mkdocs-macros hands to `define_env`."""

    conf: MkDocsConfig
    page: MacrosPage

    def macro(self, function: Callable[..., str], name: str = "") -> None:
        """Make a function callable from pages."""


def define_env(env: MacrosEnvironment) -> None:
    """Register the macros; each takes its page's address from the page being rendered."""

    def site() -> SiteContext:
        is_draft = env.conf.plugins["learning-alliance"].config.draft
        root = Path(env.conf.config_file_path).parent
        return site_context(snapshot(root, is_draft=is_draft), env.conf)

    def origin() -> str:
        return env.page.file.src_uri

    for name, macro in hand_written.macros(site, origin).items():
        env.macro(macro, name)
