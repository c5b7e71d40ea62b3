"""Every case stands on the map or apart from it, and nowhere twice."""

from learning_alliance.domain.place import LocatedPlace, Place
from learning_alliance.knowledge.map_spots import MappedCases, Spot, map_cases
from tests.knowledge_builders import a_case, a_knowledge_base

NAIROBI, KISUMU = Place("Nairobi", "KE"), Place("Kisumu", "KE")
LOCATED = {
    NAIROBI: LocatedPlace("Nairobi", "KE", -1.28, 36.82, 2_750_547, is_from_gazetteer=True),
    KISUMU: LocatedPlace("Kisumu", "KE", -0.1, 34.75, 216_479, is_from_gazetteer=True),
}
CAPITALS = {"KE": LOCATED[NAIROBI]}


def test_a_case_of_several_towns_stands_at_each_of_them_once() -> None:
    case = a_case(places=(NAIROBI, KISUMU, NAIROBI))

    mapped = map_cases([case], LOCATED, CAPITALS)

    assert mapped.spots == (Spot(case, LOCATED[NAIROBI]), Spot(case, LOCATED[KISUMU]))


def test_a_case_without_a_town_stands_at_the_capital_of_its_country_and_says_so() -> None:
    case = a_case()

    mapped = map_cases([case], LOCATED, CAPITALS)

    assert mapped.spots == (Spot(case, LOCATED[NAIROBI], is_whole_country=True),)


def test_a_case_whose_only_town_is_unknown_stands_at_the_capital() -> None:
    case = a_case(places=(Place("Nowhere at all", "KE"),))

    mapped = map_cases([case], LOCATED, CAPITALS)

    assert [spot.is_whole_country for spot in mapped.spots] == [True]


def test_a_case_that_names_a_town_in_one_of_its_countries_stands_at_the_capital_of_the_other() -> None:
    case = a_case(countries=("UG", "KE"), places=(KISUMU,))
    kampala = LocatedPlace("Kampala", "UG", 0.32, 32.57, 1_680_600, is_from_gazetteer=True)

    mapped = map_cases([case], LOCATED, {**CAPITALS, "UG": kampala})

    assert mapped.spots == (Spot(case, LOCATED[KISUMU]), Spot(case, kampala, is_whole_country=True))


def test_a_case_of_the_whole_world_stands_apart() -> None:
    case = a_case("xx-world", scale="global")

    assert map_cases([case], LOCATED, CAPITALS) == MappedCases((), (case,), ())


def test_a_worldwide_case_with_a_town_stands_there() -> None:
    case = a_case("xx-world", scale="global", places=(NAIROBI,))

    assert map_cases([case], LOCATED, CAPITALS).spots == (Spot(case, LOCATED[NAIROBI]),)


def test_a_case_of_a_country_without_a_known_capital_is_told_apart() -> None:
    case = a_case("tk-case", countries=("TK",))

    assert map_cases([case], LOCATED, CAPITALS) == MappedCases((), (), (case,))


def test_the_gazetteer_knows_the_capital() -> None:
    (spot,) = a_knowledge_base([a_case("th-case", countries=("TH",))]).on_the_map.spots

    assert spot.place.name == "Bangkok"
