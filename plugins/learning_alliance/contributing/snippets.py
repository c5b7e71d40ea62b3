"""Snippets for editors: type `la-source`, choose from lists, go on with the tabulator key."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from learning_alliance.content.forms import CASE_TYPE, Form, TermOf
from learning_alliance.content.shapes import Field, ListOf, Need, Shape
from learning_alliance.contributing.front_matter_writing import in_line
from learning_alliance.contributing.kinds import CASE, LESSON_KIND, EntryKind
from learning_alliance.contributing.part_words import PART_WORDS
from learning_alliance.contributing.section_words import SECTION_WORDS
from learning_alliance.contributing.template import ALSO_ABOVE
from learning_alliance.contributing.words import Example, Words
from learning_alliance.domain.vocabulary import Vocabularies

MOST_CHOICES = 60
Snippets = dict[str, dict[str, Any]]


@dataclass
class _Stops:
    """Numbers the places to fill in."""

    vocabularies: Vocabularies

    def __post_init__(self) -> None:
        self._numbers = count(1)

    def of(self, form: Form[Any], example: Example) -> str:
        """Return a value with places to fill in."""
        if isinstance(form, TermOf):
            return self._choice([term.id for term in self.vocabularies.named(form.vocabulary)], str(example))
        if form is CASE_TYPE:
            return self._choice(["snapshot", "full"], "snapshot")
        if isinstance(form, ListOf):
            return self._list(form, example)
        if isinstance(form, Shape):
            return self.record(form)
        written = in_line(example)
        if written.startswith('"'):
            return f'"{self._free(json.loads(written))}"'
        return self._free(written)

    def record(self, shape: Shape[Any]) -> str:
        """Return a record on one line, with what it must have."""
        needed = [field for field in shape.fields if field.need is Need.ALWAYS]
        words = PART_WORDS[shape.name]
        parts = (f"{field.name}: {self.of(field.form, words[field.name].example)}" for field in needed)
        return f"{{{', '.join(parts)}}}"

    def _list(self, form: ListOf[Any], example: Example) -> str:
        first = example[0] if isinstance(example, list) and example else ""
        return f"[{self.of(form.form, first)}]"

    def _choice(self, ids: list[str], example: str) -> str:
        if len(ids) > MOST_CHOICES:
            return self._free(example)
        # A number in the list is a text in front matter.
        quote = '"' if ids[0][0].isdigit() else ""
        return f"{quote}${{{next(self._numbers)}|{','.join(ids)}|}}{quote}"

    def _free(self, text: str) -> str:
        escaped = text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}").replace('"', "'")
        return f"${{{next(self._numbers)}:{escaped}}}"


def snippets(vocabularies: Vocabularies) -> Snippets:
    """Return the snippets: a whole case, a whole lesson, and each record of a list."""
    return {
        "Case study (snapshot)": _whole(CASE, vocabularies),
        "Lesson": _whole(LESSON_KIND, vocabularies),
        **{name: snippet for kind in (CASE, LESSON_KIND) for name, snippet in _records(kind, vocabularies)},
        "Citation": {"prefix": "la-cite", "body": ["[@${1:s1}]"], "description": "Cite a source of the list"},
    }


def snippets_text(vocabularies: Vocabularies) -> str:
    """Return the snippets as the editor reads them."""
    return json.dumps(snippets(vocabularies), ensure_ascii=False, indent=2) + "\n"


def _whole(kind: EntryKind, vocabularies: Vocabularies) -> dict[str, Any]:
    stops = _Stops(vocabularies)
    lines = [
        line
        for field in kind.shape.fields
        if field.need is Need.ALWAYS or field.name in ALSO_ABOVE - {"single_case"}
        for line in _field(field, kind.words[field.name], stops)
    ]
    headings = [f"## {each.heading}\n\n" for each in SECTION_WORDS] if kind is CASE else [""]
    return {
        "scope": "markdown",
        "prefix": f"la-{kind.name}",
        "body": ["---", *lines, "---", *headings, "$0"],
        "description": f"The fields that {kind.shape.name} must have",
    }


def _field(field: Field, words: Words, stops: _Stops) -> list[str]:
    if isinstance(field.form, ListOf) and isinstance(field.form.form, Shape):
        return [f"{field.name}:", f"  - {stops.record(field.form.form)}"]
    if field.name == "contributors":
        return ["contributors: []"]
    return [f"{field.name}: {stops.of(field.form, words.example)}"]


def _records(kind: EntryKind, vocabularies: Vocabularies) -> Iterator[tuple[str, dict[str, Any]]]:
    for field in kind.shape.fields:
        form = field.form.form if isinstance(field.form, ListOf) else None
        if isinstance(form, Shape):
            name = form.name.partition(" ")[2]
            word = field.name.replace("_", "-")
            yield (
                f"{name.capitalize()} ({field.name})",
                {
                    "scope": "markdown,yaml",
                    "prefix": f"la-{word}",
                    "body": [f"- {_Stops(vocabularies).record(form)}"],
                    "description": kind.words[field.name].help,
                },
            )
