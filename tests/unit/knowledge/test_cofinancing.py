"""Seed money and what others put beside it, with a ratio only where one source states both in one currency."""

from decimal import Decimal

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.money import Finance
from learning_alliance.knowledge.cofinancing import CoFinancing, co_financing
from tests.knowledge_builders import a_case, an_amount, the_vocabularies


def paid(funder: str, amount: int, basis: str = "actual", **fields: object) -> Finance:
    return an_amount(basis, funder=funder, amount=Decimal(amount), **fields)


def found(*records: Finance) -> tuple[CoFinancing, ...]:
    return co_financing([a_case(finance=records)], the_vocabularies())


def test_the_ratio_is_what_stands_beside_each_unit_of_seed_money() -> None:
    (pair,) = found(
        paid("World Bank", 400), paid("Government of Kenya", 140), paid("Residents of the valley", 20)
    )

    assert [share.record.funder for share in pair.seed] == ["World Bank"]
    assert [share.type for share in pair.beside] == ["national-government", "community-organisation"]
    assert pair.ratio == Decimal("0.4")


def test_a_share_of_the_whole_counts_and_the_whole_does_not() -> None:
    (pair,) = found(
        paid("All sources", 500),
        paid("World Bank", 400, overlap="part"),
        paid("Government of Kenya", 100, overlap="part"),
    )

    assert pair.ratio == Decimal("0.25")


def test_without_one_currency_both_stand_side_by_side_and_no_ratio() -> None:
    (pair,) = found(paid("World Bank", 400), paid("Government of Kenya", 100, currency="KES"))

    assert (len(pair.seed), len(pair.beside), pair.ratio) == (1, 1, None)


def test_without_one_source_both_stand_side_by_side_and_no_ratio() -> None:
    (pair,) = found(paid("World Bank", 400), paid("Government of Kenya", 100, source="s2"))

    assert pair.ratio is None


def test_a_currency_that_is_not_named_gives_no_ratio() -> None:
    (pair,) = found(paid("World Bank", 400, currency="XXX"), paid("Government of Kenya", 100, currency="XXX"))

    assert pair.ratio is None


def test_planned_money_never_stands_beside_actual_money() -> None:
    assert found(paid("World Bank", 400, "planned"), paid("Government of Kenya", 100)) == ()


def test_repeated_figures_money_of_something_else_and_unit_costs_do_not_enter() -> None:
    (pair,) = found(
        paid("World Bank", 400),
        paid("World Bank", 425, overlap="repeated"),
        paid("Government of Kenya", 100),
        paid("Government of Kenya", 900, scope="context"),
        paid("Residents of the valley", 5, per="household"),
    )

    assert pair.ratio == Decimal("0.25")


def test_a_case_with_one_side_alone_is_not_listed() -> None:
    assert found(paid("World Bank", 400), paid("KfW", 100)) == ()


def test_the_highest_ratio_comes_first_and_those_without_one_last() -> None:
    def case(case_id: str, beside: int, currency: str = "THB") -> CaseStudy:
        records = (paid("World Bank", 100), paid("Government of Kenya", beside, currency=currency))
        return a_case(case_id, finance=records)

    cases = [case("ke-a", 50, "KES"), case("ke-b", 10), case("ke-c", 90)]

    pairs = co_financing(cases, the_vocabularies())
    assert [pair.case.id for pair in pairs] == ["ke-c", "ke-b", "ke-a"]
