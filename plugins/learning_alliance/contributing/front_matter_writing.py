"""Writes front matter as people here write it: one field a line, one record of a list a line.

Texts become JSON strings, since every JSON string is a YAML string; words of the vocabularies stay plain.
The form writes the same in the browser (`pages/scripts/form-writing.js`), and a test holds both together.
"""

import json
import re
from collections.abc import Iterable, Mapping

from learning_alliance.content.characters import FORBIDDEN
from learning_alliance.contributing.words import Example

PLAIN = re.compile(r"[a-z][a-z0-9-]*|[A-Z]{2,3}|E[0-5]|CC-BY-4\.0|[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
# Other YAML readers would take these for yes, no or nothing.
READ_OTHERWISE = {"null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan"}
LINE_BREAKS = re.compile(r"[\u0085\u2028\u2029]")
LONGEST_INLINE = 90


def front_matter(values: Mapping[str, Example]) -> str:
    """Return the fields as lines, in their order, without fences."""
    return "".join(line + "\n" for name, value in values.items() for line in field_lines(name, value))


def field_lines(name: str, value: Example) -> list[str]:
    """Return one field as one or more lines."""
    if isinstance(value, dict) and any(isinstance(each, dict) for each in value.values()):
        return [f"{name}:", *(f"  {key}: {in_line(each)}" for key, each in value.items())]
    if isinstance(value, list) and not _fits(value):
        return [f"{name}:", *(f"  - {in_line(each)}" for each in value)]
    return [f"{name}:"] if value is None else [f"{name}: {in_line(value)}"]


def in_line(value: Example) -> str:
    """Return a value in YAML's flow style."""
    if isinstance(value, list):
        return f"[{', '.join(map(in_line, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {in_line(each)}' for key, each in value.items())}}}"
    return _text(value) if isinstance(value, str) else _word(value)


def clean_text(text: str) -> str:
    """Return a text without what no file may hold: control characters and marks that turn its direction."""
    whole = LINE_BREAKS.sub(" ", text).encode("utf-8", "ignore").decode()
    return FORBIDDEN.sub("", whole)


def _fits(values: Iterable[Example]) -> bool:
    written = [in_line(each) for each in values]
    return not any(each.startswith("{") for each in written) and len(", ".join(written)) <= LONGEST_INLINE


def _text(text: str) -> str:
    if PLAIN.fullmatch(text) and text.casefold() not in READ_OTHERWISE:
        return text
    return json.dumps(clean_text(text), ensure_ascii=False)


def _word(value: float | bool | None) -> str:  # noqa: FBT001 - a value of JSON
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return str(value) if isinstance(value, int) else f"{value:.6f}".rstrip("0").rstrip(".")
