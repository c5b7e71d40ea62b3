"""`alliance export`: all files or none."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from learning_alliance.cli.export import export
from learning_alliance.exports.catalogue import FORMATS
from tests.sites.project import FOLDERS, SAMPLE, add_snapshot

ONE_OF_EACH = {
    "csv": "data/csv/cases.csv",
    "json": "data/learning-alliance.json",
    "geojson": "data/cases.geojson",
    "csl": "data/references.csl.json",
    "bibtex": "data/references.bib",
    "ris": "data/references.ris",
    "jsonl": "data/opensearch/case-studies.jsonl",
    "atom": "data/feeds/all.xml",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the sample collection, in which the command is run."""
    for name in FOLDERS:
        (tmp_path / name).mkdir()
        for file in (SAMPLE / name).glob("*.md"):
            (tmp_path / name / file.name).write_bytes(file.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SITE_ADDRESS", raising=False)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(export, words)


def written(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_written_alone(name: str, project: Path) -> None:
    done = run(name, "out")

    assert done.exit_code == 0, done.output
    found = written(project / "out")
    assert done.output == f"{len(found)} files written to out.\n"
    assert {form for form, uri in ONE_OF_EACH.items() if uri in found} == {name}


def test_all_writes_every_format(project: Path) -> None:
    done = run("all", "out")

    assert done.exit_code == 0, done.output
    assert set(ONE_OF_EACH.values()) - written(project / "out").keys() == set()


def test_an_address_makes_links_whole(project: Path) -> None:
    run("json", "out", "--address", "https://example.org/alliance")

    case = json.loads((project / "out/data/case-studies/th-river-side.json").read_text(encoding="utf-8"))
    assert case["computed"]["page"] == "https://example.org/alliance/case-studies/th-river-side/"


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("", ("--name", "Cities of the Coast")),
        ("site_url: !ENV [SITE_ADDRESS]\nsite_name: Cities of the Coast\n", ()),
        ("site_name: Another\n", ("--name", "Cities of the Coast")),
    ],
)
def test_files_bear_the_name_of_the_collection(project: Path, settings: str, words: tuple[str, ...]) -> None:
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")

    outcome = run("atom", "out", *words)

    assert outcome.exit_code == 0, outcome.output
    feeds = [path.read_text(encoding="utf-8") for path in (project / "out").rglob("*.xml")]
    assert feeds
    assert all("Cities of the Coast" in feed and "Learning Alliance" not in feed for feed in feeds)


@pytest.mark.parametrize("settings", ["[", "- a\n", "site_name: [a]\n", "\ttab"])
def test_settings_without_a_name_are_no_fault(project: Path, settings: str) -> None:
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")

    assert run("atom", "out").exit_code == 0


def test_a_collection_with_errors_is_refused_with_the_place_of_each(project: Path) -> None:
    add_snapshot(project, "ke-faulty", theme="tenuure")

    done = run("all", "out")

    assert done.exit_code == 1
    assert "case_studies/ke-faulty.md:10:" in done.output
    assert not (project / "out").exists()


def test_a_folder_with_files_in_it_is_left_alone(project: Path) -> None:
    (project / "out").mkdir()
    (project / "out/mine.txt").write_text("mine", encoding="utf-8")

    done = run("all", "out")

    assert done.exit_code == 2
    assert written(project / "out") == {"mine.txt": b"mine"}


def test_an_export_that_fails_leaves_nothing(project: Path) -> None:
    (project / "out").symlink_to(project / "nowhere")

    done = run("csv", "out")

    assert done.exit_code != 0
    assert [path.name for path in project.iterdir() if path.name.startswith(".out-")] == []
