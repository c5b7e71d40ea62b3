"""A delta: only what changed since a version, for those who have the older bundle and a weak line."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from learning_alliance.offline.archive_reading import ForeignArchive, foreign_archive
from learning_alliance.offline.archive_writing import folder_beside, write_archive
from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.folder_swap import swap_folders
from learning_alliance.offline.manifest import (
    MANIFEST_FILE,
    Manifest,
    manifest_from,
    read_manifest,
)
from learning_alliance.offline.network_bundle import opened_manifest, write_checked

DELTA_FILE = "delta.json"
NETWORK_DELTA = "learning-alliance/network-delta"
CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Delta:
    """What leads from one version to another.

    Attributes:
        base_version: The version that it can be applied to.
        base_digest: SHA-256 of the manifest of that version.
        manifest: What the bundle holds afterwards.
    """

    base_version: str
    base_digest: str
    manifest: Manifest

    def as_json(self) -> bytes:
        """Return the description as the bytes of a JSON file."""
        values = {
            "format": NETWORK_DELTA,
            "base_version": self.base_version,
            "base_digest": self.base_digest,
            "manifest": json.loads(self.manifest.as_json()),
        }
        return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()


def write_delta(target: Path, base: Manifest, bundle: Path) -> Delta:
    """Write what a bundle has and its base does not.

    Raises:
        BundleError: The bundle cannot be read or the delta not be written.
    """
    with foreign_archive(bundle) as archive:
        manifest = read_manifest(archive.read_small(MANIFEST_FILE), bundle.name)
        delta = Delta(base.collection.version, base.digest, manifest)
        write_archive(target, _contents(delta, base, archive))
    return delta


def apply_delta(delta_file: Path, folder: Path) -> Manifest:
    """Bring an opened bundle to a newer version, all of it or nothing; return its new manifest.

    Raises:
        BundleError: The delta is damaged, hostile or made for another version, or the opened bundle
            was changed. The folder is as it was.
    """
    base = opened_manifest(folder)
    with foreign_archive(delta_file) as archive:
        delta = _read_delta(archive.read_small(DELTA_FILE), delta_file.name)
        _refuse_wrong_base(delta, base, delta_file.name)
        _refuse_other_files(archive, delta, base, delta_file.name)
        try:
            with folder_beside(folder) as fresh:
                for path, expected in delta.manifest.files.items():
                    is_kept = base.files.get(path) == expected
                    chunks = _stored(folder / path) if is_kept else archive.chunks(path, expected.size)
                    write_checked(fresh / path, chunks, expected, str(folder) if is_kept else delta_file.name)
                (fresh / MANIFEST_FILE).write_bytes(delta.manifest.as_json())
                swap_folders(fresh, folder)
        except OSError as error:
            raise BundleError(
                f"{folder} could not be brought up to date: {error.strerror or error}."
            ) from error
    return delta.manifest


def changed_paths(base: Manifest, manifest: Manifest) -> tuple[str, ...]:
    """Return what is new or different in a manifest, sorted."""
    return tuple(path for path in sorted(manifest.files) if base.files.get(path) != manifest.files[path])


def _contents(delta: Delta, base: Manifest, archive: ForeignArchive) -> Iterator[tuple[str, bytes]]:
    yield DELTA_FILE, delta.as_json()
    for path in changed_paths(base, delta.manifest):
        expected = delta.manifest.files[path]
        content = b"".join(archive.chunks(path, expected.size))
        if hashlib.sha256(content).hexdigest() != expected.sha256:
            raise BundleError(f"{path} is not the file that the manifest lists. Pack the bundle again.")
        yield path, content


def _read_delta(data: bytes, shown_as: str) -> Delta:
    try:
        values = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BundleError(f"{shown_as}: its description is damaged. Get the delta again.") from error
    if not isinstance(values, dict) or values.get("format") != NETWORK_DELTA:
        raise BundleError(f"{shown_as} is not a delta of Learning Alliance.")
    version, digest = values.get("base_version"), values.get("base_digest")
    if not isinstance(version, str) or not isinstance(digest, str):
        raise BundleError(f"{shown_as}: its description is damaged. Get the delta again.")
    return Delta(version, digest, manifest_from(values.get("manifest"), shown_as))


def _refuse_wrong_base(delta: Delta, base: Manifest, shown_as: str) -> None:
    if base.digest == delta.manifest.digest:
        raise BundleError(f"Version {base.collection.version} is there already; nothing to do.")
    if base.digest != delta.base_digest:
        raise BundleError(
            f"{shown_as} leads from version {delta.base_version}, and here is {base.collection.version}. "
            "Get the delta that begins there, or the whole bundle."
        )


def _refuse_other_files(archive: ForeignArchive, delta: Delta, base: Manifest, shown_as: str) -> None:
    expected = {DELTA_FILE, *changed_paths(base, delta.manifest)}
    if archive.paths != expected:
        odd = min(archive.paths ^ expected)
        raise BundleError(
            f"{shown_as} lacks {odd!r} or holds it without need. It was not applied; get it again."
        )


def _stored(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            yield chunk
