"""`alliance init`: what another network begins with builds, passes its own tests, and takes its own words."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.file_builders import case_text
from tests.sites.project import ROOT, build, environment

ALLIANCE = Path(sys.executable).with_name("alliance")
OWN_THEMES = """\
title: Themes
description: What a case is about.
source: Water & all
terms:
  - {id: wells, label: Wells, definition: Holes in the ground from which people draw water.}
"""


def _run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection as `alliance init` writes it."""
    folder = tmp_path_factory.mktemp("begun")
    done = _run(ALLIANCE, "init", "ours", "--name", "Water & all", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder / "ours"


@pytest.fixture
def collection(begun: Path, tmp_path: Path) -> Path:
    """A copy of it to write in."""
    return Path(shutil.copytree(begun, tmp_path / "ours"))


def test_empty_collection_passes_its_own_tests(begun: Path) -> None:
    done = _run(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests", folder=begun)

    assert done.returncode == 0, done.stdout


def test_site_bears_the_name_of_the_network(collection: Path) -> None:
    done = build(collection)

    assert done.returncode == 0, done.stdout + done.stderr
    home = (collection / "site/index.html").read_text(encoding="utf-8")
    assert "<title>Water &amp; all:" in home
    assert "Learning Alliance" not in home


def test_first_case_goes_through_with_a_theme_of_their_own(collection: Path) -> None:
    (collection / "vocabularies/themes.yml").write_text(OWN_THEMES, encoding="utf-8")
    (collection / "case_studies/th-example.md").write_text(case_text(themes="[wells]"), encoding="utf-8")

    checked = _run(ALLIANCE, "check", folder=collection)
    built = build(collection)

    assert checked.stdout == "1 file read, no problems.\n"
    assert built.returncode == 0, built.stdout + built.stderr
    assert "Wells" in (collection / "site/themes/wells/index.html").read_text(encoding="utf-8")
    assert not (collection / "site/themes/tenure").exists()


def test_theme_of_the_engine_is_unknown_where_they_brought_their_own(collection: Path) -> None:
    (collection / "vocabularies/themes.yml").write_text(OWN_THEMES, encoding="utf-8")
    (collection / "case_studies/th-example.md").write_text(case_text(themes="[tenure]"), encoding="utf-8")

    assert '"tenure" is not in the list' in _run(ALLIANCE, "check", folder=collection).stdout


def test_broken_vocabulary_stops_check_and_build_with_one_sentence(collection: Path) -> None:
    (collection / "vocabularies/themes.yml").write_text("title: [\n", encoding="utf-8")

    for done in (_run(ALLIANCE, "check", folder=collection), build(collection)):
        assert done.returncode == 1
        assert "vocabularies/themes.yml: this cannot be read." in done.stdout + done.stderr
        assert "Traceback" not in done.stdout + done.stderr


def test_settings_are_those_of_this_site(begun: Path) -> None:
    ours, theirs = (_settings(folder / "mkdocs.yml") for folder in (ROOT, begun))

    for name in (
        "theme",
        "plugins",
        "markdown_extensions",
        "validation",
        "extra",
        "extra_css",
        "site_url",
        "edit_uri",
    ):
        assert theirs[name] == ours[name]


def test_words_of_the_front_matter_are_the_page_of_this_site(begun: Path) -> None:
    page = "docs/about/vocabularies.md"

    assert (begun / page).read_text(encoding="utf-8") == (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["", "<b>", "{{ x }}", "a\nb", "x" * 90, " a"])
def test_name_that_means_something_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    done = _run(ALLIANCE, "init", "ours", "--name", name, folder=tmp_path)

    assert done.returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_folder_with_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("mine", encoding="utf-8")

    done = _run(ALLIANCE, "init", ".", "--name", "Ours", folder=tmp_path)

    assert done.returncode == 2
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


class _Loader(yaml.SafeLoader):
    """Reads settings with the marks that MkDocs knows."""


_Loader.add_constructor("!ENV", lambda _, node: node.value[0].value)


def _settings(path: Path) -> dict[str, object]:
    settings: dict[str, object] = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe one
    return settings
