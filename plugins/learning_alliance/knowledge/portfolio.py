"""The collection as a portfolio: what its money adds up to, what co-finances what, and how its cases spread."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.knowledge.cofinancing import CoFinancing, co_financing
from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from learning_alliance.knowledge.money_sums import Amount, CurrencySum, Standing, amounts_of, currency_sums
from learning_alliance.knowledge.spread import Spread, spreads


@dataclass(frozen=True)
class Portfolio:
    """What a collection adds up to.

    Attributes:
        amounts: Every finance record, with how it enters the sums.
    """

    cases: tuple[CaseStudy, ...]
    amounts: tuple[Amount, ...]
    sums: tuple[CurrencySum, ...]
    co_financing: tuple[CoFinancing, ...]
    spreads: Mapping[str, Spread]

    @cached_property
    def standings(self) -> Counter[Standing]:
        """How many amounts enter the sums in which way."""
        return Counter(each.standing for each in self.amounts)

    def amounts_that(self, standing: Standing) -> tuple[Amount, ...]:
        """Return the amounts that enter the sums in one way, in the order of the cases."""
        return tuple(each for each in self.amounts if each.standing is standing)

    @cached_property
    def cases_with_money(self) -> int:
        """How many cases record any amount."""
        return sum(1 for case in self.cases if case.finance)

    @cached_property
    def cases_of_unknown_cost(self) -> int:
        """How many cases say that no source tells the cost."""
        return sum(1 for case in self.cases if case.cost_unknown)


def portfolio(base: KnowledgeBase) -> Portfolio:
    """Return what a collection adds up to."""
    amounts = amounts_of(base.cases)
    return Portfolio(
        base.cases,
        amounts,
        currency_sums(amounts),
        co_financing(base.cases, base.vocabularies),
        spreads(base),
    )
