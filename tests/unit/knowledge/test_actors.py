"""One body, one name, all its cases."""

from collections.abc import Iterable

from learning_alliance.domain.case_study import Actor, CaseStudy
from learning_alliance.knowledge.actors import ActorIndex, ActorRecord
from tests.knowledge_builders import a_case, the_vocabularies


def actor(name: str, kind: str = "development-agency", role: str = "It helped.") -> Actor:
    return Actor(name, kind, role, "s1")


def index(cases: Iterable[CaseStudy]) -> ActorIndex:
    return ActorIndex(cases, the_vocabularies().joined_actors)


def records(cases: Iterable[CaseStudy]) -> tuple[ActorRecord, ...]:
    return index(cases).records


def test_names_of_one_body_are_joined() -> None:
    cases = [
        a_case("ke-one", actors=(actor("World Bank (IDA)"),)),
        a_case("th-two", actors=(actor("World Bank"), actor("world bank"))),
    ]

    (record,) = records(cases)

    assert (record.id, record.name) == ("world-bank", "World Bank")
    assert [case.id for case in record.cases] == ["ke-one", "th-two"]


def test_an_entry_that_names_several_bodies_stands_under_each() -> None:
    found = records([a_case(actors=(actor("GTZ and KfW"),))])

    assert [record.name for record in found] == ["GIZ (earlier GTZ)", "KfW Development Bank"]
    assert {record.parts[0].named for record in found} == {("GTZ and KfW",)}


def test_a_name_that_fits_any_place_means_another_body_in_each_country() -> None:
    cases = [
        a_case("ke-one", actors=(actor("Local governments"),)),
        a_case("th-two", countries=("TH",), actors=(actor("Local governments"),)),
        a_case("xx-three", countries=("IN", "KE", "TH"), actors=(actor("Local governments"),)),
        a_case("xx-four", countries=(), actors=(actor("Local governments"),)),
    ]

    assert {record.id for record in records(cases)} == {
        "local-governments-ke",
        "local-governments-th",
        "local-governments-in-ke-and-1-more",
        "local-governments-worldwide",
    }


def test_what_a_body_did_is_kept_for_each_case_once() -> None:
    roles = (actor("KfW", role="Paid."), actor("KfW", role="Advised."), actor("KfW", role="Paid."))

    (record,) = records([a_case(actors=roles)])

    assert record.parts[0].roles == ("Paid.", "Advised.")


def test_the_most_active_come_first_then_the_alphabet() -> None:
    cases = [
        a_case("ke-one", actors=(actor("Beta"), actor("Gamma"))),
        a_case("ke-two", actors=(actor("Gamma"), actor("alpha"))),
    ]

    assert [record.name for record in records(cases)] == ["Gamma", "alpha", "Beta"]


def test_where_cases_differ_on_the_type_most_of_them_decide() -> None:
    cases = [
        a_case("ke-one", actors=(actor("Alliance", "network"),)),
        a_case("ke-two", actors=(actor("Alliance"),)),
        a_case("ke-three", actors=(actor("Alliance"),)),
    ]

    (record,) = records(cases)

    assert record.type == "development-agency"


def test_the_list_of_joined_actors_settles_the_type() -> None:
    (record,) = records([a_case(actors=(actor("Sida", "network"),))])

    assert record.type == "development-agency"


def test_companions_are_the_bodies_met_in_two_cases_or_more() -> None:
    cases = [
        a_case("ke-one", actors=(actor("KfW"), actor("World Bank"), actor("Sida"))),
        a_case("ke-two", actors=(actor("KfW"), actor("World Bank (IDA)"), actor("UNICEF"))),
        a_case("ke-three", actors=(actor("KfW"), actor("World Bank"))),
    ]
    everybody = index(cases)
    kfw = next(record for record in everybody.records if record.id == "kfw")

    met = everybody.companions(kfw)

    assert [(each.record.id, each.shared) for each in met] == [("world-bank", 3)]


def test_countries_come_in_the_order_of_their_cases() -> None:
    cases = [
        a_case("ke-one", countries=("UG",), actors=(actor("KfW"),)),
        a_case("ke-two", countries=("UG", "TH"), actors=(actor("KfW"),)),
        a_case("ke-three", countries=("TH", "KE", "UG"), actors=(actor("KfW"),)),
    ]

    (record,) = records(cases)

    assert record.countries == ("UG", "TH", "KE")


def test_a_name_leads_to_its_body() -> None:
    case = a_case(actors=(actor("World Bank (IDA)"),))

    assert [record.id for record in index([case]).named("World Bank (IDA)", case)] == ["world-bank"]
