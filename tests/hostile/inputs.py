"""What ill-meaning people might send, read from the lists beside this file, as files of a collection."""

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.file_builders import case_text, lesson_text

FOLDER = Path(__file__).parent
EVERYWHERE = ("markup", "templates", "markdown", "characters")
OWN_FIELDS = "…"

# Every field of a case study that holds a text of any kind; `%` is the input.
CASE = """\
---
id: {id}
title: %
summary: %
type: full
kind: slum-upgrading
scale: city
countries: [TH]
places:
  - {name: %, country: TH, latitude: 13.75, longitude: 100.50}
period: {start: 2003, end: 2008}
themes: [tenure]
problem: %
context:
  city_population: {value: 1000, year: 2005, source: %}
actors:
  - {name: %, type: local-authority, role: %, source: %}
results:
  - {indicator: %, value: %, unit: %, note: %, basis: reported, source: %}
finance:
  - {from: %, what: %, amount: 1, currency: THB, per: total, year: 2003, basis: planned, note: %, source: %}
difficulties:
  - {text: %, code: delays, response: %, source: %}
preconditions:
  - {text: %, kind: law, source: %}
lessons:
  - {text: %, drawn_by: %, source: %}
criteria:
  - {criterion: partnerships, why: %, source: %}
transfers:
  - {from: %, to: %, how: %, source: %}
revisits:
  - {date: 2021, text: %, source: %}
evidence: {level: E4, why: %, source: %}
sources:
  - {key: s1, author: %, title: %, publisher: %, year: 2009, url: "https://example.org/1", kind: implementer}
  - {key: s2, author: %, title: %, publisher: %, year: 2009, url: "https://example.org/2", kind: evaluation}
status: published
last_reviewed: 2026-01-31
contributors: [%, anonymous]
reviewers: [%]
unverified: [%]
---
## Context

The city grew [@s1; @s2].

%

Then %, they said [@s1].

- %

> %

| one | two |
|---|---|
| % | [%](https://example.org/) |

**%** and `code`

### %

## What was done

%

## Unknown part

%
"""
LESSON = """\
---
id: {id}
title: %
summary: %
for: [mayor]
stage: design
when: %
not_when: %
do: %
because: %
so_that: %
signs_it_is_failing: [%]
cost_and_effort: %
supports:
  - {case: th-victim, note: %, source: %}
contradicts:
  - {case: th-victim, note: %}
single_case: true
strength: {strength: very-low, why: %}
themes: [tenure]
drawn_by: %
status: published
last_reviewed: 2026-01-31
contributors: [%]
reviewers: [%]
unverified: [%]
---
%

Then %, they said.
"""
VICTIM = "case_studies/th-victim.md"


@dataclass(frozen=True, slots=True)
class Hostile:
    """One input as a file of a collection.

    Attributes:
        name: What it is, for the list of tests.
        file: Path below the project.
        code: The rule that must name it; empty where it is harmless text.
        marked: Lines of the front matter that hold the input, on each of which the rule must name it.
    """

    name: str
    file: str
    text: str
    code: str
    marked: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Input:
    """One entry of a list: a text, the rule that must name it, and where it stands."""

    number: int
    text: str
    code: str
    file: str
    is_for_bodies: bool


def victim() -> str:
    """Return an honest case, whose page others would like to take."""
    return case_text(id="th-victim", title='"An honest case"')


@cache
def hostile_files() -> tuple[Hostile, ...]:
    """Return every input of every list, each with a name of its own."""
    return (
        *(each for name in EVERYWHERE for each in _everywhere(name)),
        *(_in_body("links", each) for each in _inputs("links")),
        *(_whole(each) for each in _inputs("whole_files")),
    )


def write_hostile_files(root: Path) -> Path:
    """Write a project with every input and one honest case; return its folder."""
    for folder in ("case_studies", "lessons"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / VICTIM).write_text(victim(), encoding="utf-8")
    for hostile in hostile_files():
        (root / hostile.file).write_text(hostile.text, encoding="utf-8")
    return root


def _everywhere(name: str) -> Iterator[Hostile]:
    for each in _inputs(name):
        if each.is_for_bodies:
            yield _in_body(name, each)
        else:
            yield _filled(CASE, f"case_studies/th-{name}-{each.number}.md", each)
            yield _filled(LESSON, f"lessons/{name}-{each.number}.md", each)


def _filled(template: str, file: str, given: _Input) -> Hostile:
    front, _, body = template.replace("{id}", Path(file).stem).rpartition("---\n")
    marked = tuple(number for number, line in enumerate(front.split("\n"), start=1) if "%" in line)
    whole = f"{front.replace('%', _quoted(given.text))}---\n{body.replace('%', _for_body(given.text))}"
    return Hostile(f"{file}: {given.text}", file, whole, given.code, marked)


def _for_body(text: str) -> str:
    """Return an input as Markdown: what a file may not hold is written as an entity."""
    return "".join(letter if letter.isprintable() else f"&#x{ord(letter):x};" for letter in text)


def _in_body(name: str, given: _Input) -> Hostile:
    case_id = f"th-{name}-{given.number}"
    body = f"## Context\n\nThe city grew [@s1].\n\n{given.text}\n"
    title = json.dumps(f"Body {name} {given.number}")
    return Hostile(
        f"{case_id}: {given.text}",
        f"case_studies/{case_id}.md",
        case_text(body, id=case_id, title=title, summary=title),
        given.code,
    )


def _whole(given: _Input) -> Hostile:
    text = given.text
    if text.startswith(OWN_FIELDS):
        text = _with_usual_fields(given.file, text.removeprefix(OWN_FIELDS))
    return Hostile(f"{given.file}: {given.code}", given.file, text, given.code)


def _with_usual_fields(file: str, fields: str) -> str:
    usual = lesson_text if file.startswith("lessons/") else case_text
    stem = Path(file).stem
    given = {line.partition(":")[0] for line in fields.split("\n") if line[:1].strip()}
    lines = usual(id=json.dumps(stem), title=json.dumps(f"File {html.escape(stem)}"))
    front, _, body = lines.removeprefix("---\n").partition("---\n")
    kept = [part for part in _fields(front) if part.partition(":")[0] not in given]
    return f"---\n{fields}{''.join(kept)}---\n{body}"


def _fields(front: str) -> Iterator[str]:
    """Yield each field with the lines that belong to it."""
    part = ""
    for line in front.splitlines(keepends=True):
        if part and not line.startswith(" "):
            yield part
            part = ""
        part += line
    yield part


def _inputs(name: str) -> Iterator[_Input]:
    """Yield each input of a list."""
    read = _read(name)
    for number, entry in enumerate(read["inputs"], start=1):
        fields: dict[str, str] = {"text": entry} if isinstance(entry, str) else entry
        yield _Input(
            number,
            fields["text"],
            fields.get("code", read.get("code", "")),
            fields.get("file", ""),
            is_for_bodies="\n" in fields["text"] or fields.get("where") == "body",
        )


def _quoted(text: str) -> str:
    """Return a text as YAML writes it between double quotes, every unusual character as an escape."""
    escapes = (
        letter if " " <= letter <= "~" and letter not in '"\\' else f"\\U{ord(letter):08X}" for letter in text
    )
    return f'"{"".join(escapes)}"'


@cache
def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8"))
    return read
