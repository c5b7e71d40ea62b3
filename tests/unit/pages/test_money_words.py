"""Sums in plain words, with the exact figure beside them where the words round it."""

from decimal import Decimal

import pytest

from learning_alliance.knowledge.money_sums import Range
from learning_alliance.pages.money_words import exact_range, plain, plain_range, told
from tests.knowledge_builders import an_amount, the_vocabularies


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("1250000000", "THB 1.25 billion"),
        ("2327985900", "THB 2.33 billion"),
        ("600000000000", "THB 600 billion"),
        ("1500000000000", "THB 1.5 trillion"),
        ("2967800", "THB 2.97 million"),
        ("848395", "THB 848,395"),
        ("343221.84", "THB 343,221.84"),
        ("0", "THB 0"),
    ],
)
def test_an_amount_in_plain_words(amount: str, words: str) -> None:
    assert plain("THB", Decimal(amount)) == words


def test_a_sum_with_two_bounds_tells_both() -> None:
    total = Range(Decimal(180_700_000), Decimal(188_200_000))

    assert plain_range("EUR", total) == "EUR 180.7 million to 188.2 million"
    assert exact_range(total) == "180,700,000 to 188,200,000"


def test_a_sum_that_is_exact_tells_one_figure() -> None:
    total = Range(Decimal("1364477716.37"), Decimal("1364477716.37"))

    assert plain_range("USD", total) == "USD 1.36 billion"
    assert exact_range(total) == "1,364,477,716.37"


def test_a_small_sum_is_told_once() -> None:
    assert exact_range(Range(Decimal(500_000), Decimal(500_000))) == ""


def test_a_record_in_one_line() -> None:
    assert told(an_amount(), the_vocabularies()) == "THB 1,250,000: The fund, loans, 2003"
    assert told(an_amount(year=None), the_vocabularies()) == "THB 1,250,000: The fund, loans"
