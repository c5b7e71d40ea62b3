"""The manifest of a bundle: every file in it, with its size and its SHA-256."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.collection_stamp import CollectionStamp, stamp_from
from learning_alliance.offline.safe_names import refuse_unsafe_names

MANIFEST_FILE = "manifest.json"
NETWORK_BUNDLE = "learning-alliance/network-bundle"
NEWEST_FORMAT = 1
HEX_DIGITS = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file as a manifest lists it.

    Attributes:
        size: In bytes.
        sha256: 64 hexadecimal digits.
    """

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a bundle holds: paths with forward slashes, each below `site/` or `content/`."""

    collection: CollectionStamp
    files: Mapping[str, ListedFile]

    def as_json(self) -> bytes:
        """Return the manifest as the bytes of a JSON file, the same for the same content."""
        values = {
            "format": NETWORK_BUNDLE,
            "format_version": NEWEST_FORMAT,
            "collection": asdict(self.collection),
            "files": {path: asdict(self.files[path]) for path in sorted(self.files)},
        }
        return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()

    @property
    def digest(self) -> str:
        """The SHA-256 of the manifest itself, which stands for the whole bundle."""
        return hashlib.sha256(self.as_json()).hexdigest()


def listed(content: bytes) -> ListedFile:
    """Return how a manifest lists a file of this content."""
    return ListedFile(len(content), hashlib.sha256(content).hexdigest())


def read_manifest(data: bytes, shown_as: str) -> Manifest:
    """Return a manifest from the bytes of its file.

    Raises:
        BundleError: It is no manifest, of a newer format, or lists a path that no bundle may have.
    """
    try:
        values = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BundleError(f"{shown_as}: the manifest is damaged. Get the bundle again.") from error
    return manifest_from(values, shown_as)


def manifest_from(values: object, shown_as: str) -> Manifest:
    """Return a manifest from what a JSON file holds; raises as `read_manifest` does."""
    if not isinstance(values, dict) or values.get("format") != NETWORK_BUNDLE:
        raise BundleError(f"{shown_as} is not a network bundle of Learning Alliance.")
    if values.get("format_version") != NEWEST_FORMAT:
        raise BundleError(
            f"{shown_as} has format {values.get('format_version')!r}; this program knows {NEWEST_FORMAT}. Update it."
        )
    try:
        stamp = stamp_from(values.get("collection"))
        files = dict(_listed_files(values["files"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BundleError(f"{shown_as}: the manifest is damaged. Get the bundle again.") from error
    refuse_unsafe_names(files, shown_as)
    return Manifest(stamp, files)


def _listed_files(entries: Mapping[str, Mapping[str, object]]) -> Iterable[tuple[str, ListedFile]]:
    for path, entry in entries.items():
        size, sha256 = entry["size"], entry["sha256"]
        if not isinstance(size, int) or isinstance(size, bool) or size < 0:
            raise ValueError(f"The size of {path!r} is no number of bytes.")
        if not isinstance(sha256, str) or len(sha256) != 64 or not set(sha256) <= HEX_DIGITS:  # noqa: PLR2004 - SHA-256
            raise ValueError(f"The checksum of {path!r} is no SHA-256.")
        yield path, ListedFile(size, sha256)
