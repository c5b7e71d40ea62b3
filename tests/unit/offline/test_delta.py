from pathlib import Path
from zipfile import ZipFile

import pytest

from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.delta import apply_delta
from learning_alliance.offline.network_bundle import open_network_bundle, opened_manifest
from learning_alliance.offline.packing import current_stamp, pack_delta, pack_network
from tests.bundle_builders import PAGES, a_project, build_site, contents, repacked


@pytest.fixture
def opened(tmp_path: Path) -> Path:
    """An opened bundle of the first state."""
    project = a_project(tmp_path / "project", texts={**PAGES, "old/index.html": "gone later"})
    open_network_bundle(pack_network(project, project / "site", tmp_path / "downloads"), tmp_path / "opened")
    return tmp_path / "opened"


@pytest.fixture
def delta(tmp_path: Path, opened: Path) -> Path:
    """What leads from the first state to a second, with one more case and without an old page."""
    project = tmp_path / "project"
    since = opened_manifest(opened).collection.version
    (project / "case_studies" / "ke-new.md").write_text("---\nid: ke-new\n---\n")
    (project / "site" / "old" / "index.html").unlink()
    build_site(project, {**PAGES, "case-studies/ke-new/index.html": "new"})
    pack_network(project, project / "site", tmp_path / "downloads")
    return pack_delta(project, project / "site", tmp_path / "downloads", since)


def test_a_delta_makes_the_new_state_of_the_old_one(opened: Path, delta: Path, tmp_path: Path) -> None:
    apply_delta(delta, opened)

    open_network_bundle(newest_bundle(tmp_path), tmp_path / "whole")
    assert contents(opened) == contents(tmp_path / "whole")
    assert not (opened / "site" / "old").exists()


def test_a_delta_holds_only_what_changed(delta: Path) -> None:
    with ZipFile(delta) as archive:
        held = set(archive.namelist())

    assert held == {
        "delta.json", "content/case_studies/ke-new.md", "site/case-studies/ke-new/index.html", "site/collection.json",
    }  # fmt: skip


def test_a_delta_for_another_version_is_refused(opened: Path, delta: Path, tmp_path: Path) -> None:
    other = a_project(tmp_path / "other" / "project", texts={"index.html": "another"})
    bundle = pack_network(other, other / "site", tmp_path / "other" / "downloads")
    open_network_bundle(bundle, opened)
    before = contents(opened)

    with pytest.raises(BundleError, match="leads from version"):
        apply_delta(delta, opened)

    assert contents(opened) == before


def test_a_delta_applied_twice_says_that_nothing_is_to_do(opened: Path, delta: Path) -> None:
    apply_delta(delta, opened)

    with pytest.raises(BundleError, match="is there already"):
        apply_delta(delta, opened)


def test_a_bundle_that_somebody_changed_is_not_built_upon(opened: Path, delta: Path) -> None:
    (opened / "site" / "index.html").write_text("changed by somebody")
    before = contents(opened)

    with pytest.raises(BundleError, match="not the file that the manifest lists"):
        apply_delta(delta, opened)

    assert contents(opened) == before


def test_a_bundle_that_lacks_a_file_is_not_built_upon(opened: Path, delta: Path) -> None:
    (opened / "site" / "index.html").unlink()

    with pytest.raises(BundleError, match="could not be brought up to date"):
        apply_delta(delta, opened)


@pytest.mark.parametrize(
    "changes",
    [
        {"site/case-studies/ke-new/index.html": b"swapped"},
        {"site/case-studies/ke-new/index.html": None},
        {"site/more.html": b"more"},
        {"../out": b"out"},
        {"delta.json": b"{"},
        {"delta.json": b"{}"},
        {"delta.json": None},
    ],
)
def test_a_damaged_or_hostile_delta_changes_nothing(
    opened: Path, delta: Path, tmp_path: Path, changes: dict[str, bytes | None]
) -> None:
    hostile = repacked(delta, tmp_path / "hostile.zip", dict(changes))
    before = contents(tmp_path)

    with pytest.raises(BundleError):
        apply_delta(hostile, opened)

    assert contents(tmp_path) == before


def test_a_bundle_is_no_delta(opened: Path, tmp_path: Path) -> None:
    with pytest.raises(BundleError, match=r"no delta\.json"):
        apply_delta(newest_bundle(tmp_path), opened)


def test_an_unknown_version_names_those_that_are_known(delta: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    known = delta.name.removeprefix("learning-alliance-delta-").partition("-to-")[0]

    with pytest.raises(BundleError, match=f"There are: {known}"):
        pack_delta(project, project / "site", tmp_path / "downloads", "2001-01-01-none")


def newest_bundle(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    version = current_stamp(project, project / "site").version
    return tmp_path / "downloads" / f"learning-alliance-network-{version}.zip"
