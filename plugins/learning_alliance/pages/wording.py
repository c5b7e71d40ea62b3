"""Figures, dates, money and lists in the words that readers see."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from learning_alliance.domain.case_study import Result
from learning_alliance.domain.money import NO_CURRENCY, Finance
from learning_alliance.domain.period import Period
from learning_alliance.domain.vocabulary import Vocabularies

LANGUAGE = "en"
DAYS_A_YEAR = 365
MILLION = 1_000_000
DAYS_A_MONTH = 30


def figure(value: Decimal | int | str) -> str:
    """Return a number with separators between thousands; words stay as they are."""
    return value if isinstance(value, str) else format_decimal(value, locale=LANGUAGE)


def rounded(number: int) -> str:
    """Return a number of people to two digits, such as `about 12 million` or `about 45,000`."""
    digits = len(str(number)) - 2
    near = round(number, -digits) if digits > 0 else number
    if near >= MILLION:
        return f"about {format_decimal(Decimal(near) / MILLION, format='#,##0.#', locale=LANGUAGE)} million"
    return f"about {figure(Decimal(near))}"


def result_figure(result: Result, vocabularies: Vocabularies) -> str:
    """Return a result's value with its qualifier and unit, such as `about 4,000 households`."""
    return " ".join(
        filter(None, (_qualifier(result.qualifier, vocabularies), figure(result.value), result.unit))
    )


def money(record: Finance, vocabularies: Vocabularies) -> str:
    """Return an amount with qualifier, currency code and unit of cost; never converted."""
    is_named = record.currency != NO_CURRENCY
    per = "" if record.per == "total" else f"per {vocabularies.cost_units.label(record.per).lower()}"
    return " ".join(
        filter(
            None,
            (
                _qualifier(record.qualifier, vocabularies),
                record.currency if is_named else "",
                figure(record.amount),
                per,
                "" if is_named else "(currency not named)",
            ),
        )
    )


def period(span: Period) -> str:
    """Return the years of a case, such as `2003 to 2010` or `since 2003`."""
    if span.start is None:
        return f"until {span.end}" if span.end else "years not known"
    if span.end is None:
        return f"since {span.start}"
    return str(span.start) if span.start == span.end else f"{span.start} to {span.end}"


def day(value: date) -> str:
    """Return a date written out, such as `24 November 2026`."""
    return format_date(value, "d MMMM y", locale=LANGUAGE)


def age(then: date, now: date) -> str:
    """Return how long ago a day was, in the largest unit that says it."""
    days = (now - then).days
    if days >= DAYS_A_YEAR:
        return _ago(days // DAYS_A_YEAR, "year")
    if days >= DAYS_A_MONTH:
        return _ago(days // DAYS_A_MONTH, "month")
    return "this month"


def joined(items: Iterable[str]) -> str:
    """Return items as a list in words, such as `a, b and c`."""
    return format_list(list(items), locale="en_GB")


def file_size(size: int) -> str:
    """Return the size of a file, such as `12 kB` or `1.5 MB`, which no line break takes apart."""
    if size >= MILLION:
        return f"{format_decimal(Decimal(size) / MILLION, format='#,##0.#', locale=LANGUAGE)}\u00a0MB"
    return f"{max(1, round(size / 1000))}\u00a0kB"


def counted(number: int, one: str, many: str) -> str:
    """Return a number with the noun in the right form, such as `1 case` or `1,200 cases`."""
    return f"{format_decimal(number, locale=LANGUAGE)} {one if number == 1 else many}"


def _qualifier(qualifier: str, vocabularies: Vocabularies) -> str:
    return vocabularies.qualifiers.label(qualifier).lower() if qualifier else ""


def _ago(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'} ago"
