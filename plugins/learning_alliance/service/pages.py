"""The service's small pages: its front where there are several collections, and messages."""

from dataclasses import dataclass

from learning_alliance.service.search_page import Link


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The front page of several collections."""

    title: str
    collections: tuple[Link, ...]
    text: str = ""
    hidden: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MessagePage:
    """A message in place of what was asked for."""

    title: str
    collections: tuple[Link, ...]
    message: str
    text: str = ""
    hidden: tuple[tuple[str, str], ...] = ()
