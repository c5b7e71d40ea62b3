"""Live lists and counts for hand-written pages: what the collection holds on a theme or of a kind."""

from dataclasses import dataclass

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.knowledge.evidence_level import INDEPENDENT
from learning_alliance.pages import wording
from learning_alliance.pages.cards import evidence_mark, where
from learning_alliance.pages.page import Link, relative_address
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill


@dataclass(frozen=True, slots=True)
class ListLine:
    """One entry of a short list: a link, where and when, and a mark."""

    link: Link
    kicker: str
    mark: str


@dataclass(frozen=True, slots=True)
class ShortList:
    """A short list, and the page that has the rest."""

    lines: tuple[ListLine, ...]
    rest: Link | None


def cases_on(site: SiteContext, origin: str, theme: str, number: int) -> str:
    """Return the best-evidenced cases on a theme, as a list with a link to the rest."""
    term = site.vocabularies.themes[theme]
    rest = Link(term.label, relative_address(origin, f"themes/{theme}.md"))
    return _cases(site, origin, site.knowledge_base.cases_by_theme.get(term.id, ()), number, rest)


def cases_of_kind(site: SiteContext, origin: str, kind: str, number: int) -> str:
    """Return the best-evidenced cases of a kind, as a list with a link to all cases."""
    cases = _of_kind(site, kind)
    return _cases(
        site,
        origin,
        cases,
        number,
        Link("All case studies", relative_address(origin, "case-studies/index.md")),
    )


def lessons_on(site: SiteContext, origin: str, theme: str) -> str:
    """Return the lessons on a theme, as a list."""
    term = site.vocabularies.themes[theme]
    strengths = site.knowledge_base.strength
    label = site.vocabularies.lesson_strengths.label
    lines = tuple(
        ListLine(
            site.lesson_link(origin, lesson), "", f"Strength: {label(strengths[lesson.id].strength).lower()}"
        )
        for lesson in site.knowledge_base.lessons_by_theme.get(term.id, ())
    )
    return _fragment(ShortList(lines, None))


def count_on(site: SiteContext, theme: str) -> str:
    """Return how much is known on a theme, such as `9 cases, 4 of them resting on independent study`."""
    term = site.vocabularies.themes[theme]
    return _counted(site, site.knowledge_base.cases_by_theme.get(term.id, ()))


def count_of_kind(site: SiteContext, kind: str) -> str:
    """Return how many cases are of a kind, and how many of them rest on independent study."""
    return _counted(site, _of_kind(site, kind))


def _cases(site: SiteContext, origin: str, cases: tuple[CaseStudy, ...], number: int, rest: Link) -> str:
    evidence = site.knowledge_base.evidence
    # E5 first; equals in the order of their ids.
    ranked = sorted(
        sorted(cases, key=lambda case: case.id), key=lambda case: evidence[case.id].level, reverse=True
    )
    lines = tuple(
        ListLine(
            site.case_link(origin, case),
            f"{where(site, case)}, {wording.period(case.period)}",
            evidence_mark(site, evidence[case.id].level),
        )
        for case in ranked[:number]
    )
    return _fragment(ShortList(lines, rest if len(cases) > number else None))


def _of_kind(site: SiteContext, kind: str) -> tuple[CaseStudy, ...]:
    term = site.vocabularies.kinds[kind]
    return tuple(case for case in site.knowledge_base.cases if case.kind == term.id)


def _counted(site: SiteContext, cases: tuple[CaseStudy, ...]) -> str:
    evidence = site.knowledge_base.evidence
    independent = sum(evidence[case.id].level >= INDEPENDENT for case in cases)
    return (
        f"{wording.counted(len(cases), 'case', 'cases')}, {independent} of them resting on independent study"
    )


def _fragment(model: ShortList) -> str:
    return fill("fragments/short_list.html", model).strip()
