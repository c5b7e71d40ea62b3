"""From a path to text: the only place that opens a contributor's file."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from learning_alliance.content.characters import FORBIDDEN, note_on
from learning_alliance.content.findings import FRONT_OF_FILE, Findings
from learning_alliance.content.nodes import Location

LARGEST_FILE = 1_000_000


@dataclass(frozen=True, slots=True)
class FileToRead:
    """A file, the name that the person gave it, and the folder that it must not leave."""

    path: Path
    shown_as: str
    root: Path


def read_text(file: FileToRead, findings: Findings) -> str | None:
    """Return the text of a file with Unix line ends and no byte order mark.

    What keeps it from being read is noted in `findings`, and None is returned.
    """
    data = _read_bytes(file, findings)
    if data is None:
        return None
    text = _decode(data, findings)
    if text is None or _has_forbidden_characters(text, findings):
        return None
    return text


def content_digest(file: FileToRead) -> str:
    """Return the SHA-256 digest of a file; that of nothing where it cannot be read."""
    return hashlib.sha256(_read_bytes(file, Findings(file.shown_as)) or b"").hexdigest()


def _read_bytes(file: FileToRead, findings: Findings) -> bytes | None:
    try:
        if not _is_inside(file.path, file.root):
            findings.add(
                "link-out-of-tree",
                FRONT_OF_FILE,
                "This is a link to a file outside its folder.",
                "Put the file itself here.",
            )
            return None
        # Without O_NONBLOCK, opening a named pipe would wait for ever.
        descriptor = os.open(file.path, os.O_RDONLY | os.O_NONBLOCK)
        with os.fdopen(descriptor, "rb") as stream:
            return _read_regular(stream.fileno(), findings)
    except OSError as error:
        if file.path.is_dir():
            _note_not_a_file(findings)
            return None
        findings.add(
            "file-unreadable",
            FRONT_OF_FILE,
            f"The file cannot be read: {error.strerror or 'unknown reason'}.",
            "Check its name and its permissions.",
        )
        return None


def _is_inside(path: Path, root: Path) -> bool:
    return path.resolve().is_relative_to(root.resolve())


def _read_regular(descriptor: int, findings: Findings) -> bytes | None:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        _note_not_a_file(findings)
        return None
    if status.st_size > LARGEST_FILE:
        findings.add(
            "file-too-large",
            FRONT_OF_FILE,
            f"The file has {status.st_size:,} bytes; at most {LARGEST_FILE:,} are read.",
            "A full case study has about 20,000. Remove what does not belong to the text.",
        )
        return None
    with os.fdopen(os.dup(descriptor), "rb") as stream:
        return stream.read(LARGEST_FILE + 1)


def _note_not_a_file(findings: Findings) -> None:
    findings.add(
        "not-a-file",
        FRONT_OF_FILE,
        "This name ends in .md but is not a file.",
        "Give folders a name without .md.",
    )


def _decode(data: bytes, findings: Findings) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        findings.add(
            "not-utf8",
            Location(line, column),
            f"The byte 0x{data[error.start]:02x} is not UTF-8 text.",
            'Save the file again with the encoding "UTF-8".',
        )
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _has_forbidden_characters(text: str, findings: Findings) -> bool:
    found = False
    for match in FORBIDDEN.finditer(text):
        before = text[: match.start()]
        findings.add(
            "control-character",
            Location(before.count("\n") + 1, match.start() - before.rfind("\n")),
            note_on(match.group()),
            "Delete it; typing the line again by hand removes it too.",
        )
        if found:
            break
        found = True
    return found
