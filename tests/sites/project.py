"""Small projects to build: the real settings and hand-written pages, with a collection made for tests."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = Path(__file__).parent / "sample"
FOLDERS = ("case_studies", "lessons")
SETTINGS_FROM_OUTSIDE = {
    "LEARNING_ALLIANCE_DRAFT",
    "SITE_ADDRESS",
    "EDIT_ADDRESS",
    "NEW_FILE_ADDRESS",
    "CONTACT_MAIL",
    "SOURCE_DATE_EPOCH",
}
LONGEST_BUILD = 120
ONE_PAGE = "# A page of this project\n"

SNAPSHOT = """\
---
id: {case_id}
title: {title}
summary: {summary}
type: snapshot
kind: {kind}
scale: city
countries: [{country}]
period: {{start: 2001, end: 2004}}
themes: [{theme}]
sources:
  - {{key: s1, author: Example City, title: The plan, publisher: Example City, year: 2004, url: "https://example.org/{case_id}", kind: implementer}}
status: {status}
last_reviewed: 2026-01-15
{more}---
{body}
"""


def sample_project(folder: Path) -> Path:
    """Write a project with the sample collection and the real hand-written pages; return its folder."""
    copy_settings(folder)
    for name in FOLDERS:
        shutil.copytree(SAMPLE / name, folder / name)
    return folder


def empty_project(folder: Path) -> Path:
    """Write a project without cases or lessons, and one page written by hand; return its folder."""
    copy_settings(folder)
    for name in FOLDERS:
        (folder / name).mkdir()
    return folder


def copy_settings(folder: Path) -> None:
    """Copy what a project has besides its collection."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    # The guides speak of the real cases, which a made-up collection does not have.
    for guide in (folder / "docs" / "guides").glob("*.md"):
        guide.write_text(ONE_PAGE, encoding="utf-8")


def add_snapshot(
    project: Path,
    case_id: str,
    *,
    title: str = '"A case for tests"',
    summary: str = "A short entry.",
    kind: str = "slum-upgrading",
    country: str = "KE",
    theme: str = "tenure",
    status: str = "published",
    more: str = "",
    body: str = "## Context\n\nPeople live there [@s1].",
) -> Path:
    """Write one short case study; values go into its front matter as they are."""
    path = project / "case_studies" / f"{case_id}.md"
    path.write_text(
        SNAPSHOT.format(
            case_id=case_id,
            title=title,
            summary=summary,
            kind=kind,
            country=country,
            theme=theme,
            status=status,
            more=more,
            body=body,
        ),
        encoding="utf-8",
    )
    return path


def environment(**settings: str) -> Mapping[str, str]:
    """Return the environment of a command, without settings that this machine happens to have."""
    inherited = {name: value for name, value in os.environ.items() if name not in SETTINGS_FROM_OUTSIDE}
    return {**inherited, "PYTHONUNBUFFERED": "1", **settings}


def build(project: Path, *options: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Build the site of a project into its `site` folder, as `scripts/build` does."""
    return subprocess.run(
        build_command(*options),
        cwd=project,
        env=environment(**settings),
        capture_output=True,
        text=True,
        timeout=LONGEST_BUILD,
        check=False,
    )


def build_command(*options: str) -> list[str]:
    """Return the command that builds the site of the project in the working folder."""
    return [sys.executable, "-m", "learning_alliance_mkdocs.build", *options]


def built_sample(folder: Path) -> Path:
    """Build the sample project and return the folder of its site."""
    project = sample_project(folder)
    done = build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def built_real(folder: Path) -> Path:
    """Build the project's own collection as it stands, drafts included, and return the folder of its site."""
    copy_settings(folder)
    for name in FOLDERS:
        (folder / name).symlink_to(ROOT / name)
    done = build(folder, "--draft")
    assert done.returncode == 0, done.stdout + done.stderr
    assert list((folder / "site/case-studies").glob("[a-z][a-z]-*/")) != []
    return folder / "site"
