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


def test_the_head_links_each_criterion_and_counts_its_cases() -> None:
    more = a_case("ke-more", criteria=(CriterionMet("partnerships", "All.", "s1"), *SPEAKS.criteria))
    (page,) = criteria_matrix(a_site((SPEAKS, SILENT, more)))

    assert (
        '<a href="../../criteria/duration/">Duration</a> <span class="la-number">2 cases</span>' in page.text
    )
    assert (
        '<a href="../../criteria/partnerships/">Partnerships</a> <span class="la-number">1 case</span>'
        in page.text
    )


def test_a_page_of_fifty_stays_light() -> None:
    criteria = tuple(
        CriterionMet(
            term.id, "A reason of ordinary length that fills two lines of a narrow column. " * 2, "s1"
        )
        for term in a_site().vocabularies.criteria
    )
    many = [a_case(f"ke-{number:04}", criteria=criteria) for number in range(1000)]

    pages = list(criteria_matrix(a_site(many)))
    assert len(pages) == 20
    assert max(len(page.text.encode()) for page in pages) < 150_000


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
