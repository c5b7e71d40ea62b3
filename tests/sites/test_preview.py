"""`alliance preview`: one page as readers will see it, while it is being written."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites.project import LONGEST_BUILD, add_snapshot, environment, sample_project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project."""
    return sample_project(tmp_path_factory.mktemp("preview") / "project")


def test_case_comes_with_the_pages_on_which_it_stands_and_no_others(project: Path) -> None:
    done = _preview(project, "case_studies/ke-harbour.md", "shown")

    pages = {
        path.parent.relative_to(project / "shown").as_posix()
        for path in (project / "shown").rglob("index.html")
    }
    assert done.returncode == 0, done.stdout + done.stderr
    assert "case-studies/ke-harbour" in pages
    assert "countries/ke" in pages
    assert {page.partition("/")[0] for page in pages} == {"case-studies", "countries", "themes"}
    assert "Harbour" in (project / "shown/countries/ke/index.html").read_text(encoding="utf-8")


def test_nothing_is_made_that_takes_the_whole_collection(project: Path) -> None:
    """At a thousand cases that would take ten seconds, and a writer waits for it."""
    _preview(project, "case_studies/ke-harbour.md", "light")

    assert not (project / "light/pagefind").exists()
    assert not (project / "light/assets/data").exists()


def test_draft_outside_of_the_collection_is_shown_with_its_faults(project: Path) -> None:
    draft = add_snapshot(project, "ke-draft", status="draft", theme="tenuer")
    outside = draft.rename(project / "ke-draft.md")

    done = _preview(project, outside.name, "draft")

    page = (project / "draft/case-studies/ke-draft/index.html").read_text(encoding="utf-8")
    assert "error[unknown-term]" in done.stdout
    assert "Did you mean" in page
    assert "A case for tests" in page


def test_file_without_an_id_is_refused_in_plain_words(project: Path) -> None:
    (project / "empty.md").write_text("nothing\n", encoding="utf-8")

    done = _preview(project, "empty.md", "empty")

    assert done.returncode == 1
    assert "Without front matter and an id there is no page to show." in done.stderr


def _preview(project: Path, file: str, folder: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [Path(sys.executable).with_name("alliance"), "preview", file, "--into", folder],
        cwd=project, env=environment(), capture_output=True, text=True, timeout=LONGEST_BUILD, check=False,
    )  # fmt: skip
