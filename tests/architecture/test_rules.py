"""Every check explains itself."""

import pkgutil

import pytest

from learning_alliance.checks import rules
from learning_alliance.checks.rule import Rule, all_rules


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_rule_has_a_help_page_with_both_examples(rule: Rule) -> None:
    page = rule.page

    assert page.title.endswith(".")
    assert page.explanation
    assert page.passing.strip()
    assert page.failing.strip()


def test_code_of_a_rule_is_the_name_of_its_file() -> None:
    names = [module.name.replace("_", "-") for module in pkgutil.iter_modules(rules.__path__)]

    assert sorted(rule.code for rule in all_rules()) == sorted(names)
