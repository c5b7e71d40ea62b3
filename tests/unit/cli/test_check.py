"""`alliance check`: what it prints, and the exit status that scripts rely on."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from learning_alliance.cli.main import main
from tests.file_builders import case_text, lesson_text


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, with the command running in it."""
    root = tmp_path / "project"
    (root / "case_studies").mkdir(parents=True)
    (root / "lessons").mkdir()
    monkeypatch.chdir(root)
    return root


def test_clean_collection_exits_with_0(project: Path) -> None:
    _write(project / "case_studies/th-example.md", case_text())
    _write(project / "lessons/example.md", lesson_text())

    outcome = _check()

    assert outcome.output == "2 files read, no problems.\n"
    assert outcome.exit_code == 0


def test_every_problem_of_every_file_is_printed_at_once_and_sorted(project: Path) -> None:
    _write(project / "case_studies/th-two.md", case_text(id="th-two", scale="town", kind="slum"))
    _write(
        project / "case_studies/th-one.md",
        case_text("## Context\n\nIt grew to 5.\n", id="th-one", themes="[lnd]"),
    )

    lines = _check().output.splitlines()

    assert [line.split(" ")[0] for line in lines[:-1]] == [
        "case_studies/th-one.md:10:10:",
        "case_studies/th-one.md:12:11:",
        "case_studies/th-one.md:18:12:",
        "case_studies/th-two.md:6:7:",
        "case_studies/th-two.md:7:8:",
    ]
    assert lines[-1] == "2 files read, 4 errors, 1 warning."


def test_problems_exit_with_1(project: Path) -> None:
    _write(project / "case_studies/th-example.md", case_text(scale="town"))

    assert _check().exit_code == 1


def test_what_was_published_before_must_still_have_its_address(project: Path) -> None:
    before = project.parent / "before"
    _write(before / "case_studies/th-gone.md", case_text(id="th-gone"))
    _write(before / "lessons/gone.md", lesson_text(id="gone"))
    _write(project / "case_studies/th-example.md", case_text())

    outcome = _check("--before", str(before))

    assert "case_studies/th-gone.md:1:1: error[removed-entry]" in outcome.output
    assert "lessons/gone.md:1:1: error[removed-entry]" in outcome.output
    assert outcome.exit_code == 1


def test_what_was_published_does_not_become_a_draft_again(project: Path) -> None:
    _write(project.parent / "before/case_studies/th-example.md", case_text())
    _write(project / "case_studies/th-example.md", case_text(status="draft"))

    assert "case_studies/th-example.md:1:1: error[removed-entry]" in _check("--before", "../before").output


def test_file_that_can_no_longer_be_read_is_not_told_as_gone(project: Path) -> None:
    _write(project.parent / "before/case_studies/th-example.md", case_text())
    _write(project / "case_studies/th-example.md", "---\nid: [\n---\n")

    assert "removed-entry" not in _check("--before", "../before").output


def test_earlier_state_may_be_empty(project: Path) -> None:
    (project.parent / "before").mkdir()
    _write(project / "case_studies/th-example.md", case_text())

    assert _check("--before", "../before").exit_code == 0


@pytest.mark.parametrize(
    "arguments", [["nowhere.md"], ["--format", "xml"], ["--nonsense"], ["--before", "nowhere"]]
)
def test_wrong_use_exits_with_2(project: Path, arguments: list[str]) -> None:
    _write(project / "case_studies/th-example.md", case_text())

    assert _check(*arguments).exit_code == 2


def test_outside_of_a_project_a_file_must_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    outcome = _check()

    assert outcome.exit_code == 2
    assert "name the files to check" in outcome.output


def test_one_file_is_held_against_the_rest_but_only_its_own_problems_are_printed(project: Path) -> None:
    _write(project / "case_studies/th-example.md", case_text())
    _write(project / "case_studies/th-broken.md", "no front matter\n")
    _write(project / "lessons/example.md", lesson_text(related="[other]"))

    outcome = _check("lessons/example.md")

    assert 'There is no lesson "other"' in outcome.output
    assert "th-broken" not in outcome.output
    assert outcome.output.endswith("1 file read, 1 error, 0 warnings.\n")


def test_draft_outside_of_the_project_is_checked(project: Path, tmp_path: Path) -> None:
    _write(project / "case_studies/th-example.md", case_text())
    draft = tmp_path / "th-draft.md"
    _write(draft, case_text(id="th-draft", scale="town"))

    outcome = _check(str(draft))

    assert f"{draft.as_posix()}:7:8: error[unknown-term]" in outcome.output


def test_draft_without_a_project_is_not_told_that_its_lesson_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _write(tmp_path / "example.md", lesson_text(related="[elsewhere]"))

    assert _check("example.md").output == "1 file read, no problems.\n"


def test_folder_stands_for_the_files_in_it(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    _write(folder / "th-one.md", case_text("## Context\n\nThe hills have huts [@s1].\n", id="th-one"))
    _write(folder / "_notes.md", "left out")

    assert _check(str(folder)).output == "1 file read, no problems.\n"


def test_json_has_every_part_of_a_problem(project: Path) -> None:
    _write(project / "case_studies/th-example.md", case_text(scale="cty"))

    report = json.loads(_check("--format", "json").output)

    assert report["files"] == 1
    (problem,) = report["problems"]
    assert problem.pop("hint").startswith('Did you mean "city"?')
    assert problem == {
        "path": "case_studies/th-example.md",
        "line": 7,
        "column": 8,
        "code": "unknown-term",
        "severity": "error",
        "message": problem["message"],
    }


def test_annotation_cannot_be_broken_by_what_a_contributor_writes(project: Path) -> None:
    _write(
        project / "case_studies/th-example.md", case_text(scale='"x%0A::set-output name=a::b\\n::warning::c"')
    )

    lines = _check("--format", "github").output.splitlines()

    assert lines[0].startswith("::error file=case_studies/th-example.md,line=7,col=8,title=unknown-term::")
    assert "%250A" in lines[0]
    assert not any(line.startswith(("::warning", "::set-output")) for line in lines)


def test_terminal_cannot_be_steered_by_a_file_name(project: Path) -> None:
    _write(project / "case_studies/th-\x1b[31mred.md", "x")

    assert "\x1b" not in _check().output


def test_list_names_every_rule(project: Path) -> None:
    outcome = _check("--list")

    assert "unknown-term" in outcome.output
    assert outcome.exit_code == 0


def _check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
