"""The network bundle: a built site and the content that it was made from, with a manifest, in one archive.

The index for searching is not in it: an index file is code, so each machine that opens a bundle builds its own.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from learning_alliance.content.file_reading import FileToRead
from learning_alliance.offline.archive_reading import ForeignArchive, foreign_archive
from learning_alliance.offline.archive_writing import folder_beside, write_archive
from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.collection_stamp import CollectionStamp
from learning_alliance.offline.folder_swap import swap_folders
from learning_alliance.offline.manifest import (
    MANIFEST_FILE,
    ListedFile,
    Manifest,
    listed,
    read_manifest,
)

SITE = "site/"
CONTENT = "content/"
DOWNLOADS = "downloads"


def write_network_bundle(
    target: Path, stamp: CollectionStamp, site: Path, content: Iterable[FileToRead]
) -> Manifest:
    """Write the bundle of a built site and its content; return its manifest.

    Raises:
        BundleError: It cannot be written; an older bundle at `target` is as it was.
    """
    sources = {**site_files(site), **{f"{CONTENT}{file.shown_as}": file.path for file in content}}
    manifest = Manifest(stamp, {path: _listed(sources[path]) for path in sorted(sources)})
    # What goes wrong at the reader's must go wrong here first.
    read_manifest(manifest.as_json(), target.name)
    write_archive(target, _contents(manifest, sources))
    return manifest


def site_files(site: Path) -> dict[str, Path]:
    """Return the files of a built site by their paths in a bundle, which holds no other bundles."""
    return {
        f"{SITE}{path.relative_to(site).as_posix()}": path
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.relative_to(site).parts[0] != DOWNLOADS
    }


def open_network_bundle(bundle: Path, folder: Path) -> Manifest:
    """Unpack a bundle into a folder, all of it or nothing; return its manifest.

    A folder that holds an opened bundle is replaced; another one must be empty.

    Raises:
        BundleError: The bundle is damaged, hostile or of another kind, or the folder is in use. The
            folder is as it was, and nothing was written outside it.
    """
    refuse_other_folder(folder)
    with foreign_archive(bundle) as archive:
        manifest = read_manifest(archive.read_small(MANIFEST_FILE), bundle.name)
        _refuse_other_files(archive, manifest, bundle.name)
        try:
            with folder_beside(folder) as fresh:
                for path, expected in manifest.files.items():
                    write_checked(fresh / path, archive.chunks(path, expected.size), expected, bundle.name)
                (fresh / MANIFEST_FILE).write_bytes(manifest.as_json())
                swap_folders(fresh, folder)
        except OSError as error:
            raise BundleError(f"{folder} could not be written: {error.strerror or error}.") from error
    return manifest


def ensure_opened(bundle: Path, folder: Path) -> Manifest:
    """Unpack a bundle into a folder, unless just that lies there already, file by file; return its manifest.

    What lies there untouched keeps the index that was built from it. Raises as `open_network_bundle` does.
    """
    refuse_other_folder(folder)
    with foreign_archive(bundle) as archive:
        manifest = read_manifest(archive.read_small(MANIFEST_FILE), bundle.name)
    if (folder / MANIFEST_FILE).exists() and _lies_untouched(folder, manifest):
        return manifest
    return open_network_bundle(bundle, folder)


def opened_manifest(folder: Path) -> Manifest:
    """Return the manifest of an opened bundle.

    Raises:
        BundleError: The folder holds no opened bundle.
    """
    try:
        return read_manifest((folder / MANIFEST_FILE).read_bytes(), str(folder))
    except OSError as error:
        raise BundleError(f"{folder} holds no opened bundle: there is no {MANIFEST_FILE} in it.") from error


def refuse_other_folder(folder: Path) -> None:
    """Refuse to replace a folder that is not ours.

    Raises:
        BundleError: The folder holds other things than an opened bundle, or is a link or a file.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise BundleError(f"{folder} is not a folder. Name a new one.")
    if folder.exists() and any(folder.iterdir()):
        opened_manifest(folder)


def write_checked(target: Path, chunks: Iterable[bytes], expected: ListedFile, shown_as: str) -> None:
    """Write a file that must turn out as its manifest says.

    Raises:
        BundleError: Size or checksum differ.
        OSError: It cannot be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    found = hashlib.sha256()
    size = 0
    with target.open("xb") as stream:
        for chunk in chunks:
            found.update(chunk)
            size += len(chunk)
            stream.write(chunk)
    if (size, found.hexdigest()) != (expected.size, expected.sha256):
        raise BundleError(
            f"{shown_as}: {target.name} is not the file that the manifest lists. It was damaged or changed; get it again."
        )


def _lies_untouched(folder: Path, manifest: Manifest) -> bool:
    """Tell whether a folder holds the files of a manifest and no others."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
    if found != {MANIFEST_FILE, *manifest.files} or any(path.is_symlink() for path in folder.rglob("*")):
        return False
    if opened_manifest(folder) != manifest:
        return False
    return all(_listed(folder / path) == expected for path, expected in manifest.files.items())


def _listed(path: Path) -> ListedFile:
    try:
        return listed(path.read_bytes())
    except OSError as error:
        raise BundleError(f"{path} cannot be read: {error.strerror or error}.") from error


def _contents(manifest: Manifest, sources: dict[str, Path]) -> Iterator[tuple[str, bytes]]:
    yield MANIFEST_FILE, manifest.as_json()
    for path, expected in manifest.files.items():
        content = sources[path].read_bytes()
        if listed(content) != expected:
            raise BundleError(f"{sources[path]} changed while it was packed. Pack again.")
        yield path, content


def _refuse_other_files(archive: ForeignArchive, manifest: Manifest, shown_as: str) -> None:
    surplus = archive.paths - manifest.files.keys() - {MANIFEST_FILE}
    missing = manifest.files.keys() - archive.paths
    if surplus:
        raise BundleError(
            f"{shown_as} holds {min(surplus)!r}, which its manifest does not list. It was not opened."
        )
    if missing:
        raise BundleError(f"{shown_as} lacks {min(missing)!r}, which its manifest lists. Get it again.")
