"""A case from draft to retired: what readers see of its state, and that its address stays."""

from pathlib import Path

import pytest

from tests.sites.project import add_snapshot, build, sample_project
from tests.sites.test_building import page

STATES = ("draft", "in-review", "published", "needs-update", "retired")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one case in each state, all reviewed today, the retired one last."""
    project = sample_project(tmp_path_factory.mktemp("life") / "project")
    for number, status in enumerate(STATES, start=1):
        add_snapshot(
            project,
            f"ke-{status}",
            title=f'"Story {status}"',
            status=status,
            more=f"aliases: [ke-old-{number}]\n",
        )
    text = (project / "case_studies/ke-retired.md").read_text(encoding="utf-8")
    later = text.replace("last_reviewed: 2026-01-15", "last_reviewed: 2026-06-01")
    (project / "case_studies/ke-retired.md").write_text(later, encoding="utf-8")
    done = build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    return project


def test_draft_has_no_page(project: Path) -> None:
    assert not (project / "site/case-studies/ke-draft").exists()
    assert "Story draft" not in page(project, "countries/ke")


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("in-review", "somebody else is checking it against its sources"),
        ("needs-update", "something in it is out of date or has been questioned"),
        ("retired", "kept for the record only and is no longer looked after"),
    ],
)
def test_state_stands_at_the_top_of_the_page_with_its_meaning(project: Path, status: str, told: str) -> None:
    assert told in page(project, f"case-studies/ke-{status}").partition("<h2")[0]


def test_published_case_says_nothing_of_its_state(project: Path) -> None:
    assert "Published:" not in page(project, "case-studies/ke-published")


def test_retired_case_keeps_its_addresses(project: Path) -> None:
    assert "Story retired" in page(project, "case-studies/ke-retired")
    assert "case-studies/ke-retired/" in page(project, "case-studies/ke-old-5")


def test_retired_case_is_marked_where_it_is_listed(project: Path) -> None:
    card = page(project, "countries/ke").partition("Story retired")[2].partition("</li>")[0]

    assert "<span>Retired</span>" in card


def test_retired_case_is_not_put_before_readers(project: Path) -> None:
    newest = page(project, ".").partition('id="newest"')[2]
    feed = (project / "site/data/feeds/countries/ke.xml").read_text(encoding="utf-8")
    alike = page(project, "case-studies/ke-published").partition('id="related"')[2]

    assert "Story retired" not in newest + feed + alike
    assert "Story published" in feed
    assert "Story needs-update" in alike
