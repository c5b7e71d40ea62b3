"""Whatever a file contains, reading and checking end with problems that have a place, never with a crash."""

import os
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from learning_alliance.checks.running import check_collection
from learning_alliance.content.collection import Collection, project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.domain.problem import Problem
from tests.file_builders import TODAY, case_text

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)
)
HOSTILE = {
    "invalid UTF-8": b"---\ntitle: \xff\xfe\n---\n",
    "only a byte order mark": b"\xef\xbb\xbf",
    "empty": b"",
    "only a fence": b"---\n",
    "nothing between the fences": b"---\n---\n",
    "fence without end": b"---\ntitle: x\n",
    "no front matter": b"# Title\n\nText.\n",
    "NUL": b"---\ntitle: a\0b\n---\n",
    "tabs": b"---\nperiod:\n\tstart: 2003\n---\n",
    "duplicate keys": b"---\ntitle: a\ntitle: b\n---\n",
    "anchor": b"---\ntitle: &a x\nsummary: *a\n---\n",
    "alias that nobody defined": b"---\ntitle: *nobody\n---\n",
    "alias as a key": b"---\n*a : x\n---\n",
    "alias bomb": f"---\n{BOMB}---\n".encode(),
    "Python object": b"---\ntitle: !!python/object/apply:os.system ['touch hacked']\n---\n",
    "custom tag": b"---\ntitle: !include /etc/passwd\n---\n",
    "list at the top": b"---\n- a\n- b\n---\n",
    "scalar at the top": b"---\njust words\n---\n",
    "null at the top": b"---\n~\n---\n",
    "curly quotes": "---\ntitle: “River Town”\n---\n".encode(),
    "list 5,000 deep": b"---\ntitle: " + b"[" * 5000 + b"]" * 5000 + b"\n---\n",
    "map 300 deep": b"---\n" + b"".join(b" " * n + b"a:\n" for n in range(300)) + b"---\n",
    "merge key": b"---\n<<: {title: a}\n---\n",
    "two documents": b"---\ntitle: a\n...\n---\ntitle: b\n---\n",
    "list as a key": b"---\n? [a, b]\n: c\n---\n",
    "colon in a text": b"---\ntitle: Lagos: a story\n---\n",
    "directive": b"---\n%YAML 9.9\n---\ntitle: a\n---\n",
    "open quote": b'---\ntitle: "open\n---\n',
    "wrong types everywhere": b"---\nid: [a]\ntitle: {a: b}\ncountries: {TH: x}\nperiod: []\nthemes: 3\nsources: x\n"
    b"places: {a: [b]}\nlast_reviewed: [2026]\nstatus: {}\ncontext: [x]\n---\n",
    "lone surrogate": b"---\ntitle: \xed\xa0\x80\n---\n",
    "surrogate by escape": b'---\ntitle: "\\ud800"\n---\n',
    "text turned around": "---\ntitle: \u202egnirts\n---\n".encode(),
    "long front matter": b"---\n" + b"title: x\n" * 40_000 + b"---\n",
    "many values": b"---\nthemes: [" + b"a," * 60_000 + b"]\n---\n",
    "10 megabytes": b"---\ntitle: x\n---\n" + b"x" * 10_000_000,
    "deep quotes in the text": case_text(">" * 5000 + " x\n").encode(),
    "many open brackets in the text": case_text("[" * 50_000 + "\n").encode(),
    "many stars in the text": case_text("*a_ " * 20_000 + "\n").encode(),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_file_gets_located_problems(data: bytes, tmp_path: Path) -> None:
    problems = _problems(_written(tmp_path, data))

    assert problems or data.startswith(b"---\nid: th-example")
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)
    assert not (tmp_path / "hacked").exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [(b"\xef\xbb\xbf", b"\n"), (b"", b"\r\n"), (b"\xef\xbb\xbf", b"\r\n"), (b"", b"\r")],
    ids=["byte order mark", "CRLF", "both", "CR"],
)
def test_harmless_habits_of_editors_are_no_problem(before: bytes, after: bytes, tmp_path: Path) -> None:
    data = before + case_text().encode().replace(b"\n", after)

    assert _problems(_written(tmp_path, data)) == ()


def test_windows_line_ends_leave_places_right(tmp_path: Path) -> None:
    text = case_text("## Context\n\nFamilies stayed [@s9].\n")

    (unix,) = [
        each for each in _problems(_written(tmp_path, text.encode())) if each.code == "unknown-citation"
    ]
    (windows,) = [
        each
        for each in _problems(_written(tmp_path, text.replace("\n", "\r\n").encode()))
        if each.code == "unknown-citation"
    ]

    assert (unix.line, unix.column) == (windows.line, windows.column)


def test_named_pipe_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    (tmp_path / "case_studies").mkdir()
    os.mkfifo(tmp_path / "case_studies" / "th-example.md")

    assert [problem.code for problem in _problems(_read(tmp_path))] == ["not-a-file"]


def test_name_that_is_not_unicode_is_read(tmp_path: Path) -> None:
    (tmp_path / "case_studies").mkdir()
    (tmp_path / "case_studies" / os.fsdecode(b"th-\xff.md")).write_text(case_text(), encoding="utf-8")

    assert "id-not-file-name" in {problem.code for problem in _problems(_read(tmp_path))}


@settings(max_examples=200, deadline=None)
@given(
    data=st.binary(max_size=400)
    | st.text(max_size=400).map(lambda text: f"---\n{text}\n---\n{text}".encode("utf-8", "replace"))
)
@example(data=b"---\n? \n---\n")
def test_random_files_never_crash(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    _problems(_written(tmp_path_factory.mktemp("random"), data))


@settings(max_examples=200, deadline=None)
@given(body=st.text(alphabet="ab 1.[]()@s;*_<>#|-`{}!\\\n\"'&", max_size=200))
def test_random_bodies_never_crash(body: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    _problems(_written(tmp_path_factory.mktemp("random"), case_text(body).encode()))


def _written(folder: Path, data: bytes) -> Collection:
    (folder / "case_studies").mkdir(exist_ok=True)
    (folder / "case_studies" / "th-example.md").write_bytes(data)
    return _read(folder)


def _read(folder: Path) -> Collection:
    return read_collection(project_files(folder), read_vocabularies(), TODAY)


def _problems(collection: Collection) -> tuple[Problem, ...]:
    return check_collection(collection)
