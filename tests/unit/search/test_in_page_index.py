"""The index of the in-page engine, and the text that goes into it."""

from hypothesis import given
from hypothesis import strategies as st

from learning_alliance.search.in_page_index import in_page_index
from learning_alliance.search.in_page_words import fold, stem, words
from learning_alliance.search.page_sections import page_sections

PAGE = """
<header><p>Not the article.</p></header>
<article class="md-content__inner"><header class="la-head"><h1>Title</h1></header>
<p>At the beginning<a class="la-cite" href="#s1">1</a>.</p>
<h2 id="results">Results</h2>
<table><caption>Figures</caption><thead><tr><th>What</th></tr></thead>
<tbody><tr><th>homes</th><td>12</td></tr></tbody></table>
<h2 id="related">Cases like this one</h2><ul class="la-mentions"><li>Another <b>case</b></li></ul>
</article><p>Nor is this.</p>
"""


def test_accents_and_forms_of_a_word_meet() -> None:
    told = [
        stem(word) for word in words("Régularisation of cities, upgraded; the City upgrades its UPGRADING")
    ]

    assert told == ["regularisation", "of", "city", "upgrad", "the", "city", "upgrad", "its", "upgrad"]


def test_letters_that_are_no_accents_to_unicode_fold_too() -> None:
    assert fold("Œuvre, Straße, İstanbul, Łódź") == "oeuvre, strasse, istanbul, lodz"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_page_is_read_by_its_sections_without_what_is_not_about_it() -> None:
    found = [(each.anchor, each.heading, each.text) for each in page_sections(PAGE)]

    assert found == [("", "", "At the beginning."), ("results", "Results", "homes 12")]


def test_the_index_knows_in_which_field_of_which_record_a_word_stands() -> None:
    index = in_page_index([{"title": "Toilets", "text": "Homes and toilets. A toilet."}, {"title": "Land"}])

    assert index["documentCount"] == 2
    assert index["index"] == [
        ("a", {"3": {"0": 1}}),
        ("and", {"3": {"0": 1}}),
        ("hom", {"3": {"0": 1}}),
        ("land", {"0": {"1": 1}}),
        ("toilet", {"0": {"0": 1}, "3": {"0": 2}}),
    ]
