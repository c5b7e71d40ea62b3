"""What a build does with a clean collection, a faulty one, and when it is stopped."""

import fcntl
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.sites.project import add_snapshot, build, build_command, empty_project, environment, sample_project

PATIENCE = 30.0  # seconds
FAULTY = "ke-faulty"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return empty_project(tmp_path)


def page(project: Path, address: str) -> str:
    return (project / "site" / address / "index.html").read_text(encoding="utf-8")


def digest(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_clean_collection_builds_under_strict(tmp_path: Path) -> None:
    project = sample_project(tmp_path)

    done = build(project)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr
    assert "<h1>Harbour Hill: a short entry</h1>" in page(project, "case-studies/ke-harbour")


def test_an_empty_collection_builds(project: Path) -> None:
    done = build(project)

    assert done.returncode == 0, done.stdout + done.stderr


def test_a_faulty_collection_is_refused_with_the_place_of_each_fault(project: Path) -> None:
    add_snapshot(project, FAULTY, theme="tenuure")
    add_snapshot(project, "ke-other", kind="slum-upgradin")

    done = build(project)

    assert done.returncode == 1
    assert f"case_studies/{FAULTY}.md:10:" in done.stderr
    assert "case_studies/ke-other.md:6:" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_refused_build_leaves_the_old_site_as_it_was(project: Path) -> None:
    add_snapshot(project, "ke-first")
    build(project)
    before = digest(project / "site")
    add_snapshot(project, FAULTY, theme="tenuure")

    build(project)

    assert digest(project / "site") == before
    assert list(project.glob(".site-*/")) == []


def test_a_first_build_that_is_refused_leaves_no_site(project: Path) -> None:
    add_snapshot(project, FAULTY, theme="tenuure")

    build(project)

    assert not (project / "site").exists()


def test_a_draft_shows_the_page_with_its_fault(project: Path) -> None:
    add_snapshot(project, FAULTY, theme="tenuure")

    done = build(project, "--draft")

    assert done.returncode == 0, done.stdout + done.stderr
    shown = page(project, f"case-studies/{FAULTY}")
    assert "This draft cannot be published yet." in shown
    assert "Line 10, error" in shown


def test_a_draft_shows_pages_that_lack_a_field(project: Path) -> None:
    fields = ("title", "kind", "scale", "countries", "period", "themes", "sources", "last_reviewed")
    for number, field in enumerate(fields):
        _leave_out(add_snapshot(project, f"ke-lacks-{number}"), field)

    done = build(project, "--draft")

    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list((project / "site/case-studies").glob("ke-lacks-*/index.html"))) == len(fields)


def _leave_out(path: Path, field: str) -> None:
    beginnings = (f"{field}:", "  - {key") if field == "sources" else (f"{field}:",)
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join(line for line in lines if not line.startswith(beginnings)), encoding="utf-8")


def test_a_draft_shows_cases_that_are_not_published_yet_and_a_build_does_not(project: Path) -> None:
    add_snapshot(project, "ke-first")
    add_snapshot(project, "ke-draft", status="draft", title='"Another case, not ready"')

    build(project)
    published = (project / "site/case-studies/ke-draft").exists()
    build(project, "--draft")
    drafted = (project / "site/case-studies/ke-draft").exists()

    assert (published, drafted) == (False, True)


def test_a_text_without_headings_is_shown(project: Path) -> None:
    add_snapshot(project, "ke-plain", body="People live there [@s1].")

    done = build(project)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "People live there" in page(project, "case-studies/ke-plain")


def test_a_build_that_is_killed_leaves_the_old_site_and_the_next_one_clears_up(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    build(project)
    before = digest(project / "site")
    running = subprocess.Popen(
        build_command(), cwd=project, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )

    _wait_until_pages_are_written(project)
    running.send_signal(signal.SIGKILL)
    killed_by = -running.wait()

    assert killed_by == signal.SIGKILL
    assert digest(project / "site") == before
    assert list(project.glob(".site-*/")) != []
    assert build(project).returncode == 0
    assert list(project.glob(".site-*/")) == []


def test_two_builds_at_once_are_refused(project: Path) -> None:
    with (project / ".site-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = build(project)

    assert done.returncode == 1
    assert "Another build is running here" in done.stderr


def test_builds_for_the_same_moment_are_the_same_in_every_byte(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    moment = {"SOURCE_DATE_EPOCH": "1790000000"}

    build(project, "--site-dir", "one", **moment)
    build(project, "--site-dir", "two", PYTHONHASHSEED="7", **moment)

    one, two = digest(project / "one"), digest(project / "two")
    assert [name for name in one.keys() | two.keys() if one.get(name) != two.get(name)] == []


def _wait_until_pages_are_written(project: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while not any(project.glob(".site-*/new/**/*.html")):
        assert time.monotonic() < deadline, "The build wrote nothing."
        os.sched_yield()
