"""The pages that a writer wants to see at once: the case or lesson itself, and the lists in which it stands."""

from collections.abc import Iterator

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.pages.case_page import case_page
from learning_alliance.pages.checklist_page import checklist_page, has_checklist
from learning_alliance.pages.lesson_page import lesson_page
from learning_alliance.pages.page import Page
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.term_pages import country_pages, theme_pages


def preview_pages(site: SiteContext, record: CaseStudy | Lesson) -> Iterator[Page]:
    """Yield the page of a case or lesson, then those of its themes and countries on which it stands."""
    if isinstance(record, Lesson):
        yield lesson_page(site, record)
    else:
        yield case_page(site, record)
        if has_checklist(record):
            yield checklist_page(site, record)
        yield from (page for page in country_pages(site, only=record.countries) if _stands_on(record, page))
    yield from (page for page in theme_pages(site, only=record.themes) if _stands_on(record, page))


def _stands_on(record: CaseStudy | Lesson, page: Page) -> bool:
    """Tell whether a page of a list links to a record; the first page is shown in any case."""
    return f"/{record.id}/" in page.text or "/page-" not in page.uri
