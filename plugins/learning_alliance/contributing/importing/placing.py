"""Puts answers in their places: one core for every way in which a case arrives. Nothing is lost."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from learning_alliance.content.forms import Form
from learning_alliance.content.shapes import Field, ListOf, Shape
from learning_alliance.contributing.front_matter_writing import clean_text
from learning_alliance.contributing.importing.answers import Answer, AnswerPath, Placed, Unplaced
from learning_alliance.contributing.importing.source_references import (
    refer_in_texts,
    refer_in_values,
    with_keys,
)
from learning_alliance.contributing.importing.values import parts_of, value_of
from learning_alliance.contributing.kinds import EntryKind
from learning_alliance.contributing.words import Example
from learning_alliance.domain.vocabulary import Vocabularies

BODY, END = "text", "end"


def place(kind: EntryKind, answers: Iterable[Answer], vocabularies: Vocabularies) -> Placed:
    """Return the fields and texts of an entry, and what found no place."""
    placed = Placed()
    for answer in answers:
        if not answer.text.strip():
            continue
        if answer.path[:1] == (BODY,):
            _add_text(placed, str(answer.path[1]) if len(answer.path) > 1 else "", answer.text)
        else:
            _place(kind.shape, answer, placed, vocabularies)
    with_keys(placed)
    refer_in_values(placed)
    refer_in_texts(placed)
    placed.values = _in_order(kind.shape, placed.values)
    return placed


def _add_text(placed: Placed, heading: str, text: str) -> None:
    before = placed.texts.get(heading)
    cleaned = clean_text(text).strip()
    placed.texts[heading] = f"{before}\n\n{cleaned}" if before else cleaned


def _place(shape: Shape[Any], answer: Answer, placed: Placed, vocabularies: Vocabularies) -> None:
    field = _field_at(shape, answer.path)
    if field is None:
        placed.unplaced.append(Unplaced(answer.question, answer.text, "There is no such field."))
        return
    form = field.form
    if isinstance(form, ListOf) and not isinstance(answer.path[-1], int):
        for number, part in enumerate(
            parts_of(answer.text) if _is_of_words(form) else answer.text.split("\n")
        ):
            one = Answer((*answer.path, number), part, answer.question)
            _put_value(one, form.form, placed, vocabularies, may_be_null=False)
        return
    inner = form.form if isinstance(form, ListOf) else form
    _put_value(answer, inner, placed, vocabularies, may_be_null=field.may_be_null)


def _is_of_words(form: ListOf[Any]) -> bool:
    return form.is_set


def _put_value(
    answer: Answer, form: Form[Any], placed: Placed, vocabularies: Vocabularies, *, may_be_null: bool
) -> None:
    if not answer.text.strip():
        return
    is_end = answer.path[-1] == END
    found = value_of(form, answer.text, vocabularies, may_be_null=may_be_null, is_end=is_end)
    if found.reason:
        placed.unplaced.append(Unplaced(answer.question, answer.text, found.reason))
        return
    if found.note:
        placed.notes.append(f"{answer.question}: {found.note}")
    _put(placed.values, answer.path, found.value)


def _field_at(shape: Shape[Any], path: AnswerPath) -> Field | None:
    """Return the field at the end of a path, None where the path leaves the fields."""
    by_name = {field.name: field for field in shape.fields}
    field = by_name.get(str(path[0])) if path else None
    rest = [step for step in path[1:] if not isinstance(step, int)]
    if field is None or not rest:
        return field
    form = field.form.form if isinstance(field.form, ListOf) else field.form
    return _field_at(form, tuple(rest)) if isinstance(form, Shape) else None


def _put(values: dict[str, Example], path: AnswerPath, value: Example) -> None:
    holder: Any = values
    for step, following in pairwise(path):
        holder = _below(holder, step, [] if isinstance(following, int) else {})
    last = path[-1]
    if not isinstance(last, int):
        holder[last] = value
    elif value not in holder:
        holder.append(value)


def _below(holder: Any, step: str | int, empty: Any) -> Any:
    if not isinstance(step, int):
        return holder.setdefault(step, empty)
    while len(holder) <= step:
        holder.append({})
    return holder[step]


def _in_order(shape: Shape[Any], values: dict[str, Example]) -> dict[str, Example]:
    """Return values in the order of the fields, without records in which nothing stands."""
    ordered: dict[str, Example] = {}
    for field in shape.fields:
        value = values.get(field.name)
        form = field.form.form if isinstance(field.form, ListOf) else field.form
        if isinstance(value, list) and isinstance(form, Shape):
            value = [_in_order(form, each) for each in value if isinstance(each, dict) and each]
        elif isinstance(value, dict) and isinstance(form, Shape):
            value = _with_nulls(form, _in_order(form, value))
        if field.name in values and value not in ([], {}):
            ordered[field.name] = value
    return ordered


def _with_nulls(shape: Shape[Any], values: dict[str, Example]) -> dict[str, Example]:
    """Return the values of a group, with `null` where that is an answer and nobody gave another."""
    open_ends = {field.name for field in shape.fields if field.may_be_null} - values.keys()
    return values | dict.fromkeys(open_ends)
