"""Money records: who gave or planned how much for what."""

from dataclasses import dataclass
from decimal import Decimal

NO_CURRENCY = "XXX"
"""ISO 4217's code where a source names no currency."""


@dataclass(frozen=True, slots=True)
class Finance:
    """One amount of money as one source states it.

    Attributes:
        funder: Who pays, lends or guarantees (`from` in front matter).
        what: What the money is for.
        currency: ISO 4217 code; `XXX` when the source does not name the currency.
        per: Unit of cost, a term of `cost-units`.
        year: Year of the amount, None when no source gives it.
        basis: `planned` or `actual`.
        scope: `case` for money of the case itself, `context` for money of something else around it.
        overlap: How it relates to the other amounts of its case: `none`, `part`, `repeated`; empty when not said.
    """

    funder: str
    what: str
    amount: Decimal
    currency: str
    per: str
    basis: str
    source: str
    year: int | None = None
    qualifier: str = ""
    note: str = ""
    scope: str = "case"
    overlap: str = ""
