"""What ill-meaning people might send is named by the checks, at its place; nothing crashes."""

from collections import defaultdict

import pytest

from learning_alliance.checks.reporters.annotations import report_annotations
from learning_alliance.checks.reporters.text import report_text
from learning_alliance.checks.running import check_collection
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.domain.problem import Problem
from tests.file_builders import TODAY
from tests.hostile.inputs import VICTIM, Hostile, hostile_files, write_hostile_files

ASKED_FOR = 150


@pytest.fixture(scope="module")
def problems(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Problem]]:
    """The problems of one collection that holds every input, by file."""
    root = write_hostile_files(tmp_path_factory.mktemp("hostile"))
    collection = read_collection(project_files(root), read_vocabularies(), TODAY)
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in check_collection(collection):
        found[problem.path].append(problem)
    assert not list(root.parent.rglob("pwned"))
    return found


def test_there_are_as_many_inputs_as_promised() -> None:
    assert len({each.name.partition(": ")[2] for each in hostile_files()}) >= ASKED_FOR


@pytest.mark.parametrize(
    "hostile", [each for each in hostile_files() if each.code], ids=lambda each: each.name
)
def test_input_is_named_by_its_rule(hostile: Hostile, problems: dict[str, list[Problem]]) -> None:
    lines = {each.line for each in problems[hostile.file] if each.code == hostile.code}

    assert lines, [str(each) for each in problems[hostile.file]]
    assert set(hostile.marked) <= lines


@pytest.mark.parametrize(
    "hostile", [each for each in hostile_files() if not each.code], ids=lambda each: each.name
)
def test_harmless_text_breaks_no_rule_of_safety(hostile: Hostile, problems: dict[str, list[Problem]]) -> None:
    codes = {each.code for each in problems[hostile.file]}

    assert codes & {"control-character", "disguised-word", "raw-html", "template-code"} == set()


def test_honest_neighbour_is_left_alone(problems: dict[str, list[Problem]]) -> None:
    assert problems[VICTIM] == []


def test_reports_hold_one_line_a_problem_whatever_a_file_is_called(
    problems: dict[str, list[Problem]],
) -> None:
    every = tuple(sorted(each for found in problems.values() for each in found))

    lines = report_text(every, 1).splitlines()
    commands = [line for line in report_annotations(every, 1).splitlines() if line.startswith("::")]

    assert len(lines) == len(every) + 1
    assert all(line.isprintable() for line in lines)
    assert {line.partition(" ")[0] for line in commands} <= {"::error", "::warning"}
