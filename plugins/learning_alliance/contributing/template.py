"""The template: every field with what to write and the words to choose from, as comments."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from learning_alliance.content.forms import Form, TermOf
from learning_alliance.content.shapes import Field, ListOf, Need, Shape
from learning_alliance.contributing.front_matter_writing import field_lines, in_line
from learning_alliance.contributing.kinds import EntryKind
from learning_alliance.contributing.words import Example
from learning_alliance.domain.vocabulary import Vocabularies, Vocabulary

WIDTH = 108
ALSO_ABOVE = {"contributors", "language", "license", "single_case"}
FOR_EDITORS = {"evidence", "strength", "aliases", "reviewers"}
# Lists of codes that everybody can look up, and the statuses, which the help names.
SAID_ALREADY = {"countries", "currencies", "languages", "statuses"}
RULER = "# " + "-" * (WIDTH - 2)


def template_front_matter(
    kind: EntryKind, vocabularies: Vocabularies, values: Mapping[str, Example], heading: str
) -> str:
    """Return commented front matter, with fences: given values stand, other fields are commented out.

    Args:
        kind: The kind of entry.
        vocabularies: The words to choose from.
        values: A value for each field that shall stand there.
        heading: What to tell first.
    """
    upper, lower = _parted(kind)
    lines = [
        *_comment(heading),
        *(line for field in upper for line in _field(kind, field, vocabularies, values)),
        "",
        RULER,
        *_comment(_below(kind)),
        *(line for field in lower for line in ("", *_field(kind, field, vocabularies, values))),
    ]
    return "\n".join(["---", *lines, "---", ""])


def _parted(kind: EntryKind) -> tuple[list[Field], list[Field]]:
    shown = [field for field in kind.shape.fields if field.name not in FOR_EDITORS]
    upper = [field for field in shown if field.need is Need.ALWAYS or field.name in ALSO_ABOVE]
    return upper, [field for field in shown if field not in upper]


def _below(kind: EntryKind) -> str:
    adds = "a full case adds" if kind.name == "case" else "makes a lesson more useful"
    return (
        f"The lower part: what {adds}. To use a field, take away the # at the beginning of its lines.\n"
        "Each source is the key of the source that says so."
    )


def _field(
    kind: EntryKind, field: Field, vocabularies: Vocabularies, values: Mapping[str, Example]
) -> Iterator[str]:
    words = kind.words[field.name]
    for line in (f"{words.help} {words.in_file}".strip(), *_choices(field.form, vocabularies)):
        yield from _comment(line)
    if field.name in values:
        yield from field_lines(field.name, values[field.name])
        yield from _further(words.example, values[field.name])
    else:
        yield from (f"#{line}" for line in field_lines(field.name, words.example))


def _further(example: Example, value: Example) -> Iterator[str]:
    """Yield further examples of records in a list, commented out."""
    if isinstance(example, list) and isinstance(value, list):
        rest = example[len(value) :]
        yield from (f"#  - {in_line(each)}" for each in rest if isinstance(each, dict))


def _choices(form: Form[Any], vocabularies: Vocabularies) -> Iterator[str]:
    """Yield what may stand in a field, and in the parts of a record."""
    inner = form.form if isinstance(form, ListOf) else form
    if isinstance(inner, TermOf) and inner.vocabulary not in SAID_ALREADY:
        yield _terms(
            "Some of: " if isinstance(form, ListOf) else "One of: ", vocabularies.named(inner.vocabulary)
        )
    if isinstance(inner, Shape):
        yield from _choices_of_parts(inner, vocabularies)


def _choices_of_parts(shape: Shape[Any], vocabularies: Vocabularies) -> Iterator[str]:
    for field in shape.fields:
        if isinstance(field.form, TermOf) and field.form.vocabulary not in SAID_ALREADY:
            yield _terms(f"{field.name}: one of ", vocabularies.named(field.form.vocabulary))
    optional = [field.name for field in shape.fields if field.need is Need.NEVER]
    if optional:
        yield f"May be left out: {', '.join(optional)}."


def _terms(before: str, vocabulary: Vocabulary) -> str:
    ids = [term.id for term in vocabulary]
    if not any(each[0].isdigit() for each in ids):
        return f"{before}{', '.join(ids)}."
    return f"All codes, with what they mean: plugins/learning_alliance/vocabularies/{vocabulary.name}.yml"


def _comment(text: str) -> list[str]:
    return [
        f"# {line}"
        for paragraph in text.split("\n")
        for line in textwrap.wrap(paragraph, WIDTH, break_long_words=False, break_on_hyphens=False)
    ]
