"""What a comparison is given of a case: worded, short, with who says so, and safe."""

import json
from collections.abc import Mapping

from learning_alliance.domain.case_study import CaseStudy, CityPopulation, Context, DrawnLesson, Precondition
from learning_alliance.pages.compare_data import compare_assets, compared
from learning_alliance.pages.compare_page import SECTIONS, compare_page
from tests.knowledge_builders import a_case, a_difficulty, a_result, a_site, a_source, an_amount

WHOLE = a_case(
    type="full",
    title="Riverside: a plan",
    problem="No water [@s1].",
    sources=(a_source(author="World Bank", year=2009),),
    context=Context(CityPopulation(250_000, 2004, "s1"), "public-land", "community"),
    results=(a_result(qualifier="about"),),
    finance=(an_amount("planned"), an_amount("actual", year=None, scope="context")),
    difficulties=(a_difficulty("delays", response="A new plan [@s1]."),),
    preconditions=(Precondition("A law on plots.", "law", "s1"),),
    lessons=(DrawnLesson("Save first.", "The group", "s1"),),
)


def fields(case_study: CaseStudy) -> Mapping[str, list[Mapping[str, str]]]:
    found: Mapping[str, list[Mapping[str, str]]] = compared(a_site((case_study,)), case_study)["fields"]  # type: ignore[assignment]
    return found


def test_a_figure_comes_with_its_date_its_basis_and_who_says_so() -> None:
    assert fields(WHOLE)["results"] == [
        {
            "text": "households reached: about 4,000 households",
            "note": "date not given, reported",
            "source": "World Bank (2009)",
        }
    ]


def test_money_says_for_what_from_whom_and_whether_it_lies_around_the_case() -> None:
    (planned,), (actual,) = fields(WHOLE)["planned"], fields(WHOLE)["actual"]

    assert (planned["text"], planned["note"]) == ("THB 1,250,000", "loans, from The fund, 2003")
    assert actual["note"] == "loans, from The fund, year not given. Around the case"


def test_the_people_of_the_city_come_with_their_year_and_source() -> None:
    assert fields(WHOLE)["people"] == [
        {"text": "250,000 people", "note": "2004", "source": "World Bank (2009)"}
    ]
    assert fields(WHOLE)["size"] == [{"text": "Under 300,000 people"}]


def test_marks_of_sources_that_stand_elsewhere_are_left_out() -> None:
    assert "[@" not in json.dumps(compared(a_site((WHOLE,)), WHOLE))


def test_every_field_of_a_case_has_its_row() -> None:
    rows = {row.key for section in SECTIONS for row in section.rows}

    assert set(fields(WHOLE)) <= rows


def test_what_a_case_does_not_say_is_left_out() -> None:
    assert {"results", "actual", "tenure", "lessons"} & set(fields(a_case())) == set()


def test_a_very_long_text_is_cut_at_a_word() -> None:
    (problem,) = fields(a_case(problem="No water in the upper town. " * 40))["problem"]

    assert len(problem["text"]) <= 400
    assert problem["text"].endswith((" …", ". …"))


def test_a_former_id_leads_to_the_present_one() -> None:
    case = a_case("ke-new", aliases=("ke-old",))

    found = {asset.uri: asset.content.decode() for asset in compare_assets(a_site((case,)))}

    assert found["assets/data/cases/ke-old.js"].endswith('["cases/ke-old"]={"moved":"ke-new"}\n')


def test_nothing_in_the_page_can_end_its_script() -> None:
    text = compare_page(a_site((WHOLE,))).text

    inside = text.partition('id="la-compare-fields">')[2].partition("</script>")[0]

    assert json.loads(inside)[0]["label"] == "At a glance"
    assert "<" not in inside
