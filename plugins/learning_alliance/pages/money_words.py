"""Sums of money in plain words, with the exact figure beside them."""

from decimal import Decimal

from babel.numbers import format_decimal

from learning_alliance.domain.money import Finance
from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.knowledge.money_sums import Range
from learning_alliance.pages import wording

MILLION = 10**6
SIZES = (("trillion", 10**12), ("billion", 10**9), ("million", MILLION))


def plain(currency: str, amount: Decimal) -> str:
    """Return an amount as people say it, such as `THB 1.25 billion`."""
    return f"{currency} {_in_words(amount)}"


def plain_range(currency: str, total: Range) -> str:
    """Return a sum as people say it, such as `EUR 181 million to 188 million` where it has two bounds."""
    if total.is_exact:
        return plain(currency, total.least)
    return f"{plain(currency, total.least)} to {_in_words(total.most)}"


def exact_range(total: Range) -> str:
    """Return a sum to the last digit, or nothing where the plain words say it already."""
    if total.most < MILLION:
        return ""
    if total.is_exact:
        return wording.figure(total.least)
    return f"{wording.figure(total.least)} to {wording.figure(total.most)}"


def told(record: Finance, vocabularies: Vocabularies) -> str:
    """Return a record in one line: amount, from whom, what for and when."""
    when = f", {record.year}" if record.year else ""
    return f"{wording.money(record, vocabularies)}: {record.funder}, {record.what}{when}"


def _in_words(amount: Decimal) -> str:
    for name, size in SIZES:
        if amount >= size:
            return f"{format_decimal(amount / size, format='#,##0.##', locale=wording.LANGUAGE)} {name}"
    return wording.figure(amount)
