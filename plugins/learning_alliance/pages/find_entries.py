"""What the page for finding shows of each page, and by what it is found there."""

from collections.abc import Iterator

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.vocabulary import Term
from learning_alliance.knowledge.lesson_strength import STRENGTHS
from learning_alliance.pages.cards import case_marks, lesson_marks, where
from learning_alliance.pages.page import (
    case_uri,
    country_uri,
    difficulty_uri,
    lesson_uri,
    page_folder,
    region_uri,
    theme_uri,
)
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.wording import counted, period
from learning_alliance.search.web_facets import case_facets, last_year, lesson_facets
from learning_alliance.search.web_names import case_names, lesson_names
from learning_alliance.search.web_page import Pairs, WebEntry

BETWEEN_MARKS = " | "
GUIDES = "guides/"
NOT_IN_GUIDES = "guides/index.md"
READ_LIKE_GUIDES = {"about/index.md", "about/glossary.md"}


def find_entries(site: SiteContext) -> Iterator[WebEntry]:
    """Yield an entry for each case, lesson, theme, difficulty, and each country or region with a case."""
    yield from (_case(site, each) for each in site.knowledge_base.cases)
    yield from (_lesson(site, each) for each in site.knowledge_base.lessons)
    yield from _themes(site)
    yield from _difficulties(site)
    yield from _countries(site)
    yield from _regions(site)


def guide_entry(uri: str, title: str) -> WebEntry | None:
    """Return the entry of a page written by hand; None where it is no guide."""
    is_guide = uri.startswith(GUIDES) and uri != NOT_IN_GUIDES
    if not is_guide and uri not in READ_LIKE_GUIDES:
        return None
    return WebEntry(_address(uri), title, "Guide", "", (("type", "guide"),), _sorts("", "guide"))


def _case(site: SiteContext, case_study: CaseStudy) -> WebEntry:
    base = site.knowledge_base
    newest = f"{last_year(case_study)} {case_study.last_reviewed.isoformat()}"
    level = base.evidence[case_study.id].level
    return WebEntry(
        _address(case_uri(case_study.id)),
        case_study.title,
        f"{where(site, case_study)}, {period(case_study.period)}",
        case_study.summary,
        case_facets(base, case_study),
        (("newest", newest), ("evidence", f"{level} {newest}")),
        case_names(site.vocabularies, case_study),
        about=(("case", case_study.id), ("marks", BETWEEN_MARKS.join(case_marks(site, case_study)))),
    )


def _lesson(site: SiteContext, lesson: Lesson) -> WebEntry:
    strength = STRENGTHS.index(site.knowledge_base.strength[lesson.id].strength)
    return WebEntry(
        _address(lesson_uri(lesson.id)),
        lesson.title,
        "Lesson",
        lesson.summary,
        lesson_facets(site.knowledge_base, lesson),
        _sorts(lesson.last_reviewed.isoformat(), f"lesson {strength}"),
        lesson_names(site.vocabularies, lesson),
        about=(("marks", BETWEEN_MARKS.join(lesson_marks(site, lesson))),),
    )


def _sorts(newest: str, evidence: str) -> Pairs:
    # Cases begin with a year and with E: in descending order they come before what has neither.
    return (("newest", f"0000 {newest}"), ("evidence", f"A {evidence}"))


def _themes(site: SiteContext) -> Iterator[WebEntry]:
    base = site.knowledge_base
    for term in site.vocabularies.themes:
        count = _count(len(base.cases_by_theme.get(term.id, ())), len(base.lessons_by_theme.get(term.id, ())))
        yield _term(theme_uri(term.id), term, "Theme", count, (("theme", term.id),))


def _difficulties(site: SiteContext) -> Iterator[WebEntry]:
    base = site.knowledge_base
    for term in site.vocabularies.difficulties:
        count = _count(
            len(base.cases_by_difficulty.get(term.id, ())), len(base.lessons_by_difficulty.get(term.id, ()))
        )
        yield _term(difficulty_uri(term.id), term, "Difficulty", count, (("difficulty", term.id),))


def _countries(site: SiteContext) -> Iterator[WebEntry]:
    base = site.knowledge_base
    for code, cases in base.cases_by_country.items():
        count = _count(len(cases), len(base.lessons_by_country.get(code, ())))
        facets = (("country", code), *(("region", slug) for slug in base.regions_of((code,))))
        yield _term(country_uri(code), site.vocabularies.countries[code], "Country", count, facets)


def _regions(site: SiteContext) -> Iterator[WebEntry]:
    base = site.knowledge_base
    regions = site.vocabularies.regions
    for slug, cases in base.cases_by_region.items():
        term = regions[slug] if slug in regions else Term(slug, site.region_label(slug))
        count = _count(len(cases), len(base.lessons_by_region.get(slug, ())))
        yield _term(region_uri(slug), term, "Region", count, (("region", slug),))


def _term(uri: str, term: Term, kicker: str, count: str, facets: Pairs) -> WebEntry:
    names = f"Also: {', '.join(term.synonyms)}." if term.synonyms else ""
    return WebEntry(
        _address(uri),
        term.label,
        kicker,
        term.definition or count,
        (("type", "overview"), *facets),
        _sorts("", f"{kicker}"),
        text=" ".join(filter(None, (term.definition, names))) or term.label,
        about=(("marks", count),) if term.definition else (),
    )


def _count(cases: int, lessons: int) -> str:
    return f"{counted(cases, 'case', 'cases')}, {counted(lessons, 'lesson', 'lessons')}"


def _address(uri: str) -> str:
    return f"{page_folder(uri)}/"
