"""The collection as a portfolio: what it counts, and how its cases spread."""

from hypothesis import given
from hypothesis import strategies as st

from learning_alliance.domain.period import Period
from learning_alliance.knowledge.money_sums import Standing
from learning_alliance.knowledge.portfolio import portfolio
from learning_alliance.knowledge.spread import decade, spreads
from tests.knowledge_builders import a_case, a_knowledge_base, an_amount


def test_it_counts_cases_with_money_and_those_whose_cost_nobody_tells() -> None:
    base = a_knowledge_base(
        [a_case("ke-a", finance=(an_amount(),)), a_case("ke-b", cost_unknown=True), a_case("ke-c")]
    )

    whole = portfolio(base)

    assert (len(whole.cases), whole.cases_with_money, whole.cases_of_unknown_cost) == (3, 1, 1)


def test_it_counts_amounts_by_how_they_enter_the_sums() -> None:
    base = a_knowledge_base([a_case(finance=(an_amount(), an_amount(per="house"), an_amount(per="person")))])

    whole = portfolio(base)

    assert whole.standings == {Standing.ADDED: 1, Standing.PER_UNIT: 2}
    assert [each.record.per for each in whole.amounts_that(Standing.PER_UNIT)] == ["house", "person"]


def test_cases_spread_over_their_properties() -> None:
    base = a_knowledge_base(
        [
            a_case("ke-a", countries=("KE", "TH"), themes=("tenure", "land", "finance")),
            a_case("th-b", countries=("TH",), kind="both", scale="citywide", period=Period(None, 2009)),
        ]
    )

    found = {
        name: {value: [case.id for case in cases] for value, cases in spread.members.items()}
        for name, spread in spreads(base).items()
    }

    assert found == {
        "kind": {"slum-upgrading": ["ke-a"], "both": ["th-b"]},
        "scale": {"city": ["ke-a"], "citywide": ["th-b"]},
        "decade": {"2000": ["ke-a"], "not-known": ["th-b"]},
        "evidence": {"E0": ["ke-a", "th-b"]},
        "themes": {"land-and-homes": ["ke-a", "th-b"], "money": ["ke-a"]},
        "region": {"africa": ["ke-a"], "asia": ["ke-a", "th-b"]},
        "country": {"KE": ["ke-a"], "TH": ["ke-a", "th-b"]},
    }


@given(
    st.lists(st.tuples(st.integers(1950, 2030) | st.none(), st.sampled_from(["city", "global"])), max_size=8)
)
def test_numbers_of_an_exclusive_property_add_up_to_all_cases(
    properties: list[tuple[int | None, str]],
) -> None:
    cases = [
        a_case(f"ke-{number}", period=Period(start, None), scale=scale)
        for number, (start, scale) in enumerate(properties)
    ]

    for spread in spreads(a_knowledge_base(cases)).values():
        total = sum(len(members) for members in spread.members.values())
        assert total == len(cases) or not spread.is_exclusive


def test_a_decade_is_that_of_the_beginning() -> None:
    assert decade(a_case(period=Period(1999, 2012))) == "1990"
    assert decade(a_case(period=Period(2000, None))) == "2000"
