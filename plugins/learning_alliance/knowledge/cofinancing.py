"""Seed money and what was put beside it: shares of one undertaking, as one source states them together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.money import NO_CURRENCY, Finance
from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.knowledge.funders import FunderTypes

OUTSIDE = frozenset({"development-agency", "foundation", "network"})
"""Types of body that bring money from outside: seed money, as grant or as loan."""


@dataclass(frozen=True, slots=True)
class Share:
    """One funder's amount, with the type of body that it is."""

    record: Finance
    type: str


@dataclass(frozen=True, slots=True)
class CoFinancing:
    """Seed money of a case beside what others put in, as planned or as paid.

    Attributes:
        ratio: What stands beside each unit of seed money; None where currencies differ or the amounts come
            from different sources, so that nobody says that they belong together.
    """

    case: CaseStudy
    basis: str
    seed: tuple[Share, ...]
    beside: tuple[Share, ...]
    ratio: Decimal | None


def co_financing(cases: Iterable[CaseStudy], vocabularies: Vocabularies) -> tuple[CoFinancing, ...]:
    """Return every case that records both, those with a ratio first, the highest ratio at the top."""
    types = FunderTypes(vocabularies)
    found = [each for case in cases for each in _of_case(case, types)]
    return tuple(sorted(found, key=lambda each: (each.ratio is None, -(each.ratio or 0), each.case.id)))


def _of_case(case: CaseStudy, types: FunderTypes) -> Iterable[CoFinancing]:
    by_basis: dict[str, list[Share]] = defaultdict(list)
    for record in case.finance:
        if _is_share(record):
            type_id = types.type_of(case, record.funder)
            if type_id:
                by_basis[record.basis].append(Share(record, type_id))
    for basis, shares in by_basis.items():
        yield from _split(case, basis, shares)


def _is_share(record: Finance) -> bool:
    return record.per == "total" and record.scope == "case" and record.overlap != "repeated"


def _split(case: CaseStudy, basis: str, shares: list[Share]) -> Iterable[CoFinancing]:
    """Yield shares that one source gives in one currency, each such group apart; else all side by side."""
    together: dict[tuple[str, str], list[Share]] = defaultdict(list)
    for share in shares:
        together[share.record.source, share.record.currency].append(share)
    complete = [
        group for group in together.values() if _is_mixed(group) and group[0].record.currency != NO_CURRENCY
    ]
    for group in complete:
        seed, beside = _parted(group)
        yield CoFinancing(case, basis, seed, beside, _sum(beside) / _sum(seed))
    if not complete and _is_mixed(shares):
        yield CoFinancing(case, basis, *_parted(shares), None)


def _is_mixed(shares: list[Share]) -> bool:
    return len({share.type in OUTSIDE for share in shares}) > 1


def _parted(shares: list[Share]) -> tuple[tuple[Share, ...], tuple[Share, ...]]:
    return (
        tuple(share for share in shares if share.type in OUTSIDE),
        tuple(share for share in shares if share.type not in OUTSIDE),
    )


def _sum(shares: tuple[Share, ...]) -> Decimal:
    return sum((share.record.amount for share in shares), Decimal(0))
