"""What is cited, before it takes the form of a reference manager: sources, and the pages of cases themselves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.source import Source
from learning_alliance.exports.home import Home

PAGE = "page"
NOT_SHOWN = re.compile(r"authors? not shown|\(author not shown", re.IGNORECASE)
CONTROL_CHARACTERS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing that can be cited.

    Attributes:
        key: Unique in the collection, such as `th-baan-mankong-s1`.
        kind: A term of `source-kinds`, or `page` for a page of this site.
        authors: As sources write them, each one or several names in one text; they are not taken apart, since
            nobody can tell bodies from people in every language.
        reviewed: The day of a page's last review; a source has its year alone.
        url: Empty where the site has no address.
    """

    key: str
    kind: str
    authors: tuple[str, ...]
    title: str
    publisher: str
    year: int | None
    url: str
    archived_url: str = ""
    language: str = ""
    reviewed: date | None = None


def page_reference(entry: CaseStudy | Lesson, home: Home) -> Reference:
    """Return the page of a case or lesson as something that can be cited."""
    page = home.case_page(entry.id) if isinstance(entry, CaseStudy) else home.lesson_page(entry.id)
    return Reference(
        entry.id,
        PAGE,
        entry.contributors or (home.contributors,),
        _clean(entry.title),
        _clean(home.name),
        entry.last_reviewed.year,
        page if home.address else "",
        language=entry.language,
        reviewed=entry.last_reviewed,
    )


def source_references(case: CaseStudy) -> Iterator[Reference]:
    """Yield the sources of a case."""
    for source in case.sources:
        yield Reference(
            f"{case.id}-{source.key}",
            source.kind,
            _authors(source),
            _clean(source.title),
            _clean(source.publisher),
            source.year,
            source.url,
            source.archived_url,
        )


def _authors(source: Source) -> tuple[str, ...]:
    return () if NOT_SHOWN.match(source.author) else (_clean(source.author),)


def _clean(text: str) -> str:
    """Return a text on one line, without characters that no format carries."""
    return " ".join(CONTROL_CHARACTERS.sub(" ", text).split())
