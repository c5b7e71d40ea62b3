"""A checklist asks of one's own city what decided in another."""

from learning_alliance.domain.case_study import Precondition
from learning_alliance.pages.checklist_page import checklist_page, has_checklist
from tests.knowledge_builders import a_case, a_difficulty, a_result, a_site, an_amount

WHOLE = a_case(
    type="full",
    problem="No water [@s1].",
    body="## Context\n\nPeople.\n\n## If you want to try this\n\n- **First step.** Count them [@s1].\n",
    preconditions=(
        Precondition("Staff who can survey.", "staff", "s1"),
        Precondition("A law on plots [@s1].", "law", "s1"),
    ),
    difficulties=(a_difficulty("delays", response="A new plan."),),
    results=(a_result(), a_result()),
    finance=(an_amount("planned"),),
)


def test_it_asks_about_problem_conditions_cost_and_trouble() -> None:
    text = checklist_page(a_site((WHOLE,)), WHOLE).text

    assert "There: No water." in text
    assert text.index("A law on plots.") < text.index("Staff who can survey.")
    assert "loans (The fund): THB 1,250,000" in text
    assert "Count them." in text
    assert "It took long. What was done: A new plan." in text
    assert text.count("households reached") == 1


def test_it_shows_no_marks_of_sources_that_stand_elsewhere() -> None:
    assert "[@" not in checklist_page(a_site((WHOLE,)), WHOLE).text


def test_it_leads_back_to_its_case() -> None:
    page = checklist_page(a_site((WHOLE,)), WHOLE)

    assert page.uri == "case-studies/ke-case/checklist.md"
    assert 'href="../../../case-studies/ke-case/"' in page.text


def test_a_snapshot_says_too_little_for_a_checklist() -> None:
    assert not has_checklist(a_case(type="snapshot"))
