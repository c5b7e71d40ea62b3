"""The portfolio: what the money of all cases adds up to, and how the cases spread."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from learning_alliance.knowledge.money_sums import Amount, CurrencySum
from learning_alliance.knowledge.portfolio import Portfolio, portfolio
from learning_alliance.pages import money_words
from learning_alliance.pages.bar_chart import BarChart, bar_chart
from learning_alliance.pages.cofinancing_table import co_financing_table
from learning_alliance.pages.page import Link, Page, data_uri, relative_address
from learning_alliance.pages.portfolio_lists import (
    REASONS,
    currency_name,
    group_addresses,
    left_out_amounts,
    portfolio_lists,
    unit_costs,
)
from learning_alliance.pages.portfolio_spread import SpreadSection, spread_pages, spread_sections
from learning_alliance.pages.portfolio_uris import (
    CO_FINANCING,
    LEFT_OUT,
    PORTFOLIO,
    STYLE,
    UNIT_COSTS,
    currency_uri,
)
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.tables import Cell, Table
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.wording import counted, figure

MOST_RATIOS = 10
NOTHING = "none recorded"


@dataclass(frozen=True, slots=True)
class PortfolioPage:
    """What the template of the portfolio shows."""

    style: str
    title: str
    introduction: str
    money: Table
    left_out: Table
    left_out_list: Link
    data: Link
    costs: Table
    costs_list: Link
    ratios: BarChart
    co_financing: Table
    co_financing_list: Link
    spreads: tuple[SpreadSection, ...]


def portfolio_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the portfolio and the lists behind its numbers."""
    whole = portfolio(site.knowledge_base)
    yield _page(site, whole)
    yield from portfolio_lists(site, whole)
    yield from spread_pages(site, whole)


def _page(site: SiteContext, whole: Portfolio) -> Page:
    cases = counted(len(whole.cases), "case", "cases")
    told = [pair for pair in whole.co_financing if pair.ratio is not None][:MOST_RATIOS]
    ratios = [
        (pair.case.title.partition(":")[0], pair.ratio, figure(round(pair.ratio, 2)))
        for pair in told
        if pair.ratio
    ]
    model = PortfolioPage(
        style=relative_address(PORTFOLIO, STYLE),
        title="Portfolio",
        introduction=f"What {cases} add up to. {figure(whole.cases_with_money)} record money, "
        f"{figure(whole.cases_of_unknown_cost)} say that no source tells the cost.",
        money=_money(site, whole),
        left_out=_left_out(whole),
        left_out_list=_link("All amounts that are not added", LEFT_OUT),
        data=_link("All amounts as a table for a spreadsheet (CSV)", data_uri("csv/finance.csv")),
        costs=_costs(site, whole),
        costs_list=_link("All costs for one of something", UNIT_COSTS),
        ratios=bar_chart(
            "ratios",
            "For each 1 of seed money, what others put beside it",
            ratios,
        ),
        co_financing=co_financing_table(site, PORTFOLIO, "Seed money and what stands beside it", told),
        co_financing_list=_link(
            f"All {counted(len(whole.co_financing), 'record', 'records')} of both, side by side", CO_FINANCING
        ),
        spreads=tuple(spread_sections(site, whole)),
    )
    description = "What the money of all cases adds up to, by currency, planned and actual apart; cases by place, kind, scale, decade and evidence."
    text = fill("portfolio.md", model)
    return Page(
        PORTFOLIO,
        with_front_matter(text, title=model.title, description=description, hidden=("navigation",)),
    )


def _money(site: SiteContext, whole: Portfolio) -> Table:
    by_currency: dict[str, dict[str, CurrencySum]] = {}
    for each in whole.sums:
        by_currency.setdefault(each.currency, {})[each.basis] = each
    rows = tuple(
        (
            Cell(
                currency_name(site.vocabularies, currency),
                relative_address(PORTFOLIO, currency_uri(currency)),
            ),
            _sum_cell(found.get("planned")),
            _sum_cell(found.get("actual")),
        )
        for currency, found in by_currency.items()
    )
    return Table(
        "Sums by currency", ("Currency", "Planned, approved or promised", "Spent, lent or paid"), rows
    )


def _sum_cell(found: CurrencySum | None) -> Cell:
    if found is None:
        return Cell(NOTHING)
    cases = counted(len(found.cases), "case", "cases")
    return Cell(
        money_words.plain_range(found.currency, found.total),
        aside="; ".join(filter(None, (money_words.exact_range(found.total), cases))),
    )


def _left_out(whole: Portfolio) -> Table:
    starts = group_addresses(LEFT_OUT, (each.standing.value for each in left_out_amounts(whole)))
    rows = tuple(
        (
            Cell(label, relative_address(PORTFOLIO, starts[standing.value])),
            Cell(figure(whole.standings[standing])),
            Cell(meaning),
        )
        for standing, (label, meaning) in REASONS.items()
        if whole.standings[standing]
    )
    return Table("Amounts that are not added", ("Why", "Amounts", "What it means"), rows)


def _costs(site: SiteContext, whole: Portfolio) -> Table:
    amounts = unit_costs(site, whole)
    starts = group_addresses(UNIT_COSTS, (each.record.per for each in amounts))
    rows = tuple(
        _unit_row(site, unit, relative_address(PORTFOLIO, starts[unit]), list(found))
        for unit, found in groupby(amounts, key=lambda each: each.record.per)
    )
    return Table("Costs for one of something", ("Unit", "Amounts", "Cases"), rows)


def _unit_row(site: SiteContext, unit: str, address: str, amounts: list[Amount]) -> tuple[Cell, ...]:
    label = f"Per {site.vocabularies.cost_units.label(unit).lower()}"
    cases = len({each.case.id for each in amounts})
    return Cell(label, address), Cell(figure(len(amounts))), Cell(figure(cases))


def _link(text: str, uri: str) -> Link:
    return Link(text, relative_address(PORTFOLIO, uri))
