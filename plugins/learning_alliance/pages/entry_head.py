"""What the pages of cases and lessons tell programs: reference managers, catalogues, search engines."""

from collections.abc import Iterable

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.period import Period
from learning_alliance.pages.page import case_uri, lesson_uri, published_address
from learning_alliance.pages.page_head import LICENCE, PageHead, Value
from learning_alliance.pages.site_context import SiteContext


def case_head(site: SiteContext, case_study: CaseStudy) -> PageHead:
    """Return the head of a case: an article on what was done, where and when.

    What it cites is left out: in 93 real cases that would be 310 bytes of 10 kB, and up to 940; the reference
    files have it.
    """
    countries = tuple(site.vocabularies.countries.label(code) for code in case_study.countries)
    span = _interval(case_study.period)
    return _head(
        site,
        case_study,
        "Case study",
        case_uri(case_study.id),
        linked={
            "spatialCoverage": tuple({"@type": "Country", "name": name} for name in countries),
            "temporalCoverage": span,
        },
        coverage=(*countries, span),
    )


def lesson_head(site: SiteContext, lesson: Lesson) -> PageHead:
    """Return the head of a lesson: an article that tells what to do."""
    return _head(site, lesson, "Lesson", lesson_uri(lesson.id))


def _head(
    site: SiteContext,
    entry: CaseStudy | Lesson,
    genre: str,
    uri: str,
    *,
    linked: dict[str, Value] | None = None,
    coverage: Iterable[str] = (),
) -> PageHead:
    themes = tuple(site.vocabularies.themes.label(theme) for theme in entry.themes)
    url = published_address(site.settings, uri)
    day = entry.last_reviewed.isoformat()
    thing: dict[str, Value] = {
        "@type": "Article",
        "headline": entry.title,
        "description": entry.summary,
        "url": url,
        "genre": genre,
        "keywords": themes,
        **(linked or {}),
        "author": _authors(entry.contributors, site.settings.contributors),
        "publisher": {"@type": "Organization", "name": site.settings.name},
        "dateModified": day,
        "inLanguage": entry.language,
        "license": LICENCE,
        "isAccessibleForFree": True,
    }
    dublin_core = (
        ("DC.title", entry.title),
        *(("DC.creator", name) for name in entry.contributors or (site.settings.contributors,)),
        *(("DC.subject", theme) for theme in themes),
        ("DC.description", entry.summary),
        ("DC.publisher", site.settings.name),
        ("DC.date", day),
        ("DC.type", "Text"),
        ("DC.format", "text/html"),
        ("DC.identifier", url or entry.id),
        ("DC.language", entry.language),
        *(("DC.coverage", name) for name in coverage),
        ("DC.rights", LICENCE),
    )
    return PageHead(thing, dublin_core, updated=entry.last_reviewed)


def _authors(contributors: tuple[str, ...], otherwise: str) -> Value:
    if not contributors:
        return {"@type": "Organization", "name": otherwise}
    return tuple({"@type": "Person", "name": name} for name in contributors)


def _interval(period: Period) -> str:
    """Return the years as an ISO 8601 interval, open where an end is not known."""
    if not period.start:
        return f"../{period.end}" if period.end else ""
    return f"{period.start}/{period.end or '..'}"
