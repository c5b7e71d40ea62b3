"""The questions of a blank form for people with a word processor or an issue tracker, group by group."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from learning_alliance.content import forms
from learning_alliance.content.forms import Form, TermOf
from learning_alliance.content.shapes import Field, ListOf, Need, Shape
from learning_alliance.contributing.form_steps import CASE_STEPS, LONG_TEXTS, FormStep
from learning_alliance.contributing.importing.answers import AnswerPath
from learning_alliance.contributing.kinds import CASE
from learning_alliance.contributing.part_words import PART_WORDS
from learning_alliance.contributing.section_words import SECTION_WORDS
from learning_alliance.contributing.words import Words
from learning_alliance.domain.vocabulary import Vocabularies

TEXT = "text"
FOLLOWS = {"type", "id"}
NOT_ASKED = {"key", "archived_url", "seen_at", "latitude", "longitude", "lesson"}
LOOKED_UP = {"countries", "currencies", "sdg-targets", "dac-codes"}
CITES = "The number of the source in your list above, such as 1."


@dataclass(frozen=True, slots=True)
class BlankQuestion:
    """One question of a blank form.

    Attributes:
        choices: What one may answer; empty where one writes freely.
        is_several: More than one of the choices may be named.
    """

    path: AnswerPath
    label: str
    help: str
    choices: tuple[str, ...] = ()
    is_several: bool = False
    is_long: bool = False
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class BlankGroup:
    """Questions that stand together.

    Attributes:
        title: Of a record, such as `Source 1`; else of the step.
        step: The title of the step, where the group is the first of it; else empty.
        is_record: A record of a list, of which there may be more.
    """

    title: str
    help: str
    questions: tuple[BlankQuestion, ...]
    step: str = ""
    is_record: bool = False


def blank_groups(
    vocabularies: Vocabularies, copies: dict[str, int], *, is_full: bool
) -> tuple[BlankGroup, ...]:
    """Return the groups of a form for a case; `copies` says how many records of a list it has room for."""
    return tuple(
        group
        for step in CASE_STEPS
        if is_full or not step.is_for_full
        for group in _of_step(step, vocabularies, copies)
    )


def _of_step(step: FormStep, vocabularies: Vocabularies, copies: dict[str, int]) -> Iterator[BlankGroup]:
    by_name = {field.name: field for field in CASE.shape.fields}
    fields = [by_name[name] for name in step.fields if name not in FOLLOWS]
    alone = [field for field in fields if not _record_of(field)]
    questions = [
        each for field in alone for each in _of_field(field, CASE.words[field.name], (), vocabularies)
    ]
    if step.has_sections:
        questions.extend(
            BlankQuestion((TEXT, each.heading), each.heading, each.question, is_long=True)
            for each in SECTION_WORDS
        )
    is_first = True
    if questions:
        yield BlankGroup(step.title, step.on_paper or step.help, tuple(questions), step=step.title)
        is_first = False
    for field in fields:
        for number in range(copies.get(field.name, 1) if _record_of(field) else 0):
            yield _record_group(step, field, number, vocabularies, is_first=is_first)
            is_first = False


def _record_group(
    step: FormStep, field: Field, number: int, vocabularies: Vocabularies, *, is_first: bool
) -> BlankGroup:
    shape = _record_of(field)
    assert shape is not None  # noqa: S101 - asked for by the caller
    name = shape.name.partition(" ")[2]
    questions = tuple(
        each
        for part in shape.fields
        if part.name not in NOT_ASKED
        for each in _of_field(part, PART_WORDS[shape.name][part.name], (field.name, number), vocabularies)
    )
    told = CASE.words[field.name].help if number == 0 else ""
    help_text = (step.on_paper or f"{step.help} {told}".strip()) if is_first else told
    title = f"{name[0].upper()}{name[1:]} {number + 1}"
    return BlankGroup(title, help_text, questions, step=step.title if is_first else "", is_record=True)


def _record_of(field: Field) -> Shape[Any] | None:
    form = field.form
    return form.form if isinstance(form, ListOf) and isinstance(form.form, Shape) else None


def _of_field(
    field: Field, words: Words, before: AnswerPath, vocabularies: Vocabularies
) -> Iterator[BlankQuestion]:
    form = field.form
    path = (*before, field.name)
    if isinstance(form, Shape):
        for part in form.fields:
            inner = PART_WORDS[form.name][part.name]
            label = f"{words.label}: {inner.label}"
            yield from _of_field(part, Words(label, inner.help, inner.example), path, vocabularies)
        return
    inner_form: Form[Any] = form.form if isinstance(form, ListOf) else form
    yield BlankQuestion(
        path,
        words.label,
        CITES if field.name == "source" else _help(words, form, inner_form, vocabularies),
        _choices(inner_form, vocabularies),
        is_several=isinstance(form, ListOf),
        is_long=field.name in LONG_TEXTS,
        is_needed=field.need is Need.ALWAYS and not field.may_be_null,
    )


def _help(words: Words, form: Form[Any], inner: Form[Any], vocabularies: Vocabularies) -> str:
    if not isinstance(form, ListOf):
        return words.help
    is_free = not _choices(inner, vocabularies)
    several = "Several with commas between them." if form.is_set else "Each on a line of its own."
    return f"{words.help} {several}" if is_free else words.help


def _choices(form: Form[Any], vocabularies: Vocabularies) -> tuple[str, ...]:
    if form is forms.YES_OR_NO:
        return ("Yes", "No")
    if not isinstance(form, TermOf) or form.vocabulary in LOOKED_UP:
        return ()
    return tuple(term.label for term in vocabularies.named(form.vocabulary))
