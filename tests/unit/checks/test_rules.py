"""Every rule does what its help page shows: the examples there are run."""

from pathlib import Path

import pytest

from learning_alliance.checks.rule import Rule, all_rules
from learning_alliance.checks.running import check_collection
from tests.example_files import example_collection


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_passing_example_of_the_help_page_has_no_problem_at_all(rule: Rule, tmp_path: Path) -> None:
    collection = example_collection(rule.page.passing, tmp_path)

    assert check_collection(collection) == ()


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_failing_example_of_the_help_page_breaks_the_rule(rule: Rule, tmp_path: Path) -> None:
    collection = example_collection(rule.page.failing, tmp_path)

    found = [problem for problem in check_collection(collection) if problem.code == rule.code]

    assert found
    assert {problem.severity for problem in found} == {rule.severity}


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_message_says_what_is_wrong_and_what_to_do(rule: Rule, tmp_path: Path) -> None:
    collection = example_collection(rule.page.failing, tmp_path)

    for problem in check_collection(collection):
        assert problem.message[-1] in ".!?:"
        assert problem.hint
        assert problem.line >= 1
        assert problem.column >= 1
