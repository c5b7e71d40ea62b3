"""Golden files: what the command prints for each kind of mistake, word for word.

`tests/cases/<code>/fails` is a small project with the mistake, `expected.txt` what is printed for it, and
`passes` the same without the mistake. A folder `before` in it is an earlier state of the project.
"""

from pathlib import Path

import pytest
from click.testing import CliRunner

from learning_alliance.checks.rule import all_rules
from learning_alliance.cli.main import main

CASES = Path(__file__).parents[2] / "cases"
CODES = sorted(path.name for path in CASES.iterdir())
# A megabyte of nothing is made where it is needed, not kept.
MADE_WHEN_NEEDED = {"file-too-large"}


@pytest.mark.parametrize("code", CODES)
def test_mistake_is_printed_with_place_and_remedy(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CASES / code / "fails")

    outcome = CliRunner().invoke(main, _command())

    assert outcome.output == (CASES / code / "expected.txt").read_text(encoding="utf-8")
    assert outcome.exit_code == 1


@pytest.mark.parametrize("code", CODES)
def test_same_files_without_the_mistake_are_clean(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CASES / code / "passes")

    outcome = CliRunner().invoke(main, _command())

    assert "no problems" in outcome.output
    assert outcome.exit_code == 0


def _command() -> list[str]:
    return ["check", *(("--before", "before") if Path("before").is_dir() else ())]


def test_every_rule_has_golden_files() -> None:
    assert {rule.code for rule in all_rules()} - MADE_WHEN_NEEDED == set(CODES)
