"""How the cases spread, as bars with a table beneath, and the list of cases behind each number."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from learning_alliance.knowledge.portfolio import Portfolio
from learning_alliance.knowledge.spread import YEARS_NOT_KNOWN
from learning_alliance.pages.bar_chart import BarChart, bar_chart
from learning_alliance.pages.cards import evidence_mark
from learning_alliance.pages.page import Link, Page, country_uri, region_uri, relative_address
from learning_alliance.pages.portfolio_uris import PORTFOLIO, spread_uri
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.subject_pages import Subject, by_region, subject_pages
from learning_alliance.pages.tables import Cell, Table
from learning_alliance.pages.wording import counted, figure

MOST_BARS = 12


@dataclass(frozen=True, slots=True)
class SpreadSection:
    """One property: bars, the same figures as a table, and what a reader must know.

    Attributes:
        more: Where the values are that do not fit, None where all are shown.
    """

    id: str
    heading: str
    chart: BarChart
    table: Table
    note: str
    more: Link | None


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    heading: str
    column: str
    label: Callable[[str], str]
    uri: Callable[[str], str]
    order: Callable[[str], str] | None = None


def spread_sections(site: SiteContext, portfolio: Portfolio) -> Iterator[SpreadSection]:
    """Yield each property by which the cases are counted."""
    for each in _properties(site):
        spread = portfolio.spreads[each.name]
        ordered = _ordered(portfolio, each)
        shown = ordered[:MOST_BARS]
        numbers = [(each.label(value), len(spread.members[value])) for value in shown]
        rows = tuple(
            (Cell(label, relative_address(PORTFOLIO, each.uri(value))), Cell(figure(number)))
            for value, (label, number) in zip(shown, numbers, strict=True)
        )
        yield SpreadSection(
            each.name,
            each.heading,
            bar_chart(f"by-{each.name}", each.heading, [(label, n, figure(n)) for label, n in numbers]),
            Table(each.heading, (each.column, "Cases"), rows),
            "" if spread.is_exclusive else "A case counts once under each that it touches.",
            _more(len(ordered) - len(shown)),
        )


def spread_pages(site: SiteContext, portfolio: Portfolio) -> Iterator[Page]:
    """Yield the list of cases behind each number that has no page elsewhere."""
    for each in _properties(site):
        if each.name in {"country", "region"}:
            continue
        for value, cases in portfolio.spreads[each.name].members.items():
            yield from subject_pages(
                site,
                Subject(
                    uri=each.uri(value),
                    parent=Link("Portfolio", PORTFOLIO),
                    title=each.label(value),
                    kicker=each.column,
                    cases=by_region(site, cases),
                    lessons=(),
                ),
            )


def _ordered(portfolio: Portfolio, each: _Property) -> list[str]:
    members = portfolio.spreads[each.name].members
    if each.order:
        return sorted(members, key=each.order)
    return sorted(members, key=lambda value: (-len(members[value]), each.label(value)))


def _more(rest: int) -> Link | None:
    if not rest:
        return None
    return Link(
        f"All: {counted(rest, 'more country', 'more countries')}",
        relative_address(PORTFOLIO, "countries/index.md"),
    )


def _properties(site: SiteContext) -> tuple[_Property, ...]:
    vocabularies = site.vocabularies
    groups = {group.id: group.label for group in vocabularies.themes.groups}

    def listed(name: str) -> Callable[[str], str]:
        return lambda value: spread_uri(name, value)

    return (
        _Property("region", "Cases by region", "Region", site.region_label, region_uri),
        _Property("country", "Cases by country", "Country", vocabularies.countries.label, country_uri),
        _Property("kind", "Cases by kind", "Kind", vocabularies.kinds.label, listed("kind")),
        _Property(
            "scale",
            "Cases by scale",
            "Scale",
            vocabularies.scales.label,
            listed("scale"),
            lambda value: f"{vocabularies.scales.position(value):02}",
        ),
        _Property("decade", "Cases by decade of their beginning", "Decade", _decade, listed("decade"), str),
        _Property(
            "evidence",
            "Cases by strength of evidence",
            "Evidence",
            lambda level: evidence_mark(site, level),
            listed("evidence"),
            str,
        ),
        _Property(
            "themes",
            "Cases by group of themes",
            "Themes",
            lambda value: groups.get(value, value),
            listed("themes"),
        ),
    )


def _decade(value: str) -> str:
    return "Years not known" if value == YEARS_NOT_KNOWN else f"Begun in the {value}s"
