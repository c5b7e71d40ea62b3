"""`alliance form`, `import` and `import-issue`: files are made, and none that is there is touched."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from learning_alliance.cli.main import main
from tests.file_builders import case_text

ISSUE = "### Title\n\nHill Town\n\n### Countries\n\nKenya\n\n### Themes\n\nMagic\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, with the command running in it."""
    (tmp_path / "case_studies").mkdir()
    (tmp_path / "lessons").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_blank_form_is_written_and_reads_as_empty(project: Path) -> None:
    assert _run("form", "--blank", "blank.docx").exit_code == 0
    again = _run("form", "--blank", "blank.docx", "--full")

    outcome = _run("import", "blank.docx")

    assert again.exit_code == 1
    assert "is there already and was left as it is" in again.output
    assert "No answer was found in it" in outcome.output
    assert list((project / "case_studies").iterdir()) == []


def test_filled_template_goes_into_the_collection(project: Path) -> None:
    (project / "from a mail.txt").write_text(case_text(), encoding="utf-8")

    outcome = _run("import", "from a mail.txt")

    assert outcome.output.startswith("case_studies/th-example.md is written.")
    assert CliRunner().invoke(main, ["check"]).output == "1 file read, no problems.\n"


def test_what_finds_no_place_stands_beside_the_file_and_on_the_screen(project: Path) -> None:
    outcome = CliRunner().invoke(main, ["import-issue"], input=ISSUE)

    beside = project / "case_studies/ke-hill-town.unplaced.txt"
    assert "Not placed, kept in ke-hill-town.unplaced.txt: Themes." in outcome.output
    assert "Magic" in beside.read_text(encoding="utf-8")


def test_nothing_is_written_where_one_of_the_files_is_there(project: Path) -> None:
    beside = project / "case_studies/ke-hill-town.unplaced.txt"
    beside.write_text("older", encoding="utf-8")

    outcome = CliRunner().invoke(main, ["import-issue"], input=ISSUE)

    assert outcome.exit_code == 1
    assert beside.read_text(encoding="utf-8") == "older"
    assert not (project / "case_studies/ke-hill-town.md").exists()


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b", "TH", ""])
def test_id_cannot_lead_out_of_the_folder(project: Path, name: str) -> None:
    (project / "case.md").write_text(case_text(id=f'"{name}"'), encoding="utf-8")

    outcome = _run("import", "case.md", "--into", "new")

    written = [path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()]
    assert outcome.exit_code in {0, 1}
    assert all(path == "case.md" or path.startswith("new/") for path in written)


def test_unreadable_file_is_told_in_plain_words(project: Path) -> None:
    (project / "case.docx").write_bytes(b"no Word file")

    outcome = _run("import", "case.docx")

    assert outcome.exit_code == 1
    assert (
        outcome.output
        == "Error: case.docx: This is no whole Word file (.docx); save it in that form once more.\n"
    )


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))
