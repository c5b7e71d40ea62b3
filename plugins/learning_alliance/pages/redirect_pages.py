"""Old addresses: a page that leads to the new one, for readers and for search engines."""

from collections.abc import Iterator
from dataclasses import dataclass

from learning_alliance.pages.page import Page, case_uri, lesson_uri, relative_address
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """What the template of an old address shows."""

    title: str
    address: str


def redirect_pages(site: SiteContext) -> Iterator[Page]:
    """Yield one finished HTML file for each earlier id of a case or lesson."""
    base = site.knowledge_base
    for case_study in base.cases:
        for alias in case_study.aliases:
            yield _redirect(case_uri(alias), case_uri(case_study.id), case_study.title)
    for lesson in base.lessons:
        for alias in lesson.aliases:
            yield _redirect(lesson_uri(alias), lesson_uri(lesson.id), lesson.title)


def _redirect(old: str, new: str, title: str) -> Page:
    html = fill("redirect.html", RedirectPage(title, relative_address(old, new)))
    return Page(f"{old.removesuffix('.md')}/index.html", html)
