"""The matrix shows for each case how it speaks to each of the ten criteria."""

from learning_alliance.domain.case_study import CriterionMet
from learning_alliance.pages.criteria_matrix import criteria_matrix
from tests.knowledge_builders import a_case, a_site

SPEAKS = a_case(
    "ke-speaks", title="It speaks", criteria=(CriterionMet("duration", "Ten years [@s1].", "s1"),)
)
SILENT = a_case("ke-silent", title="It is silent")


def test_a_cell_gives_the_reason_without_marks_of_sources() -> None:
    (page,) = criteria_matrix(a_site((SPEAKS, SILENT)))

    assert 'data-label="Duration">Ten years.</td>' in page.text
    assert page.text.count("<td></td>") == 9


def test_a_case_that_speaks_to_none_is_left_out() -> None:
    (page,) = criteria_matrix(a_site((SPEAKS, SILENT)))

    assert "It is silent" not in page.text
    assert "1 case speaks" in page.text


def test_it_is_cut_into_pages_of_fifty() -> None:
    many = [a_case(f"ke-{number:03}", criteria=SPEAKS.criteria) for number in range(51)]

    assert [page.uri for page in criteria_matrix(a_site(many))] == [
        "criteria/matrix.md",
        "criteria/matrix/page-2.md",
    ]
