"""Small sites, bundles and archives for tests."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from learning_alliance.content.fingerprint import content_fingerprint, written_files
from learning_alliance.offline.collection_stamp import STAMP_FILE, CollectionStamp
from learning_alliance.offline.packing import pack_network

PAGES = {
    "index.html": '<a href="case-studies/ke-case/">A case</a>',
    "case-studies/ke-case/index.html": '<a href="../../">Home</a>',
}


def a_project(folder: Path, *, texts: Mapping[str, str] | None = None) -> Path:
    """Write a project with one case study and a built site that shows it."""
    (folder / "lessons").mkdir(parents=True, exist_ok=True)
    (folder / "case_studies").mkdir(exist_ok=True)
    (folder / "case_studies" / "ke-case.md").write_text("---\nid: ke-case\n---\n")
    build_site(folder, texts or PAGES)
    return folder


def build_site(project: Path, pages: Mapping[str, str]) -> None:
    """Write pages and the stamp of the present content into the site of a project."""
    version = f"2026-01-15-{content_fingerprint(written_files(project))}"
    stamp = CollectionStamp("Learning Alliance", version, 1, 0)
    for name, text in {**pages, STAMP_FILE: stamp.as_json().decode()}.items():
        path = project / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def a_bundle(folder: Path) -> Path:
    """Return the network bundle of a small project."""
    project = a_project(folder / "project")
    return pack_network(project, project / "site", folder / "downloads")


def repacked(
    bundle: Path,
    target: Path,
    changes: Mapping[str, bytes | None],
    entries: Mapping[ZipInfo, bytes] | None = None,
) -> Path:
    """Write an archive with other files added, replaced or, where None, left out; `entries` are of odd kinds."""
    with ZipFile(bundle) as old, ZipFile(target, "w") as new:
        for entry in old.infolist():
            if entry.filename not in changes:
                new.writestr(entry, old.read(entry))
        for name, content in changes.items():
            if content is not None:
                new.writestr(name, content)
        for odd, content in (entries or {}).items():
            new.writestr(odd, content)
    return target


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder with what is in them."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
