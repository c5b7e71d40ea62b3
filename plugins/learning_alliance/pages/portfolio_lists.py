"""The lists behind the portfolio: sums by currency, what was left out, costs for one of something, co-financing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.knowledge.cofinancing import CoFinancing
from learning_alliance.knowledge.money_sums import Amount, CaseSum, CurrencySum, Standing
from learning_alliance.knowledge.portfolio import Portfolio
from learning_alliance.pages import money_words, wording
from learning_alliance.pages.cards import Pager, numbered_title, sliced, where
from learning_alliance.pages.citations import without_citations
from learning_alliance.pages.cofinancing_table import co_financing_table
from learning_alliance.pages.page import PAGE_LENGTH, Link, Page, numbered_uri, relative_address
from learning_alliance.pages.portfolio_uris import (
    CO_FINANCING,
    LEFT_OUT,
    PORTFOLIO,
    STYLE,
    UNIT_COSTS,
    currency_uri,
)
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.tables import Cell, Table, linked
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.wording import counted

REASONS = {
    Standing.PERHAPS: (
        "Perhaps the same money as another amount of the case",
        "Only in the upper bound of a sum: no file says how it relates to the others.",
    ),
    Standing.SAME_ELSEWHERE: (
        "Perhaps the same money as in another case",
        "Only in the upper bound of a sum: a case of the same country states the same figure.",
    ),
    Standing.PART: (
        "Part of another amount",
        "It lies inside an amount that is counted, such as one funder's share of the whole.",
    ),
    Standing.REPEATED: (
        "Another account of the same money",
        "A second figure for what is counted already, such as an earlier plan.",
    ),
    Standing.CONTEXT: (
        "Money around a case",
        "It belongs to something else: an earlier fund, a wider programme, a later project.",
    ),
    Standing.UNNAMED_CURRENCY: (
        "Currency not named",
        "The source does not say which dollars or pesos it means.",
    ),
}
"""Why amounts do not enter a sum, in words, in the order in which readers see them."""


@dataclass(frozen=True, slots=True)
class TableGroup:
    """A table under a heading, with what it means; `id` is unique on its page."""

    id: str
    heading: str
    note: str
    table: Table


@dataclass(frozen=True, slots=True)
class PortfolioList:
    """What the template of a list behind the portfolio shows."""

    style: str
    parent: Link
    title: str
    introduction: str
    groups: tuple[TableGroup, ...]
    pager: Pager | None


def portfolio_lists(site: SiteContext, portfolio: Portfolio) -> Iterator[Page]:
    """Yield every list behind the portfolio, fifty rows a page."""
    for currency in dict.fromkeys(each.currency for each in portfolio.sums):
        yield from _currency_pages(site, currency, portfolio.sums)
    yield from _left_out_pages(site, portfolio)
    yield from _cost_pages(site, portfolio)
    yield from _co_financing_pages(site, portfolio)


def group_addresses(uri: str, keys: Iterable[str]) -> Mapping[str, str]:
    """Return where each group of a list begins, given the group of each of its rows."""
    found: dict[str, str] = {}
    for number, key in enumerate(keys):
        found.setdefault(key, f"{numbered_uri(uri, number // PAGE_LENGTH + 1)}#{key}")
    return found


def left_out_amounts(portfolio: Portfolio) -> tuple[Amount, ...]:
    """Return the amounts for a whole that are not added, by the reason for it."""
    return tuple(each for standing in REASONS for each in portfolio.amounts_that(standing))


def unit_costs(site: SiteContext, portfolio: Portfolio) -> tuple[Amount, ...]:
    """Return the amounts for one of something, by unit and currency."""
    units = site.vocabularies.cost_units
    return tuple(
        sorted(
            portfolio.amounts_that(Standing.PER_UNIT),
            key=lambda each: (units.position(each.record.per), each.record.currency, each.case.id),
        )
    )


def currency_name(vocabularies: Vocabularies, code: str) -> str:
    """Return a currency with its code, such as `Thai Baht (THB)`."""
    return f"{vocabularies.currencies.label(code)} ({code})"


def _currency_pages(site: SiteContext, currency: str, sums: tuple[CurrencySum, ...]) -> Iterator[Page]:
    own = [each for each in sums if each.currency == currency]
    rows = tuple((each, case) for each in own for case in each.cases)
    name = currency_name(site.vocabularies, currency)
    for uri, members, place in sliced(currency_uri(currency), rows):
        groups = (
            _sum_group(site, uri, each, [case for _, case in found])
            for each, found in groupby(members, key=lambda row: row[0])
        )
        yield _page(
            uri,
            f"Money in {name}",
            "Which amounts of which cases are added, the largest case first. Amounts are as the sources give them: "
            "neither converted nor adjusted for the year.",
            tuple(groups),
            place,
        )


def _sum_group(site: SiteContext, uri: str, whole: CurrencySum, cases: list[CaseSum]) -> TableGroup:
    basis = site.vocabularies.finance_bases.label(whole.basis)
    total = money_words.plain_range(whole.currency, whole.total)
    heading = f"{basis}: {total}"
    note = f"{'; '.join(filter(None, (counted(len(whole.cases), 'case', 'cases'), money_words.exact_range(whole.total))))}."
    rows = tuple(_sum_row(site, uri, whole.currency, case) for case in cases)
    return TableGroup(
        whole.basis, heading, note, Table(f"{basis}, by case", ("Case", "Amounts", "Together"), rows)
    )


def _sum_row(site: SiteContext, uri: str, currency: str, case: CaseSum) -> tuple[Cell, ...]:
    lines = tuple(
        f"{money_words.told(each.record, site.vocabularies)}{_doubt(each)}" for each in case.amounts
    )
    return (
        linked(site.case_link(uri, case.case), where(site, case.case)),
        Cell(lines=lines),
        Cell(money_words.plain_range(currency, case.total), aside=money_words.exact_range(case.total)),
    )


def _doubt(amount: Amount) -> str:
    return "" if amount.standing is Standing.ADDED else f" ({REASONS[amount.standing][0].lower()})"


def _left_out_pages(site: SiteContext, portfolio: Portfolio) -> Iterator[Page]:
    rows = left_out_amounts(portfolio)

    def heading(amount: Amount) -> tuple[str, str, str]:
        return (amount.standing.value, *REASONS[amount.standing])

    for uri, members, place in sliced(LEFT_OUT, rows):
        yield _page(
            uri,
            "Left out of the sums",
            f"{counted(len(rows), 'amount', 'amounts')} for a whole that are not added, or only in the upper bound of a "
            "sum, and why.",
            tuple(_amount_groups(site, uri, members, heading)),
            place,
        )


def _cost_pages(site: SiteContext, portfolio: Portfolio) -> Iterator[Page]:
    units = site.vocabularies.cost_units
    rows = unit_costs(site, portfolio)

    def heading(amount: Amount) -> tuple[str, str, str]:
        unit = units[amount.record.per]
        return unit.id, f"Per {unit.label.lower()}", unit.definition

    for uri, members, place in sliced(UNIT_COSTS, rows):
        yield _page(
            uri,
            "What one costs",
            f"{counted(len(rows), 'amount', 'amounts')} for each household, house, settlement and so on, to be compared "
            "with care: each in the money of its time and place, for what the row names. They are in no sum.",
            tuple(_amount_groups(site, uri, members, heading)),
            place,
        )


def _amount_groups(
    site: SiteContext,
    uri: str,
    amounts: Iterable[Amount],
    heading: Callable[[Amount], tuple[str, str, str]],
) -> Iterator[TableGroup]:
    for (group_id, title, note), members in groupby(amounts, key=heading):
        rows = tuple(_amount_row(site, uri, each) for each in members)
        table = Table(title, ("Case", "Amount", "Year", "Planned or actual", "For what"), rows)
        yield TableGroup(group_id, title, note, table)


def _amount_row(site: SiteContext, uri: str, amount: Amount) -> tuple[Cell, ...]:
    record = amount.record
    around = "Around the case" if record.scope == "context" else ""
    return (
        linked(site.case_link(uri, amount.case), where(site, amount.case)),
        Cell(wording.money(record, site.vocabularies), aside=around),
        Cell(str(record.year) if record.year else "not given"),
        Cell(site.vocabularies.finance_bases.label(record.basis)),
        Cell(f"{record.what} ({record.funder})", aside=without_citations(record.note)),
    )


def _co_financing_pages(site: SiteContext, portfolio: Portfolio) -> Iterator[Page]:
    for uri, members, place in sliced(CO_FINANCING, portfolio.co_financing):
        groups = (
            TableGroup(group_id, title, note, co_financing_table(site, uri, title, found))
            for (group_id, title, note), found in groupby(members, key=_told_together)
        )
        yield _page(
            uri,
            "Seed money and co-financing",
            "What development agencies, foundations and networks put in, as grant or as loan, and what governments, "
            "cities, residents and firms put beside it.",
            tuple(groups),
            place,
        )


def _told_together(pair: CoFinancing) -> tuple[str, str, str]:
    if pair.ratio is None:
        return (
            "side-by-side",
            "Side by side",
            "Both are recorded, but in different currencies or by different sources, so no ratio is drawn.",
        )
    return (
        "told-together",
        "Told together",
        "One source states both, in one currency, and both as planned or both as actual.",
    )


def _page(
    uri: str, title: str, introduction: str, groups: tuple[TableGroup, ...], place: Pager | None
) -> Page:
    model = PortfolioList(
        relative_address(uri, STYLE),
        Link("Portfolio", relative_address(uri, PORTFOLIO)),
        title,
        introduction,
        groups,
        place,
    )
    text = fill("portfolio_list.md", model)
    return Page(
        uri,
        with_front_matter(
            text, title=numbered_title(title, place), description=introduction, hidden=("navigation", "toc")
        ),
    )
