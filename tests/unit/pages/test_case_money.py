"""On the page of a case, what must not be added to its cost says so."""

import pytest

from learning_alliance.pages.case_page import case_page
from tests.knowledge_builders import a_case, a_site, an_amount


@pytest.mark.parametrize(
    ("field", "mark"),
    [
        ({"scope": "context"}, "Around the case"),
        ({"overlap": "part"}, "Part of another amount"),
        ({"overlap": "repeated"}, "Another account of the same money"),
    ],
)
def test_an_amount_that_is_no_cost_of_its_own_is_marked(field: dict[str, str], mark: str) -> None:
    case = a_case(finance=(an_amount(**field),))

    assert f'<span class="la-kind">{mark}</span>' in case_page(a_site((case,)), case).text


def test_money_of_its_own_bears_no_mark() -> None:
    case = a_case(finance=(an_amount(overlap="none"),))

    assert '<td data-label="For">loans</td>' in case_page(a_site((case,)), case).text
