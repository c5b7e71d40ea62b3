"""A file that an export makes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Plain = str | int | float | bool | None | Sequence["Plain"] | Mapping[str, "Plain"]
"""A value as JSON has it."""
PlainRecord = Mapping[str, Plain]

FOLDER = "data"


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file, ready to be written.

    Attributes:
        uri: Path in the site's tree, such as `data/cases.csv`.
        holds: What is in it, a full sentence; empty for a file that only the page of its case names.
        records: How many records it has.
    """

    uri: str
    content: bytes
    holds: str = ""
    records: int = 0


def json_text(value: Plain) -> str:
    """Return a value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def json_bytes(value: Plain) -> bytes:
    """Return a value as JSON that people can read."""
    return f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode()
