"""All pages that are made from the collection."""

from collections.abc import Iterator

from learning_alliance.pages.case_page import case_page
from learning_alliance.pages.check_pages import checks_page
from learning_alliance.pages.checklist_page import checklist_page, has_checklist
from learning_alliance.pages.compare_page import compare_page
from learning_alliance.pages.criteria_matrix import criteria_matrix
from learning_alliance.pages.data_page import data_page
from learning_alliance.pages.dictionary_page import dictionary_page
from learning_alliance.pages.find_page import find_page
from learning_alliance.pages.form_page import form_page
from learning_alliance.pages.gap_pages import gap_pages
from learning_alliance.pages.index_pages import case_lists, countries_index, lesson_lists, vocabulary_indexes
from learning_alliance.pages.lesson_page import lesson_page
from learning_alliance.pages.like_page import like_page
from learning_alliance.pages.map_pages import map_pages
from learning_alliance.pages.network_pages import network_pages
from learning_alliance.pages.page import Page
from learning_alliance.pages.portfolio_page import portfolio_pages
from learning_alliance.pages.redirect_pages import redirect_pages
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.term_pages import (
    country_pages,
    criterion_pages,
    difficulty_pages,
    region_pages,
    theme_pages,
)
from learning_alliance.pages.tray import with_tray


def site_pages(site: SiteContext) -> Iterator[Page]:
    """Yield every page of the site that is not written by hand."""
    yield from map(with_tray, _pages(site))


def _pages(site: SiteContext) -> Iterator[Page]:
    yield from (case_page(site, case_study) for case_study in site.knowledge_base.cases)
    yield from (checklist_page(site, each) for each in site.knowledge_base.cases if has_checklist(each))
    yield from (lesson_page(site, lesson) for lesson in site.knowledge_base.lessons)
    yield from case_lists(site)
    yield from lesson_lists(site)
    yield from theme_pages(site)
    yield from country_pages(site)
    yield from region_pages(site)
    yield from criterion_pages(site)
    yield from difficulty_pages(site)
    yield from vocabulary_indexes(site)
    yield countries_index(site)
    yield from criteria_matrix(site)
    yield from network_pages(site)
    yield from portfolio_pages(site)
    yield from map_pages(site)
    yield like_page(site)
    yield compare_page(site)
    yield from gap_pages(site)
    yield form_page(site)
    yield find_page(site)
    yield checks_page()
    yield data_page(site)
    yield dictionary_page(site)
    yield from redirect_pages(site)
