"""The page of a case study."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.problem import Problem
from learning_alliance.knowledge.related_cases import Likeness
from learning_alliance.knowledge.review import is_due
from learning_alliance.pages import case_tables, wording
from learning_alliance.pages.cards import where
from learning_alliance.pages.case_facts import Fact, case_facts
from learning_alliance.pages.case_tables import LessonLink, Row
from learning_alliance.pages.checklist_page import has_checklist
from learning_alliance.pages.citations import Citations, CitedSource
from learning_alliance.pages.entry_head import case_head
from learning_alliance.pages.likeness_words import shared_in_words
from learning_alliance.pages.page import (
    Link,
    Page,
    case_uri,
    checklist_uri,
    data_uri,
    like_uri,
    relative_address,
)
from learning_alliance.pages.prose import ProseRenderer, RenderedSection
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter

CITATION_FORMS = {"ris": "RIS", "bib": "BibTeX", "csl.json": "CSL-JSON"}
"""Ending of the file and name of each form of references."""
SECTIONS = {
    "context": "Context",
    "what-was-done": "What was done",
    "results": "Results",
    "what-went-wrong": "What went wrong",
    "lessons": "Lessons",
    "if-you-want-to-try-this": "If you want to try this",
}


@dataclass(frozen=True, slots=True)
class RelatedCase:
    """A case like this one, and why."""

    link: Link
    kicker: str
    why: str


@dataclass(frozen=True, slots=True)
class CasePage:
    """All that the template of a case study shows, ready to print.

    Attributes:
        prose: The contributor's sections by slug, as finished HTML; empty where there is none.
        extra: Sections under headings that the form does not know.
        problems: What is wrong with the file, in a draft.
    """

    id: str
    parent: Link
    title: str
    kicker: str
    summary: str
    problem: Markup
    status_note: str
    is_snapshot: bool
    facts: tuple[Fact, ...]
    prose: dict[str, Markup]
    extra: tuple[RenderedSection, ...]
    results: tuple[case_tables.ResultGroup, ...]
    money: tuple[case_tables.MoneyGroup, ...]
    cost_note: str
    difficulties: tuple[case_tables.DifficultyRow, ...]
    none_found: Markup
    preconditions: tuple[Row, ...]
    lessons: tuple[case_tables.DrawnLessonRow, ...]
    criteria: tuple[Row, ...]
    actors: tuple[Row, ...]
    transfers: tuple[Row, ...]
    revisits: tuple[Row, ...]
    unverified: tuple[Markup, ...]
    lesson_pages: tuple[LessonLink, ...]
    related: tuple[RelatedCase, ...]
    like: Link
    sources: tuple[CitedSource, ...]
    source_kinds: dict[str, str]
    how_to_cite: str
    citations: tuple[Link, ...]
    review: str
    people: str
    checklist: Link | None
    correct: Link
    file: str
    problems: tuple[Problem, ...]


def case_page(site: SiteContext, case_study: CaseStudy) -> Page:
    """Return the page of a case study."""
    uri = case_uri(case_study.id)
    text = fill("case_study.md", case_page_model(site, case_study))
    return Page(
        uri,
        with_front_matter(
            text,
            title=case_study.title,
            description=case_study.summary,
            hidden=("navigation",),
            head=case_head(site, case_study),
        ),
        site.source_paths.get(f"case-studies/{case_study.id}", ""),
    )


def case_page_model(site: SiteContext, case_study: CaseStudy) -> CasePage:
    """Return what the page shows; sources are numbered in the order in which a reader meets them."""
    uri = case_uri(case_study.id)
    citations = Citations(case_study.sources)
    rendered = ProseRenderer(uri, citations, site.has_page, site.glossary).sections(case_study.body)
    prose, extra = _by_slug(rendered)
    tables = case_tables.CaseTables(site, case_study, citations)
    facts = case_facts(site, case_study, citations)
    vocabularies = site.vocabularies
    return CasePage(
        id=case_study.id,
        parent=Link("Case studies", relative_address(uri, "case-studies/index.md")),
        title=case_study.title,
        kicker=f"{vocabularies.kinds.label(case_study.kind)} · {where(site, case_study)} · "
        f"{wording.period(case_study.period)}",
        summary=case_study.summary,
        problem=citations.marked(case_study.problem),
        status_note=status_note(site, case_study.status),
        is_snapshot=case_study.type == "snapshot",
        facts=facts,
        prose=prose,
        extra=extra,
        results=tables.results(),
        money=tables.money(),
        cost_note="No source that we read says what it cost." if case_study.cost_unknown else "",
        difficulties=tables.difficulties(uri),
        none_found=citations.marked(case_study.none_found),
        preconditions=tables.preconditions(),
        lessons=tables.drawn_lessons(uri),
        criteria=tables.criteria(uri),
        actors=tables.actors(uri),
        transfers=tables.transfers(),
        revisits=tables.revisits(),
        unverified=tuple(citations.marked(doubt) for doubt in case_study.unverified),
        lesson_pages=tables.lesson_pages(uri),
        related=tuple(_related(site, uri, each) for each in site.knowledge_base.related(case_study.id)),
        like=Link("Find cases like your own city", relative_address(uri, like_uri())),
        sources=citations.listed(),
        source_kinds={term.id: term.label for term in vocabularies.source_kinds},
        how_to_cite=how_to_cite(site, case_study.title, uri, case_study.last_reviewed.year),
        citations=citation_links(uri),
        review=review_note(site, case_study.last_reviewed),
        people=_people(case_study),
        checklist=_checklist(uri, case_study),
        correct=how_to_correct(uri),
        file=site.source_paths.get(f"case-studies/{case_study.id}", ""),
        problems=site.problems_by_id.get(case_study.id, ()),
    )


def status_note(site: SiteContext, status: str) -> str:
    """Return what a reader must know of a page's status; nothing for a published one."""
    if status in {"published", ""}:
        return ""
    term = next((each for each in site.vocabularies.statuses if each.id == status), None)
    return f"{term.label}: {term.definition}" if term else ""


