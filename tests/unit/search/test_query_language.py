import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning_alliance.search.query_language import LONGEST_QUERY, Clause, Query, Years, parse_query


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("slum upgrading", Query(wanted=(Clause("slum"), Clause("upgrading")))),
        ('"land sharing"', Query(wanted=(Clause("land sharing", is_phrase=True),))),
        ("toilets -mumbai", Query(wanted=(Clause("toilets"),), excluded=(Clause("mumbai"),))),
        ("+court toilets", Query(wanted=(Clause("toilets"),), required=(Clause("court"),))),
        ("title:river", Query(wanted=(Clause("river", "title"),))),
        ('place:"Dar es Salaam"', Query(wanted=(Clause("Dar es Salaam", "places", is_phrase=True),))),
        ("theme:tenure -country:KE", Query(facets=(("theme", "tenure", True), ("country", "KE", False)))),
        ("year:1998..2005", Query(years=Years(1998, 2005))),
        ("year:..2005", Query(years=Years(1000, 2005))),
        ("year:2005..1998", Query(years=Years(1998, 2005))),
        ("year:1998", Query(years=Years(1998, 1998))),
        ("year:soon", Query(wanted=(Clause("year soon"),))),
        ("https://example.org", Query(wanted=(Clause("https //example.org"),))),
        ('"open', Query(wanted=(Clause("open", is_phrase=True),))),
        ("", Query()),
    ],
)
def test_query_is_taken_apart(text: str, query: Query) -> None:
    assert parse_query(text) == query


@given(st.text(max_size=2 * LONGEST_QUERY))
def test_nothing_that_is_typed_is_an_error(text: str) -> None:
    parse_query(text)


@given(st.text(alphabet='+-":. abc12', max_size=60))
def test_no_odd_sign_is_an_error(text: str) -> None:
    parse_query(text)
