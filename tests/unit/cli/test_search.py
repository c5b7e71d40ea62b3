import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from learning_alliance.cli.search import search
from tests.file_builders import case_text


@pytest.fixture
def in_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project" / "case_studies"
    folder.mkdir(parents=True)
    (folder / "th-example.md").write_text(case_text(), encoding="utf-8")
    monkeypatch.chdir(folder.parent)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return folder.parent


def _search(*words: str) -> Result:
    return CliRunner().invoke(search, words)


def test_hit_is_shown_with_place_time_address_and_passage(in_project: Path) -> None:
    outcome = _search("river", "lease")

    assert outcome.exit_code == 0
    assert outcome.stdout.startswith(
        "1 hit\n"
        "\n"
        " 1. River Town: residents and the city lay out a settlement anew\n"
        "    Thailand, 2003 to 2008 · case-studies/th-example/\n"
        "    Families got a «lease» and stayed; drains came late.\n"
    )


def test_json_has_the_promised_form(in_project: Path) -> None:
    answer = json.loads(_search("river", "leeses", "--json", "--type", "case").stdout)

    assert answer["hits"] == [
        {
            "id": "th-example",
            "type": "case",
            "title": "River Town: residents and the city lay out a settlement anew",
            "score": answer["hits"][0]["score"],
            "url": "case-studies/th-example/",
            "fragments": ["Families got a <mark>lease</mark> and stayed; drains came late."],
        }
    ]
    assert answer["facets"]["country"] == {"TH": 1}
    assert answer["suggestion"] == "river leases"


def test_options_narrow_down(in_project: Path) -> None:
    assert "1 hit" in _search("--country", "Thailand", "--theme", "tenure").stdout
    assert _search("river", "--country", "KE").exit_code == 1


def test_unknown_term_is_refused_with_the_nearest(in_project: Path) -> None:
    outcome = _search("river", "--theme", "tenur")

    assert outcome.exit_code == 2
    assert '"tenur" is none of the 22 terms. Did you mean "tenure" (Secure tenure)?' in outcome.stderr


def test_limit_is_kept(in_project: Path) -> None:
    answer = json.loads(_search("tenure", "--json", "--limit", "1").stdout)

    assert len(answer["hits"]) == 1
    assert answer["total"] > 1


def test_no_project_is_a_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert _search("river").exit_code == 2


def test_change_of_a_case_is_found_at_once(in_project: Path) -> None:
    _search("river")
    text = case_text(title='"Hillside"')
    (in_project / "case_studies" / "th-example.md").write_text(text, encoding="utf-8")

    assert " 1. Hillside\n" in _search("hillside").stdout


def test_draft_is_not_found(in_project: Path) -> None:
    (in_project / "case_studies" / "th-example.md").write_text(case_text(status="draft"), encoding="utf-8")

    assert "River Town" not in _search("river").stdout