def _checklist(uri: str, case_study: CaseStudy) -> Link | None:
    if not has_checklist(case_study):
        return None
    return Link("Checklist for your own city", relative_address(uri, checklist_uri(case_study.id)))


def how_to_correct(uri: str) -> Link:
    """Return the way to mend a page, which a reader can go even where the site knows no address of its files."""
    return Link("Edit this page", relative_address(uri, "contribute/index.md#correct"))


def how_to_cite(site: SiteContext, title: str, uri: str, year: int) -> str:
    """Return the reference that others can copy."""
    address = f" {site.settings.address}{uri.removesuffix('.md')}/." if site.settings.address else ""
    return f"{site.settings.name} ({year}). {title}.{address} Licence: CC BY 4.0."


def citation_links(uri: str) -> tuple[Link, ...]:
    """Return the files with which a reference manager can cite a page and what it cites."""
    name = uri.removesuffix(".md")
    return tuple(
        Link(form, relative_address(uri, data_uri(f"{name}.{ending}")))
        for ending, form in CITATION_FORMS.items()
    )


def review_note(site: SiteContext, last_reviewed: date) -> str:
    """Return when the page was last reviewed, how long ago, and whether that is too long."""
    now = site.knowledge_base.as_of
    due = " It is due for another look." if is_due(last_reviewed, now) else ""
    return f"Last reviewed {wording.day(last_reviewed)} ({wording.age(last_reviewed, now)}).{due}"


def _people(case_study: CaseStudy) -> str:
    written = f"Written by {wording.joined(case_study.contributors)}." if case_study.contributors else ""
    if case_study.reviewers:
        return f"{written} Reviewed by {wording.joined(case_study.reviewers)}.".strip()
    return f"{written} Nobody who took part in the case has checked this page yet.".strip()


def _by_slug(
    sections: tuple[RenderedSection, ...],
) -> tuple[dict[str, Markup], tuple[RenderedSection, ...]]:
    slugs = {heading.casefold(): slug for slug, heading in SECTIONS.items()}
    prose = dict.fromkeys(SECTIONS, Markup(""))
    extra = []
    for section in sections:
        slug = slugs.get(section.heading.strip().casefold())
        if slug:
            prose[slug] += section.html
        elif section.html.strip():
            extra.append(section)
    return prose, tuple(extra)


def _related(site: SiteContext, uri: str, likeness: Likeness) -> RelatedCase:
    case_study = likeness.case_study
    return RelatedCase(
        link=site.case_link(uri, case_study),
        kicker=f"{where(site, case_study)}, {wording.period(case_study.period)}",
        why=shared_in_words(site.vocabularies, likeness.parts),
    )
