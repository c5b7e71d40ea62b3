"""The page of a lesson."""

from dataclasses import dataclass

from learning_alliance.domain.lesson import CaseEvidence, Lesson
from learning_alliance.domain.problem import Problem
from learning_alliance.knowledge.lesson_strength import StrengthStep
from learning_alliance.pages import wording
from learning_alliance.pages.cards import where
from learning_alliance.pages.case_page import (
    citation_links,
    how_to_cite,
    how_to_correct,
    review_note,
    status_note,
)
from learning_alliance.pages.citations import Citations
from learning_alliance.pages.entry_head import lesson_head
from learning_alliance.pages.page import Link, Page, difficulty_uri, lesson_uri, relative_address
from learning_alliance.pages.prose import ProseRenderer, RenderedSection
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter


@dataclass(frozen=True, slots=True)
class CitedCase:
    """A case for or against a lesson, with the sentence and its source."""

    link: Link
    kicker: str
    note: str
    source: Link
    is_explained: bool


@dataclass(frozen=True, slots=True)
class LessonPage:
    """All that the template of a lesson shows, ready to print."""

    parent: Link
    title: str
    kicker: str
    summary: str
    status_note: str
    do: str
    when: str
    not_when: str
    because: str
    so_that: str
    cost_and_effort: str
    signs_it_is_failing: tuple[str, ...]
    prose: tuple[RenderedSection, ...]
    strength: str
    steps: tuple[StrengthStep, ...]
    about_strength: str
    supports: tuple[CitedCase, ...]
    contradicts: tuple[CitedCase, ...]
    themes: tuple[Link, ...]
    difficulties: tuple[Link, ...]
    related: tuple[Link, ...]
    drawn_by: str
    unverified: tuple[str, ...]
    review: str
    how_to_cite: str
    citations: tuple[Link, ...]
    correct: Link
    file: str
    problems: tuple[Problem, ...]


def lesson_page(site: SiteContext, lesson: Lesson) -> Page:
    """Return the page of a lesson."""
    text = fill("lesson.md", lesson_page_model(site, lesson))
    return Page(
        lesson_uri(lesson.id),
        with_front_matter(
            text,
            title=lesson.title,
            description=lesson.summary,
            hidden=("navigation",),
            head=lesson_head(site, lesson),
        ),
        site.source_paths.get(f"lessons/{lesson.id}", ""),
    )


def lesson_page_model(site: SiteContext, lesson: Lesson) -> LessonPage:
    """Return what the page shows."""
    uri = lesson_uri(lesson.id)
    strength = site.knowledge_base.strength[lesson.id]
    label = site.vocabularies.lesson_strengths.label
    prose = ProseRenderer(uri, Citations(()), site.has_page, site.glossary).sections(lesson.body)
    return LessonPage(
        parent=Link("Lessons", relative_address(uri, "lessons/index.md")),
        title=lesson.title,
        kicker=_kicker(site, lesson),
        summary=lesson.summary,
        status_note=status_note(site, lesson.status),
        do=lesson.do,
        when=lesson.when,
        not_when=lesson.not_when,
        because=lesson.because,
        so_that=lesson.so_that,
        cost_and_effort=lesson.cost_and_effort,
        signs_it_is_failing=lesson.signs_it_is_failing,
        prose=tuple(section for section in prose if section.html.strip()),
        strength=label(strength.strength).lower(),
        steps=tuple(StrengthStep(step.reason, label(step.strength)) for step in strength.steps),
        about_strength=relative_address(uri, "about/index.md#strength"),
        supports=tuple(_cited(site, uri, each) for each in lesson.supports),
        contradicts=tuple(_cited(site, uri, each) for each in lesson.contradicts),
        themes=tuple(site.theme_link(uri, theme) for theme in lesson.themes),
        difficulties=tuple(_difficulty_link(site, uri, code) for code in lesson.difficulties),
        related=_related(site, uri, lesson),
        drawn_by=lesson.drawn_by,
        unverified=lesson.unverified,
        review=review_note(site, lesson.last_reviewed),
        how_to_cite=how_to_cite(site, lesson.title, uri, lesson.last_reviewed.year),
        citations=citation_links(uri),
        correct=how_to_correct(uri),
        file=site.source_paths.get(f"lessons/{lesson.id}", ""),
        problems=site.problems_by_id.get(lesson.id, ()),
    )


def _kicker(site: SiteContext, lesson: Lesson) -> str:
    audiences = wording.joined(site.vocabularies.audiences.label(each).lower() for each in lesson.audiences)
    return f"Lesson for {audiences} · Stage: {site.vocabularies.stages.label(lesson.stage).lower()}"


def _cited(site: SiteContext, uri: str, evidence: CaseEvidence) -> CitedCase:
    case_study = site.knowledge_base.cases_by_id.get(evidence.case)
    if case_study is None:
        return CitedCase(Link(evidence.case, ""), "", evidence.note, Link("", ""), evidence.is_explained)
    source = next((each for each in case_study.sources if each.key == evidence.source), None)
    shown = (
        Link(f"{source.author}{f', {source.year}' if source.year else ''}", source.url)
        if source
        else Link("", "")
    )
    kicker = f"{where(site, case_study)}, {wording.period(case_study.period)}"
    return CitedCase(site.case_link(uri, case_study), kicker, evidence.note, shown, evidence.is_explained)


def _difficulty_link(site: SiteContext, uri: str, code: str) -> Link:
    return Link(site.vocabularies.difficulties.label(code), relative_address(uri, difficulty_uri(code)))


def _related(site: SiteContext, uri: str, lesson: Lesson) -> tuple[Link, ...]:
    found = (site.knowledge_base.lessons_by_id.get(each) for each in lesson.related)
    return tuple(site.lesson_link(uri, each) for each in found if each)
