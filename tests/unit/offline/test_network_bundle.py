import json
import stat
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.manifest import listed, read_manifest
from learning_alliance.offline.network_bundle import ensure_opened, open_network_bundle
from learning_alliance.offline.packing import pack_network
from tests.bundle_builders import PAGES, a_bundle, a_project, contents, repacked


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return a_bundle(tmp_path)


def refuses(bundle: Path, tmp_path: Path, words: str) -> None:
    """Hold that a bundle is refused with these words, and that nothing was written anywhere."""
    before = contents(tmp_path)

    with pytest.raises(BundleError, match=words):
        open_network_bundle(bundle, tmp_path / "opened")

    assert contents(tmp_path) == before
    assert not (tmp_path / "opened").exists()


def with_manifest(bundle: Path, target: Path, changes: dict[str, object], files: dict[str, bytes]) -> Path:
    """Write a bundle whose manifest lists further files, truthfully or not."""
    with ZipFile(bundle) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    manifest["files"] |= changes
    return repacked(bundle, target, {"manifest.json": json.dumps(manifest).encode(), **files})


def entry_for(content: bytes) -> dict[str, object]:
    file = listed(content)
    return {"size": file.size, "sha256": file.sha256}


def test_an_opened_bundle_holds_site_content_and_manifest(bundle: Path, tmp_path: Path) -> None:
    manifest = open_network_bundle(bundle, tmp_path / "opened")

    opened = contents(tmp_path / "opened")
    assert set(opened) == {"manifest.json", *manifest.files}
    assert opened["site/index.html"].decode() == PAGES["index.html"]
    assert "content/case_studies/ke-case.md" in opened


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = (a_bundle(tmp_path / name) for name in ("one", "other"))

    assert one.read_bytes() == other.read_bytes()


def test_opening_again_replaces_what_was_opened(bundle: Path, tmp_path: Path) -> None:
    open_network_bundle(bundle, tmp_path / "opened")
    (tmp_path / "opened" / "site" / "index.html").write_text("changed by somebody")

    open_network_bundle(bundle, tmp_path / "opened")

    assert (tmp_path / "opened" / "site" / "index.html").read_text() == PAGES["index.html"]


def test_what_lies_opened_already_is_left_untouched(bundle: Path, tmp_path: Path) -> None:
    ensure_opened(bundle, tmp_path / "opened")
    before = (tmp_path / "opened" / "site" / "index.html").stat()

    ensure_opened(bundle, tmp_path / "opened")

    assert (tmp_path / "opened" / "site" / "index.html").stat() == before


def test_what_somebody_changed_is_opened_anew(bundle: Path, tmp_path: Path) -> None:
    ensure_opened(bundle, tmp_path / "opened")
    (tmp_path / "opened" / "site" / "index.html").write_text("changed by somebody")
    (tmp_path / "opened" / "site" / "more.html").write_text("added by somebody")

    ensure_opened(bundle, tmp_path / "opened")

    opened = contents(tmp_path / "opened")
    assert opened["site/index.html"].decode() == PAGES["index.html"]
    assert "site/more.html" not in opened


