"""What finance records add up to: never two currencies, never planned with actual, never money twice."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.money import Finance
from learning_alliance.knowledge.money_sums import (
    IN_SUMS,
    CurrencySum,
    Range,
    Standing,
    amounts_of,
    currency_sums,
)
from tests.knowledge_builders import a_case, an_amount


def sums_of(*cases: CaseStudy) -> dict[tuple[str, str], CurrencySum]:
    return {(each.currency, each.basis): each for each in currency_sums(amounts_of(cases))}


def thousand(number: int, basis: str = "actual", **fields: object) -> Finance:
    return an_amount(basis, amount=Decimal(number * 1000), **fields)


def exactly(number: int) -> Range:
    return between(number, number)


def between(least: int, most: int) -> Range:
    return Range(Decimal(least * 1000), Decimal(most * 1000))


def test_amounts_of_several_cases_are_added() -> None:
    sums = sums_of(a_case("ke-one", finance=(thousand(700),)), a_case("ke-two", finance=(thousand(550),)))

    assert sums["THB", "actual"].total == exactly(1250)
    assert [each.case.id for each in sums["THB", "actual"].cases] == ["ke-one", "ke-two"]


def test_currencies_are_never_mixed_nor_planned_with_actual() -> None:
    records = (thousand(10), thousand(20, "planned"), thousand(40, currency="USD"))

    sums = sums_of(a_case(finance=records))

    assert {key: each.total for key, each in sums.items()} == {
        ("THB", "actual"): exactly(10),
        ("THB", "planned"): exactly(20),
        ("USD", "actual"): exactly(40),
    }


def test_amounts_beside_each_other_are_added_within_a_case() -> None:
    records = tuple(thousand(each, overlap="none") for each in (382, 140, 30))

    assert sums_of(a_case(finance=records))["THB", "actual"].total == exactly(552)


def test_of_amounts_that_may_overlap_the_largest_is_the_least_and_all_are_the_most() -> None:
    records = (thousand(7500), thousand(10500))

    assert sums_of(a_case(finance=records))["THB", "actual"].total == between(10500, 18000)


def test_one_amount_that_may_overlap_stands_beside_those_that_do_not() -> None:
    records = (thousand(100, overlap="none"), thousand(5))

    assert sums_of(a_case(finance=records))["THB", "actual"].total == exactly(105)


@pytest.mark.parametrize(
    ("record", "standing"),
    [
        (thousand(9, overlap="part"), Standing.PART),
        (thousand(9, overlap="repeated"), Standing.REPEATED),
        (thousand(9, scope="context"), Standing.CONTEXT),
        (thousand(9, currency="XXX"), Standing.UNNAMED_CURRENCY),
        (thousand(9, per="household"), Standing.PER_UNIT),
    ],
)
def test_what_cannot_be_added_is_left_out_with_its_reason(record: Finance, standing: Standing) -> None:
    amounts = amounts_of([a_case(finance=(thousand(50), record))])

    assert [each.standing for each in amounts] == [Standing.ADDED, standing]
    assert [each.total for each in currency_sums(amounts)] == [exactly(50)]


def test_the_same_figure_in_two_cases_of_one_country_is_perhaps_the_same_money() -> None:
    sums = sums_of(
        a_case("ke-one", finance=(thousand(848),)),
        a_case("xx-two", countries=("UG", "KE"), finance=(thousand(848),)),
    )

    assert sums["THB", "actual"].total == between(848, 1696)
    assert sums["THB", "actual"].cases[1].amounts[0].standing == Standing.SAME_ELSEWHERE


def test_the_same_figure_in_two_countries_or_twice_in_one_case_is_other_money() -> None:
    sums = sums_of(
        a_case("ke-one", finance=(thousand(180, overlap="none"), thousand(180, overlap="none"))),
        a_case("th-two", countries=("TH",), finance=(thousand(180),)),
    )

    assert sums["THB", "actual"].total == exactly(540)


def test_currencies_with_the_most_cases_come_first_and_planned_before_actual() -> None:
    sums = sums_of(
        a_case("ke-one", finance=(thousand(1, currency="EUR"), thousand(2, currency="USD"))),
        a_case("th-two", countries=("TH",), finance=(thousand(3, "planned", currency="USD"),)),
    )

    assert list(sums) == [("USD", "planned"), ("USD", "actual"), ("EUR", "actual")]


RECORDS = st.builds(
    thousand,
    st.integers(0, 9),
    st.sampled_from(["planned", "actual"]),
    currency=st.sampled_from(["USD", "EUR", "XXX"]),
    per=st.sampled_from(["total", "total", "household"]),
    scope=st.sampled_from(["case", "case", "context"]),
    overlap=st.sampled_from(["", "none", "part", "repeated"]),
)
CASES = st.lists(st.lists(RECORDS, max_size=5), max_size=5).map(
    lambda lists: [a_case(f"ke-{number}", finance=tuple(each)) for number, each in enumerate(lists)]
)


@given(CASES)
def test_the_whole_is_the_sum_of_its_cases_and_nothing_is_mixed_or_lost(cases: list[CaseStudy]) -> None:
    amounts = amounts_of(cases)
    sums = currency_sums(amounts)

    for each_sum in sums:
        held = [amount for case in each_sum.cases for amount in case.amounts]
        assert {(each.record.currency, each.record.basis) for each in held} == {
            (each_sum.currency, each_sum.basis)
        }
        assert sum((case.total for case in each_sum.cases), Range()) == each_sum.total
        assert each_sum.total.most == sum(each.record.amount for each in held)
        assert each_sum.total.least <= each_sum.total.most
    assert sum(len(case.amounts) for each in sums for case in each.cases) == sum(
        each.standing in IN_SUMS for each in amounts
    )
    assert len(amounts) == sum(len(case.finance) for case in cases)


@given(CASES)
def test_a_sum_is_at_least_the_largest_amount_of_each_case(cases: list[CaseStudy]) -> None:
    for each_sum in currency_sums(amounts_of(cases)):
        for case in each_sum.cases:
            sure = [
                each.record.amount for each in case.amounts if each.standing is not Standing.SAME_ELSEWHERE
            ]
            assert case.total.least >= max(sure, default=Decimal(0))
