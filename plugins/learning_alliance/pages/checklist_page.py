"""The checklist of a full case: what to ask of one's own city before trying the same, on two sheets of paper."""

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.pages import wording
from learning_alliance.pages.cards import where
from learning_alliance.pages.citations import Citations, without_citations
from learning_alliance.pages.page import Link, Page, case_uri, checklist_uri, relative_address
from learning_alliance.pages.page_head import PageHead
from learning_alliance.pages.prose import ProseRenderer
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter

TRY_THIS = "if you want to try this"
MOST_MEASURES = 6
MOST_ASKED = 6


@dataclass(frozen=True, slots=True)
class ConditionGroup:
    """What had to be in place of one kind: law, money, staff and so on."""

    label: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CostLine:
    """One amount that the case names."""

    what: str
    amount: str
    basis: str


@dataclass(frozen=True, slots=True)
class WatchLine:
    """Something that went wrong there, to be prevented here."""

    label: str
    text: str
    response: str


@dataclass(frozen=True, slots=True)
class ChecklistPage:
    """What the template of a checklist shows; its sources stand on the page of the case."""

    case: Link
    kicker: str
    problem: str
    conditions: tuple[ConditionGroup, ...]
    costs: tuple[CostLine, ...]
    advice: Markup
    watch: tuple[WatchLine, ...]
    measures: tuple[str, ...]
    whom: tuple[str, ...]


def checklist_page(site: SiteContext, case_study: CaseStudy) -> Page:
    """Return the checklist of a full case."""
    text = fill("checklist.md", _model(site, case_study))
    title = f"Checklist: {case_study.title}"
    description = f"Before you try what was done there: questions for your own city. {case_study.summary}"
    return Page(
        checklist_uri(case_study.id),
        with_front_matter(
            text,
            title=title,
            description=description,
            hidden=("navigation", "toc"),
            head=PageHead(is_listed=False),
        ),
    )


def has_checklist(case_study: CaseStudy) -> bool:
    """Tell whether a case says enough for a checklist."""
    return case_study.type == "full"


def _model(site: SiteContext, case_study: CaseStudy) -> ChecklistPage:
    uri = checklist_uri(case_study.id)
    vocabularies = site.vocabularies
    return ChecklistPage(
        case=Link(case_study.title, relative_address(uri, case_uri(case_study.id))),
        kicker=f"{where(site, case_study)} · {wording.period(case_study.period)}",
        problem=without_citations(case_study.problem),
        conditions=_conditions(site, case_study),
        costs=tuple(
            CostLine(
                f"{each.what} ({each.funder})",
                wording.money(each, vocabularies),
                vocabularies.finance_bases.label(each.basis).lower(),
            )
            for each in case_study.finance
        ),
        advice=_advice(site, case_study, uri),
        watch=tuple(
            WatchLine(
                vocabularies.difficulties.label(each.code),
                without_citations(each.text),
                without_citations(each.response),
            )
            for each in case_study.difficulties
        ),
        measures=tuple(dict.fromkeys(each.indicator for each in case_study.results))[:MOST_MEASURES],
        whom=tuple(each.name for each in case_study.actors)[:MOST_ASKED],
    )


def _conditions(site: SiteContext, case_study: CaseStudy) -> tuple[ConditionGroup, ...]:
    kinds = site.vocabularies.precondition_kinds
    ordered = sorted(case_study.preconditions, key=lambda each: kinds.position(each.kind))
    return tuple(
        ConditionGroup(kinds.label(kind), tuple(without_citations(each.text) for each in members))
        for kind, members in groupby(ordered, key=lambda each: each.kind)
    )


def _advice(site: SiteContext, case_study: CaseStudy, uri: str) -> Markup:
    body = without_citations(case_study.body)
    sections = ProseRenderer(uri, Citations(()), site.has_page, site.glossary).sections(body)
    found = (section.html for section in sections if section.heading.strip().casefold() == TRY_THIS)
    return Markup("").join(found)
