r"""Turns the examples in the help pages of rules into files.

An example is one or more parts. A part begins with `=== path`, or is a case study when no such line
stands there, and gives only what matters: fields, and behind a line of three hyphens the text. The rest is
taken from an example that has no problems. What stands below `before/` is an earlier state of the project. A word in brackets behind the path says otherwise:
`(whole file)`, `(bytes)` with escapes such as \xe1, `(folder)`, `(link to …)`, `(repeated N times)`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from learning_alliance.content.collection import Collection, project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from tests.file_builders import CASE_BODY, CASE_FIELDS, LESSON_BODY, LESSON_FIELDS, TODAY

PART = re.compile(r"^=== (?P<path>\S+)(?: \((?P<mode>.+)\))?\n", re.MULTILINE)
FIELD = re.compile(r"^(?=\w+:)", re.MULTILINE)


@dataclass(frozen=True)
class ExampleFile:
    """One part of an example."""

    path: str
    mode: str
    text: str


def example_collection(example: str, folder: Path) -> Collection:
    """Write the files of an example below a folder, and read them as a project."""
    (folder / "case_studies").mkdir()
    (folder / "lessons").mkdir()
    for part in example_files(example):
        (folder / part.path).parent.mkdir(parents=True, exist_ok=True)
        _write(part, folder / part.path)
    before = read_collection(project_files(folder / "before"), read_vocabularies(), TODAY)
    return read_collection(project_files(folder), read_vocabularies(), TODAY, before=before)


def example_files(example: str) -> list[ExampleFile]:
    """Split an example into its parts."""
    if not PART.match(example):
        example = f"=== case_studies/th-example.md\n{example}"
    starts = list(PART.finditer(example))
    ends = [*(start.start() for start in starts[1:]), len(example)]
    return [
        ExampleFile(start["path"], start["mode"] or "", example[start.end() : end])
        for start, end in zip(starts, ends, strict=True)
    ]


def _write(part: ExampleFile, path: Path) -> None:
    if part.mode == "folder":
        path.mkdir()
    elif part.mode.startswith("link to "):
        path.symlink_to(part.mode.removeprefix("link to "))
    elif part.mode.startswith("repeated "):
        path.write_text(part.text * int(part.mode.split()[1]), encoding="utf-8")
    elif part.mode == "whole file":
        path.write_text(part.text, encoding="utf-8")
    elif part.mode == "bytes":
        path.write_bytes(_completed(part).encode("ascii").decode("unicode_escape").encode("latin-1"))
    else:
        path.write_text(_completed(part), encoding="utf-8")


def _completed(part: ExampleFile) -> str:
    """Return a whole file with the fields of the example in the place of the usual ones."""
    is_lesson = "lessons/" in part.path
    usual, usual_body = (LESSON_FIELDS, LESSON_BODY) if is_lesson else (CASE_FIELDS, CASE_BODY)
    usual = usual | {"id": f"id: {Path(part.path).stem}\n"}
    text, fence, body = ("\n" + part.text).partition("\n---\n")
    given = [field for field in FIELD.split(text.lstrip("\n")) if field]
    names = {field.partition(":")[0] for field in given}
    kept = [field for name, field in usual.items() if name not in names]
    fields = "".join(f"{field.rstrip()}\n" for field in [*given, *kept])
    return f"---\n{fields}---\n{body if fence else usual_body}"
