"""A seal on an index, since an index file is code.

Whoosh unpickles what it stores. A file that somebody else wrote could run anything, so an index is
opened only when each of its files is the very one that was written on this machine by this user: a
manifest holds the digest of each, and is signed with a key that never leaves the machine.
"""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

MANIFEST = "manifest.json"
KEY_LENGTH = 32
LARGEST_MANIFEST = 20_000_000
ONLY_THE_USER = 0o700


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a sealed index holds.

    Attributes:
        version: Of the form of the index.
        stamp: Of the source as it was when the index was written.
        parts: The fingerprint of each part of the source, by its key.
        files: The SHA-256 digest of each file, by its name.
    """

    version: str
    stamp: str
    parts: Mapping[str, str]
    files: Mapping[str, str]


def machine_key(file: Path) -> bytes:
    """Return the key of this machine and user, made at the first call."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=ONLY_THE_USER)
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read_key(file)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(secrets.token_bytes(KEY_LENGTH))
    return _read_key(file)


def seal(folder: Path, key: bytes, *, version: str, stamp: str, parts: Mapping[str, str]) -> None:
    """Write the signed manifest of the files that are in a folder."""
    content = json.dumps(asdict(Manifest(version, stamp, parts, _digests(folder))), sort_keys=True)
    beside = folder / f".{MANIFEST}"
    beside.write_text(
        json.dumps({"signature": _signature(content, key), "content": content}), encoding="utf-8"
    )
    beside.replace(folder / MANIFEST)


def opened_seal(folder: Path, key: bytes) -> Manifest | None:
    """Return the manifest of a folder; None when it is missing, not signed here, or not true of the files."""
    file = folder / MANIFEST
    try:
        if file.stat().st_size > LARGEST_MANIFEST:
            return None
        signed = json.loads(file.read_text(encoding="utf-8"))
        content, signature = str(signed["content"]), str(signed["signature"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not hmac.compare_digest(_signature(content, key), signature):
        return None
    values = json.loads(content)
    if values.keys() != {field.name for field in fields(Manifest)}:
        # Sealed by an engine that kept something else about its indexes.
        return None
    manifest = Manifest(**values)
    return manifest if manifest.files == _digests(folder) else None


def _signature(content: str, key: bytes) -> str:
    return hmac.new(key, content.encode(), hashlib.sha256).hexdigest()


def _digests(folder: Path) -> Mapping[str, str]:
    return {
        path.name: _digest(path) if path.is_file() else "not a file"
        for path in sorted(folder.iterdir())
        if not path.name.endswith(MANIFEST) and path.suffix != ".lock"
    }


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _read_key(file: Path) -> bytes:
    key = file.read_bytes()
    if len(key) != KEY_LENGTH:
        # Cut short by a full disk, or by somebody: what was sealed with it is built anew.
        file.unlink()
        return machine_key(file)
    return key
