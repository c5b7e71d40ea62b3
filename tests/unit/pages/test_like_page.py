"""The form that finds cases like one's city, its data, and the page that explains the sum."""

import json
import re
from typing import Any

from learning_alliance.domain.case_study import Context
from learning_alliance.domain.period import Period
from learning_alliance.knowledge.likeness import WEIGHTS
from learning_alliance.pages.like_data import like_assets, like_data
from learning_alliance.pages.like_page import like_page
from learning_alliance.pages.likeness_words import shared_in_words
from learning_alliance.pages.weights_table import weights_table
from tests.knowledge_builders import a_case, a_knowledge_base, a_site, an_amount, the_vocabularies

CELLS = re.compile(r"<th scope=\"row\">(.*?)</th><td data-label=\"Points\">(.*?)</td><td>(.*?)</td>")


def data_of(*cases: Any) -> Any:
    return json.loads(json.dumps(like_data(a_knowledge_base(cases))))


def test_a_term_stands_as_its_place_in_a_list() -> None:
    data = data_of(a_case("ke-a", themes=("tenure", "land")), a_case("ke-b", themes=("land",)))

    assert data["columns"]["theme"] == {"terms": ["land", "tenure"], "rows": [[1, 0], [0]]}


def test_a_fact_that_is_not_on_record_is_less_than_nothing() -> None:
    data = data_of(a_case("ke-a", context=Context(led_by="ngo")), a_case("ke-b"))

    assert data["columns"]["led by"] == {"terms": ["ngo"], "rows": [0, -1]}


def test_cost_figures_years_and_evidence_go_along() -> None:
    data = data_of(a_case(finance=(an_amount(),), period=Period(2001, None)))

    assert data["columns"]["money"]["rows"] == [0]
    assert (data["starts"], data["ends"], data["evidence"]) == ([2001], [0], [0])


def test_titles_stand_in_files_of_fifty() -> None:
    base = a_knowledge_base(a_case(f"ke-{number:03}") for number in range(51))

    uris = [asset.uri for asset in like_assets(base)]

    assert uris == ["assets/data/like.js", "assets/data/titles/0.js", "assets/data/titles/1.js"]


def test_the_form_offers_every_country_with_its_income_group_and_part_of_the_world() -> None:
    text = like_page(a_site((a_case(),))).text

    assert (
        '<option value="BF" data-income="low-income" data-region="western-africa">Burkina Faso</option>'
        in text
    )
    assert '<option value="ET" data-region="eastern-africa">Ethiopia</option>' in text
    assert text.count("<option value=") > 300


def test_readers_are_told_the_very_weights_that_are_added_up() -> None:
    rows = CELLS.findall(weights_table())

    assert [float(points) for _, points, _ in rows] == [weight.points for weight in WEIGHTS.values()]
    assert [
        f"at most {weight.most:g}" in row[2] for row, weight in zip(rows, WEIGHTS.values(), strict=True)
    ] == [weight.most > weight.points for weight in WEIGHTS.values()]


def test_what_two_cases_share_is_told_in_a_sentence() -> None:
    one = a_case("ke-one", themes=("tenure", "land"), context=Context(led_by="community"))
    other = a_case("ke-other", themes=("land", "tenure"), context=Context(led_by="community"))

    (found,) = a_knowledge_base((one, other)).related("ke-one")

    assert shared_in_words(the_vocabularies(), found.parts) == (
        "Themes in common: land and secure tenure; also led by: residents and their organisations; "
        "same scale: one city; same income group then: low income; same country: Kenya."
    )
