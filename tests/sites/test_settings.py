"""What the settings of a site may be, and what they must not change."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.sites.project import LONGEST_BUILD, build, environment, sample_project
from tests.sites.test_building import digest, page


def test_the_order_of_plugins_does_not_matter(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    moment = {"SOURCE_DATE_EPOCH": "1790000000"}
    build(project, "--site-dir", "one", **moment)
    _turn_plugins_around(project / "mkdocs.yml")

    done = build(project, "--site-dir", "two", **moment)

    assert done.returncode == 0, done.stdout + done.stderr
    one, two = digest(project / "one"), digest(project / "two")
    assert [name for name in one.keys() | two.keys() if one.get(name) != two.get(name)] == []


def test_properdocs_builds_the_same_pages(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    build(project)

    command = [
        str(Path(sys.executable).with_name("properdocs")),
        "build",
        "-f",
        "mkdocs.yml",
        "--strict",
        "-d",
        "other",
    ]
    done = subprocess.run(
        command, cwd=project, env=environment(), capture_output=True, text=True, timeout=LONGEST_BUILD, check=False
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
    pages = {path.relative_to(project / "site") for path in (project / "site").rglob("*.html")}
    assert {path.relative_to(project / "other") for path in (project / "other").rglob("*.html")} == pages


def test_a_published_address_is_part_of_how_to_cite(tmp_path: Path) -> None:
    project = sample_project(tmp_path)

    done = build(project, SITE_ADDRESS="https://example.org/alliance/")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "https://example.org/alliance/case-studies/ke-harbour/." in page(
        project, "case-studies/ke-harbour"
    )


def test_edit_this_page_leads_to_the_file_of_the_case(tmp_path: Path) -> None:
    project = sample_project(tmp_path)

    build(project, EDIT_ADDRESS="https://example.org/edit/")

    assert 'href="https://example.org/edit/case_studies/ke-harbour.md"' in page(
        project, "case-studies/ke-harbour"
    )
    assert 'href="https://example.org/edit/lessons/draw-with-residents.md"' in page(
        project, "lessons/draw-with-residents"
    )
    assert 'href="https://example.org/edit/docs/about/index.md"' in page(project, "about")


def test_pages_without_a_file_of_their_own_cannot_be_edited(tmp_path: Path) -> None:
    project = sample_project(tmp_path)

    build(project, EDIT_ADDRESS="https://example.org/edit/")

    assert "https://example.org/edit/" not in page(project, "themes/tenure")


def test_a_project_can_be_built_from_elsewhere(tmp_path: Path) -> None:
    project = sample_project(tmp_path / "project")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    done = build(elsewhere, "--config-file", str(project / "mkdocs.yml"), "--site-dir", "here")

    assert done.returncode == 0, done.stdout + done.stderr
    assert (elsewhere / "here/case-studies/ke-harbour/index.html").is_file()
    shutil.rmtree(elsewhere / "here")


def _turn_plugins_around(settings: Path) -> None:
    """Write the entries of `plugins:` in the opposite order."""
    before, rest = settings.read_text(encoding="utf-8").split("\nplugins:\n")
    block, _, after = rest.partition("\n\n")
    entries = ["  - " + entry for entry in ("\n" + block).split("\n  - ")[1:]]
    settings.write_text(
        f"{before}\nplugins:\n" + "\n".join(reversed(entries)) + f"\n\n{after}", encoding="utf-8"
    )
