"""One body, one name, all its cases."""

from learning_alliance.domain.case_study import Actor
from learning_alliance.knowledge.actors import actor_records
from tests.knowledge_builders import a_case, the_vocabularies


def actor(name: str, kind: str = "development-agency") -> Actor:
    return Actor(name, kind, "It helped.", "s1")


def test_names_of_one_body_are_joined() -> None:
    cases = [
        a_case("ke-one", actors=(actor("World Bank (IDA)"),)),
        a_case("th-two", actors=(actor("World Bank"), actor("world bank"))),
    ]

    (record,) = actor_records(cases, the_vocabularies().joined_actors)

    assert record.name == "World Bank"
    assert [case.id for case in record.cases] == ["ke-one", "th-two"]


def test_a_name_that_fits_any_place_means_another_body_in_each_country() -> None:
    cases = [
        a_case("ke-one", actors=(actor("Local governments"),)),
        a_case("th-two", countries=("TH",), actors=(actor("Local governments"),)),
    ]

    assert [len(record.cases) for record in actor_records(cases, the_vocabularies().joined_actors)] == [1, 1]


def test_the_most_active_come_first_then_the_alphabet() -> None:
    cases = [
        a_case("ke-one", actors=(actor("Beta"), actor("Gamma"))),
        a_case("th-two", actors=(actor("Gamma"), actor("alpha"))),
    ]

    assert [record.name for record in actor_records(cases, the_vocabularies().joined_actors)] == [
        "Gamma",
        "alpha",
        "Beta",
    ]


def test_where_cases_differ_on_the_type_most_of_them_decide() -> None:
    cases = [
        a_case("ke-one", actors=(actor("Alliance", "network"),)),
        a_case("th-two", actors=(actor("Alliance"),)),
        a_case("ug-three", actors=(actor("Alliance"),)),
    ]

    (record,) = actor_records(cases, the_vocabularies().joined_actors)

    assert record.type == "development-agency"
