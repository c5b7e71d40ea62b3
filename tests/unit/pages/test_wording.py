"""Figures and dates in words that a reader can take in."""

from decimal import Decimal

import pytest

from learning_alliance.domain.period import Period
from learning_alliance.pages import wording
from tests.knowledge_builders import an_amount, the_vocabularies


@pytest.mark.parametrize(
    ("people", "told"),
    [
        (12_691_836, "about 13 million"),
        (1_260_000, "about 1.3 million"),
        (44_632, "about 45,000"),
        (72, "about 72"),
    ],
)
def test_people_are_told_to_two_digits(people: int, told: str) -> None:
    assert wording.rounded(people) == told


def test_numbers_have_separators_and_words_stay() -> None:
    assert wording.figure(Decimal("1250000.5")) == "1,250,000.5"
    assert wording.figure("over 40") == "over 40"


@pytest.mark.parametrize(
    ("span", "told"),
    [
        (Period(2003, 2008), "2003 to 2008"),
        (Period(2003, None), "since 2003"),
        (Period(2003, 2003), "2003"),
        (Period(None, None), "years not known"),
    ],
)
def test_a_period_says_what_is_known(span: Period, told: str) -> None:
    assert wording.period(span) == told


def test_an_amount_without_a_named_currency_says_so() -> None:
    told = wording.money(an_amount(currency="XXX", per="household"), the_vocabularies())

    assert told == "1,250,000 per household (currency not named)"
