"""The criteria matrix: every case that speaks to one of the ten criteria, with the reason in each cell."""

from collections.abc import Iterator
from dataclasses import dataclass

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.vocabulary import Term
from learning_alliance.pages.cards import Pager, numbered_title, sliced, where
from learning_alliance.pages.citations import without_citations
from learning_alliance.pages.page import Link, Page, criterion_uri, matrix_uri, relative_address
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.subject_pages import by_region
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.wording import counted

STYLE = "assets/matrix.css"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One case, with a reason or an empty text for each of the ten criteria."""

    case: Link
    where: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """One criterion, and how many cases speak to it."""

    criterion: Link
    count: str


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """What the template of the matrix shows."""

    style: str
    title: str
    introduction: str
    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    pager: Pager | None


def criteria_matrix(site: SiteContext) -> Iterator[Page]:
    """Yield the matrix, fifty cases a page."""
    cases = tuple(case for case in by_region(site, site.knowledge_base.cases) if case.criteria)
    for uri, members, place in sliced(matrix_uri(), cases):
        model = MatrixPage(
            relative_address(uri, STYLE),
            "Cases and the ten criteria",
            f"{counted(len(cases), 'case speaks', 'cases speak')} to at least one of the ten criteria. Each cell "
            "says how, or what limits it; its source stands on the page of the case. An empty cell means that "
            "we read nothing on it.",
            tuple(_column(site, uri, term) for term in site.vocabularies.criteria),
            tuple(_row(site, uri, case) for case in members),
            place,
        )
        title = numbered_title(model.title, place)
        text = fill("criteria_matrix.md", model)
        yield Page(
            uri,
            with_front_matter(
                text, title=title, description=model.introduction, hidden=("navigation", "toc")
            ),
        )


def _column(site: SiteContext, uri: str, term: Term) -> MatrixColumn:
    number = len(site.knowledge_base.cases_by_criterion.get(term.id, ()))
    link = Link(term.label, relative_address(uri, criterion_uri(term.id)))
    return MatrixColumn(link, counted(number, "case", "cases"))


def _row(site: SiteContext, uri: str, case_study: CaseStudy) -> MatrixRow:
    reasons = {
        term.id: " ".join(
            without_citations(met.why) for met in case_study.criteria if met.criterion == term.id
        )
        for term in site.vocabularies.criteria
    }
    return MatrixRow(site.case_link(uri, case_study), where(site, case_study), tuple(reasons.values()))