def test_a_folder_with_other_things_is_left_alone(bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.txt").write_text("Dear")

    with pytest.raises(BundleError, match="holds no opened bundle"):
        open_network_bundle(bundle, tmp_path / "letters")

    assert contents(tmp_path / "letters") == {"letter.txt": b"Dear"}


def test_a_link_is_no_folder_to_open_into(bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")

    with pytest.raises(BundleError, match="not a folder"):
        open_network_bundle(bundle, tmp_path / "link")


def test_a_site_of_another_state_is_not_packed(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project")
    (project / "case_studies" / "ke-other.md").write_text("---\nid: ke-other\n---\n")

    with pytest.raises(BundleError, match="built from another state"):
        pack_network(project, project / "site", tmp_path / "downloads")


def test_a_missing_bundle_is_named(tmp_path: Path) -> None:
    refuses(tmp_path / "none.zip", tmp_path, "There is no file")


@pytest.mark.parametrize("kept", [0, 1, 100, 400, -30, -1])
def test_a_bundle_that_was_cut_off_is_refused(bundle: Path, tmp_path: Path, kept: int) -> None:
    cut = tmp_path / "cut.zip"
    cut.write_bytes(bundle.read_bytes()[:kept])

    refuses(cut, tmp_path, "cut off|damaged|not a whole bundle")


def test_every_flipped_byte_is_noticed_or_harmless(bundle: Path, tmp_path: Path) -> None:
    whole = bundle.read_bytes()
    reference = contents_when_opened(bundle, tmp_path / "reference")
    for position in range(0, len(whole), 7):
        damaged = tmp_path / "damaged.zip"
        damaged.write_bytes(whole[:position] + bytes([whole[position] ^ 0x55]) + whole[position + 1 :])
        try:
            found = contents_when_opened(damaged, tmp_path / f"opened-{position}")
        except BundleError:
            assert not (tmp_path / f"opened-{position}").exists()
        else:
            assert found == reference


def contents_when_opened(bundle: Path, folder: Path) -> dict[str, bytes]:
    open_network_bundle(bundle, folder)
    return contents(folder)


def test_a_swapped_file_is_refused(bundle: Path, tmp_path: Path) -> None:
    swapped = repacked(bundle, tmp_path / "swapped.zip", {"site/index.html": b"x" * len(PAGES["index.html"])})

    refuses(swapped, tmp_path, "not the file that the manifest lists")


def test_a_file_that_the_manifest_does_not_list_is_refused(bundle: Path, tmp_path: Path) -> None:
    refuses(repacked(bundle, tmp_path / "more.zip", {"site/more.html": b"x"}), tmp_path, "does not list")


def test_an_index_from_elsewhere_is_refused(bundle: Path, tmp_path: Path) -> None:
    pickled = b"cos\nsystem\n(S'touch owned'\ntR."
    hostile = with_manifest(
        bundle,
        tmp_path / "index.zip",
        {"index/_MAIN_1.toc": entry_for(pickled)},
        {"index/_MAIN_1.toc": pickled},
    )

    refuses(hostile, tmp_path, "no bundle may have")


def test_a_missing_file_is_named(bundle: Path, tmp_path: Path) -> None:
    refuses(
        repacked(bundle, tmp_path / "less.zip", {"site/index.html": None}),
        tmp_path,
        "lacks 'site/index.html'",
    )


def test_a_bundle_without_manifest_is_refused(bundle: Path, tmp_path: Path) -> None:
    refuses(repacked(bundle, tmp_path / "none.zip", {"manifest.json": None}), tmp_path, r"no manifest\.json")


@pytest.mark.parametrize(
    "path",
    [
        "../escaped.txt",
        "site/../../escaped.txt",
        "/escaped.txt",
        "site\\..\\escaped.txt",
        "C:\\escaped.txt",
    ],
)
def test_a_way_out_of_the_folder_is_refused(bundle: Path, tmp_path: Path, path: str) -> None:
    hostile = with_manifest(bundle, tmp_path / "out.zip", {path: entry_for(b"x")}, {path: b"x"})

    refuses(hostile, tmp_path, "no bundle may have|does not list|hidden end")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFDIR])
def test_a_link_or_device_is_refused(bundle: Path, tmp_path: Path, kind: int) -> None:
    entry = ZipInfo("site/link")
    entry.external_attr = (kind | 0o777) << 16
    entry.create_system = 3

    refuses(repacked(bundle, tmp_path / "link.zip", {}, {entry: b"target"}), tmp_path, "a link or a device")


def test_a_bomb_is_refused_before_it_goes_off(bundle: Path, tmp_path: Path) -> None:
    hostile = tmp_path / "bomb.zip"
    content = b"0" * 50_000_000
    small = with_manifest(bundle, tmp_path / "small.zip", {"site/bomb": entry_for(b"0")}, {})
    with ZipFile(small) as old, ZipFile(hostile, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry, old.read(entry))
        new.writestr("site/bomb", content)

    refuses(hostile, tmp_path, "larger than announced")


@pytest.mark.parametrize(
    "manifest",
    [
        b"", b"{", b"[]", b"null", b'{"format": "other"}', b"\xff", b"[" * 100_000,
        b'{"format": "learning-alliance/network-bundle", "format_version": 99}',
        b'{"format": "learning-alliance/network-bundle", "format_version": 1}',
        b'{"format": "learning-alliance/network-bundle", "format_version": 1, "collection": 1, "files": []}',
    ],
)  # fmt: skip
def test_a_wrong_manifest_is_refused(bundle: Path, tmp_path: Path, manifest: bytes) -> None:
    hostile = repacked(bundle, tmp_path / "wrong.zip", {"manifest.json": manifest})

    refuses(hostile, tmp_path, "damaged|not a network bundle|Update it")


def test_a_checksum_that_is_none_is_refused(bundle: Path, tmp_path: Path) -> None:
    hostile = with_manifest(
        bundle, tmp_path / "sum.zip", {"site/x": {"size": 1, "sha256": "short"}}, {"site/x": b"x"}
    )

    refuses(hostile, tmp_path, "manifest is damaged")


def test_a_manifest_reads_as_it_was_written(bundle: Path) -> None:
    with ZipFile(bundle) as archive:
        data = archive.read("manifest.json")

    assert read_manifest(data, "x").as_json() == data
