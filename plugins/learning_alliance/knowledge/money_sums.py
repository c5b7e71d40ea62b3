"""What finance records add up to: by currency, planned and actual apart, and no money twice.

Only amounts for a whole, of the case itself and in a named currency can be added. Within a case, amounts of one
currency and basis that the file marks as beside the others are added. Of those that it does not mark, we know only
that the largest is there at least, and all of them together at most. So a sum is a range, and one figure where both
bounds agree.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.money import NO_CURRENCY, Finance


class Standing(StrEnum):
    """How an amount enters the sums."""

    ADDED = "added"
    PERHAPS = "perhaps"
    SAME_ELSEWHERE = "same-elsewhere"
    PART = "part"
    REPEATED = "repeated"
    CONTEXT = "context"
    UNNAMED_CURRENCY = "unnamed-currency"
    PER_UNIT = "per-unit"


IN_SUMS = frozenset({Standing.ADDED, Standing.PERHAPS, Standing.SAME_ELSEWHERE})


@dataclass(frozen=True, slots=True)
class Amount:
    """A finance record with its case, and how it enters the sums."""

    case: CaseStudy
    record: Finance
    standing: Standing


@dataclass(frozen=True, slots=True)
class Range:
    """A sum between two bounds, one figure where both agree."""

    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)

    @property
    def is_exact(self) -> bool:
        """Tell whether the bounds agree."""
        return self.least == self.most

    def __add__(self, other: "Range") -> "Range":
        """Return the sum of both, bound by bound."""
        return Range(self.least + other.least, self.most + other.most)


@dataclass(frozen=True, slots=True)
class CaseSum:
    """What the amounts of one case add up to, in one currency, planned or actual."""

    case: CaseStudy
    total: Range
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class CurrencySum:
    """What the amounts of all cases in one currency add up to, planned or actual; the largest case stands first."""

    currency: str
    basis: str
    total: Range
    cases: tuple[CaseSum, ...]


def amounts_of(cases: Iterable[CaseStudy]) -> tuple[Amount, ...]:
    """Return every finance record with how it enters the sums, in the order of the cases and of their files."""
    sieve = _SameMoney()
    return tuple(
        Amount(case, record, sieve.standing(case, record, standing))
        for case in cases
        for record, standing in _standings(case)
    )


def currency_sums(amounts: Iterable[Amount]) -> tuple[CurrencySum, ...]:
    """Return the sums by currency and basis: currencies with the most cases first, in each planned before actual."""
    by_sum: dict[tuple[str, str], dict[str, list[Amount]]] = defaultdict(lambda: defaultdict(list))
    for each in amounts:
        if each.standing in IN_SUMS:
            by_sum[each.record.currency, each.record.basis][each.case.id].append(each)
    sums = [_currency_sum(currency, basis, found.values()) for (currency, basis), found in by_sum.items()]
    breadth = Counter[str]()
    for each_sum in sums:
        breadth[each_sum.currency] += len(each_sum.cases)
    return tuple(sorted(sums, key=lambda s: (-breadth[s.currency], s.currency, s.basis != "planned")))


def _standings(case: CaseStudy) -> Iterable[tuple[Finance, Standing]]:
    unsaid = Counter(
        (record.currency, record.basis)
        for record in case.finance
        if _reason_against(record) is None and not record.overlap
    )
    for record in case.finance:
        may_overlap = not record.overlap and unsaid[record.currency, record.basis] > 1
        yield record, _reason_against(record) or (Standing.PERHAPS if may_overlap else Standing.ADDED)


def _reason_against(record: Finance) -> Standing | None:
    """Return why an amount can never be added; the first reason that holds."""
    reasons = (
        (record.per != "total", Standing.PER_UNIT),
        (record.scope == "context", Standing.CONTEXT),
        (record.currency == NO_CURRENCY, Standing.UNNAMED_CURRENCY),
        (record.overlap == "part", Standing.PART),
        (record.overlap == "repeated", Standing.REPEATED),
    )
    return next((standing for holds, standing in reasons if holds), None)


class _SameMoney:
    """Finds amounts that an earlier case with a country in common states to the last digit."""

    def __init__(self) -> None:
        self._countries: dict[tuple[Decimal, str, str], dict[str, str]] = defaultdict(dict)

    def standing(self, case: CaseStudy, record: Finance, standing: Standing) -> Standing:
        if standing not in IN_SUMS:
            return standing
        owners = self._countries[record.amount, record.currency, record.basis]
        countries = case.countries or ("",)
        is_elsewhere = any(owners.get(country, case.id) != case.id for country in countries)
        for country in countries:
            owners.setdefault(country, case.id)
        return Standing.SAME_ELSEWHERE if is_elsewhere else standing


def _currency_sum(currency: str, basis: str, by_case: Iterable[list[Amount]]) -> CurrencySum:
    cases = [CaseSum(found[0].case, _total(found), tuple(found)) for found in by_case]
    cases.sort(key=lambda each: (-each.total.most, each.case.id))
    return CurrencySum(currency, basis, sum((each.total for each in cases), Range()), tuple(cases))


def _total(amounts: Iterable[Amount]) -> Range:
    figures: dict[Standing, list[Decimal]] = defaultdict(list)
    for each in amounts:
        figures[each.standing].append(each.record.amount)
    sure = sum(figures[Standing.ADDED], Decimal(0))
    perhaps = figures[Standing.PERHAPS]
    elsewhere = sum(figures[Standing.SAME_ELSEWHERE], Decimal(0))
    return Range(sure + max(perhaps, default=Decimal(0)), sure + sum(perhaps, Decimal(0)) + elsewhere)
