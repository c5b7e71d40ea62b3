"""The checklist of a full case: what to ask of one's own city before trying the same, on two sheets of paper."""

from collections.abc import Iterable
from dataclasses import dataclass

from learning_alliance.domain.case_study import CaseStudy, Precondition
from learning_alliance.pages import wording
from learning_alliance.pages.advice import Advice, advice
from learning_alliance.pages.cards import where
from learning_alliance.pages.citations import without_citations
from learning_alliance.pages.network_addresses import has_own_page
from learning_alliance.pages.page import Link, Page, case_uri, checklist_uri, relative_address
from learning_alliance.pages.page_head import PageHead
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter

STYLE = "assets/checklist.css"
MOST_CONDITIONS = 6
MOST_COSTS = 6
MOST_WATCHED = 6
MOST_MEASURES = 6
MOST_ASKED = 6
POWERS = ("law", "politics")
STAFF = ("staff",)
OTHER_CONDITIONS = ("money", "community", "data")


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
class AskLine:
    """A body that took part; its page is linked where there is one."""

    body: Link
    type: str
    role: str


@dataclass(frozen=True, slots=True)
class ChecklistPage:
    """What the template of a checklist shows; its sources stand on the page of the case.

    Attributes:
        cost_unknown: The case says that no source tells what it cost.
        more: How much of each list only the page of the case shows, by the list's name; empty where all is here.
    """

    style: str
    case: Link
    kicker: str
    problem: str
    conditions: tuple[str, ...]
    powers: tuple[str, ...]
    staff: tuple[str, ...]
    led_by: str
    costs: tuple[CostLine, ...]
    cost_unknown: bool
    time: str
    advice: Advice
    watch: tuple[WatchLine, ...]
    none_found: str
    measures: tuple[str, ...]
    whom: tuple[AskLine, ...]
    more: dict[str, str]


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
    leader = case_study.context.led_by
    costs = _costs(site, case_study)
    conditions = _conditions(case_study.preconditions, OTHER_CONDITIONS)
    measures = tuple(dict.fromkeys(each.indicator for each in case_study.results))
    return ChecklistPage(
        style=relative_address(uri, STYLE),
        case=Link(case_study.title, relative_address(uri, case_uri(case_study.id))),
        kicker=f"{where(site, case_study)} · {wording.period(case_study.period)}",
        problem=without_citations(case_study.problem),
        conditions=conditions[:MOST_CONDITIONS],
        powers=_conditions(case_study.preconditions, POWERS)[:MOST_CONDITIONS],
        staff=_conditions(case_study.preconditions, STAFF)[:MOST_CONDITIONS],
        led_by=site.vocabularies.leaders.label(leader).lower() if leader else "",
        costs=costs[:MOST_COSTS],
        cost_unknown=case_study.cost_unknown,
        time=_time(case_study),
        advice=advice(site, case_study, uri),
        watch=_watch(site, case_study)[:MOST_WATCHED],
        none_found=without_citations(case_study.none_found),
        measures=measures[:MOST_MEASURES],
        whom=tuple(_asked(site, case_study, uri))[:MOST_ASKED],
        more={
            "costs": _rest(len(costs) - MOST_COSTS, "amount"),
            "watch": _rest(len(case_study.difficulties) - MOST_WATCHED, "difficulty", "difficulties"),
        },
    )


def _rest(number: int, one: str, many: str = "") -> str:
    return wording.counted(number, f"more {one}", f"more {many or one + 's'}") if number > 0 else ""


def _conditions(preconditions: Iterable[Precondition], kinds: tuple[str, ...]) -> tuple[str, ...]:
    ordered = sorted(
        (each for each in preconditions if each.kind in kinds), key=lambda each: kinds.index(each.kind)
    )
    return tuple(without_citations(each.text) for each in ordered)


def _costs(site: SiteContext, case_study: CaseStudy) -> tuple[CostLine, ...]:
    """Return the money of the case itself; what stands around it is left to the page of the case."""
    bases = site.vocabularies.finance_bases
    return tuple(
        CostLine(
            f"{each.what[:1].upper()}{each.what[1:]} ({each.funder})",
            wording.money(each, site.vocabularies),
            ", ".join(filter(None, (bases.label(each.basis).lower(), str(each.year or "")))),
        )
        for each in case_study.finance
        if each.scope == "case"
    )


def _time(case_study: CaseStudy) -> str:
    span = case_study.period
    if span.start is None and span.end is None:
        return ""
    told = wording.period(span)
    words = f"{told[:1].upper()}{told[1:]}"
    if span.start is None:
        return f"{words}; when it began was not in what we could read."
    if span.end is None:
        return f"{words}; it still ran when the newest source was written."
    return f"{words}: {wording.counted(span.end - span.start + 1, 'calendar year', 'calendar years')}."


def _watch(site: SiteContext, case_study: CaseStudy) -> tuple[WatchLine, ...]:
    return tuple(
        WatchLine(
            site.vocabularies.difficulties.label(each.code),
            without_citations(each.text),
            without_citations(each.response),
        )
        for each in case_study.difficulties
    )


def _asked(site: SiteContext, case_study: CaseStudy, uri: str) -> Iterable[AskLine]:
    for each in case_study.actors:
        bodies = site.knowledge_base.actors.named(each.name, case_study)
        known = len(bodies) == 1 and has_own_page(bodies[0])
        address = site.body_link(uri, bodies[0]).address if known else ""
        yield AskLine(
            Link(each.name, address),
            site.vocabularies.actor_types.label(each.type).lower(),
            without_citations(each.role),
        )
