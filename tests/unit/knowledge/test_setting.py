"""The setting of a case: from the case itself first, then from lists that say so, else from nobody."""

import pytest

from learning_alliance.content.income_groups import read_income_groups
from learning_alliance.domain.case_study import CaseStudy, CityPopulation, Context
from learning_alliance.domain.period import Period
from learning_alliance.domain.place import LocatedPlace, Place
from learning_alliance.knowledge.setting import CitySize, CountryIncome, city_size, country_income, size_class
from tests.knowledge_builders import a_case, a_knowledge_base, the_vocabularies

NAIROBI = Place("Nairobi", "KE")
KISUMU = Place("Kisumu", "KE")
LOCATED = {
    NAIROBI: LocatedPlace("Nairobi", "KE", -1.28, 36.8, 4_397_073, is_from_gazetteer=True),
    KISUMU: LocatedPlace("Kisumu", "KE", -0.1, 34.75, 0, is_from_gazetteer=True),
}


def size_of(case_study: CaseStudy) -> CitySize | None:
    return city_size(case_study, LOCATED, the_vocabularies().city_sizes)


def income_of(**fields: object) -> CountryIncome | None:
    return country_income(a_case(**fields), read_income_groups())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("people", "term"),
    [
        (1, "under-300000"),
        (299_999, "under-300000"),
        (300_000, "300000-to-500000"),
        (500_000, "500000-to-1-million"),
        (1_000_000, "1-to-5-million"),
        (5_000_000, "5-to-10-million"),
        (10_000_000, "10-million-or-more"),
    ],
)
def test_a_city_falls_into_the_class_that_begins_at_or_below_its_people(people: int, term: str) -> None:
    assert size_class(people, the_vocabularies().city_sizes) == term


def test_what_a_source_states_comes_before_the_gazetteer() -> None:
    context = Context(city_population=CityPopulation(250_000, 2004, "s1"))

    assert size_of(a_case(places=(NAIROBI,), context=context)) == CitySize(
        "under-300000", 250_000, 2004, "s1"
    )


def test_the_gazetteer_tells_the_size_of_the_one_town() -> None:
    found = size_of(a_case(places=(NAIROBI,)))

    assert found == CitySize("1-to-5-million", 4_397_073, town="Nairobi")


@pytest.mark.parametrize(
    "fields",
    [
        {"places": (NAIROBI, KISUMU)},
        {"places": (NAIROBI,), "scale": "nationwide"},
        {"places": (KISUMU,)},
        {"places": (Place("A hamlet", "KE"),)},
        {"places": ()},
    ],
    ids=["several towns", "a whole country", "not counted", "not found", "no town"],
)
def test_no_size_is_guessed(fields: dict[str, object]) -> None:
    assert size_of(a_case(**fields)) is None  # type: ignore[arg-type]


def test_the_income_group_is_that_of_the_year_in_which_the_work_began() -> None:
    assert income_of(countries=("GH",), period=Period(2005, None)) == CountryIncome("low-income", 2005)
    assert income_of(countries=("GH",), period=Period(2015, None)) == CountryIncome(
        "lower-middle-income", 2015
    )


def test_an_income_group_that_the_case_states_comes_first() -> None:
    assert income_of(context=Context(income_group="high-income")) == CountryIncome("high-income")


@pytest.mark.parametrize(
    "fields",
    [
        {"period": Period(1984, 1990)},
        {"period": Period(None, 2004)},
        {"countries": ("KE", "ZA")},
        {"countries": ()},
        {"countries": ("AQ",)},
    ],
    ids=["before the first list", "no first year", "countries differ", "worldwide", "not on the list"],
)
def test_no_income_group_is_guessed(fields: dict[str, object]) -> None:
    assert income_of(**fields) is None


def test_countries_of_one_group_have_it_together() -> None:
    assert income_of(countries=("KE", "UG"), period=Period(2005, None)) == CountryIncome("low-income", 2005)


def test_a_country_whose_group_is_suspended_has_none_today() -> None:
    groups = read_income_groups()

    assert groups.newest_year == 2026
    assert (groups.newest("ET"), groups.newest("BF")) == ("", "low-income")


def test_every_country_of_the_lists_is_one_that_cases_can_name() -> None:
    listed = {country for country, _ in read_income_groups().by_country_and_year}

    assert listed <= {term.id for term in the_vocabularies().countries}


def test_only_what_holds_for_the_whole_case_is_one_of_its_facts() -> None:
    base = a_knowledge_base(
        [a_case("ke-one"), a_case("xx-two", countries=("KE", "UG")), a_case("xx-far", countries=("KE", "TH"))]
    )

    places = {
        case_id: [profile.get(kind, ()) for kind in ("country", "sub-region", "region")]
        for case_id, profile in base.profiles.items()
    }

    assert places == {
        "ke-one": [("KE",), ("eastern-africa",), ("africa",)],
        "xx-two": [(), ("eastern-africa",), ("africa",)],
        "xx-far": [(), (), ()],
    }
