"""`alliance links` and `alliance due`: what they print, and the exit status that scripts rely on."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from learning_alliance.cli.main import main
from tests.file_builders import case_text


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one old case, whose source lies on this machine."""
    (tmp_path / "case_studies").mkdir()
    text = case_text(last_reviewed="2020-01-01").replace("https://example.org/1", "http://127.0.0.1:9/1")
    (tmp_path / "case_studies/th-example.md").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_links_writes_both_reports_and_asks_no_machine_of_ours(project: Path) -> None:
    outcome = CliRunner().invoke(main, ["links", "--json", "links.json", "--markdown", "links.md"])

    assert outcome.exit_code == 0
    assert outcome.stdout == "1 addresses seen, 0 dead.\n"
    (entry,) = json.loads((project / "links.json").read_text(encoding="utf-8"))["addresses"]
    assert (entry["state"], entry["reason"]) == ("unclear", "its host is not on the public internet")
    assert "127.0.0.1:9/1" in (project / "links.md").read_text(encoding="utf-8")


def test_due_tells_why(project: Path) -> None:
    outcome = CliRunner().invoke(main, ["due"])

    assert outcome.exit_code == 0
    assert outcome.stdout.startswith(
        "case_studies/th-example.md: River Town: residents and the city lay out a settlement anew\n"
        "    was last reviewed on 2020-01-01\n1 due. "
    )


def test_due_takes_what_links_found(project: Path) -> None:
    report = {
        "looked_on": "2026-06-01",
        "addresses": [
            {
                "address": "http://127.0.0.1:9/1",
                "state": "dead",
                "cited_by": [{"file": "case_studies/th-example.md"}],
            }
        ],
    }
    (project / "links.json").write_text(json.dumps(report), encoding="utf-8")

    listed = json.loads(CliRunner().invoke(main, ["due", "--json", "--links", "links.json"]).stdout)

    assert listed["due"][0]["reasons"][0] == "cites what cannot be opened any more: http://127.0.0.1:9/1"
    assert "South-eastern Asia" in listed["countries_without_a_case"]


def test_due_refuses_another_file(project: Path) -> None:
    outcome = CliRunner().invoke(main, ["due", "--links", "case_studies/th-example.md"])

    assert outcome.exit_code == 2
    assert "not a report of alliance links" in outcome.output


@pytest.mark.parametrize("command", ["links", "due"])
def test_outside_of_a_project_the_command_is_wrong(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert CliRunner().invoke(main, [command]).exit_code == 2
