"""Lists and counts in hand-written pages follow the collection."""

import pytest

from learning_alliance.pages import live_lists
from learning_alliance.pages.thin_places import thin_places
from tests.knowledge_builders import a_case, a_lesson_on, a_result, a_site, a_source

ORIGIN = "about/money.md"


def test_cases_with_the_best_evidence_come_first_and_the_rest_is_a_link_away() -> None:
    weak = a_case("ke-weak", title="Weak")
    strong = a_case(
        "th-strong",
        title="Strong",
        countries=("TH",),
        sources=(a_source("s1", "peer-reviewed"),),
        results=(a_result(source="s1"),),
    )

    listed = live_lists.cases_on(a_site((weak, strong)), ORIGIN, "tenure", 1)

    assert 'href="../../case-studies/th-strong/"' in listed
    assert "Weak" not in listed
    assert 'href="../../themes/tenure/"' in listed


def test_a_short_list_needs_no_link_to_the_rest() -> None:
    assert "all of them" not in live_lists.cases_of_kind(a_site((a_case(),)), ORIGIN, "slum-upgrading", 5)


def test_counts_say_how_many_rest_on_independent_study() -> None:
    site = a_site((a_case("ke-one"), a_case("ke-two", kind="facility")))

    assert live_lists.count_on(site, "tenure") == "2 cases, 0 of them resting on independent study"
    assert live_lists.count_of_kind(site, "facility") == "1 case, 0 of them resting on independent study"


def test_lessons_on_a_theme_show_their_strength() -> None:
    site = a_site((a_case("ke-one"),), lessons=(a_lesson_on("ke-one", title="Do it.", single_case=True),))

    assert "Strength: very low" in live_lists.lessons_on(site, ORIGIN, "tenure")


def test_a_word_that_is_no_theme_stops_the_build() -> None:
    with pytest.raises(KeyError):
        live_lists.count_on(a_site((a_case(),)), "tenur")


def test_a_theme_with_few_cases_and_no_lesson_is_called_thin() -> None:
    told = thin_places(a_site((a_case("ke-one"),)), ORIGIN)

    few, _, rest = told.partition("Themes without a lesson")
    assert ">Secure tenure</a>" in few
    assert ">Secure tenure</a>" in rest
    assert ">Western Africa</a>" in rest
    assert ">Eastern Africa</a>" not in rest
