"""The questions that a new entry needs answered, made from the fields that it must have."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from learning_alliance.content.findings import Findings
from learning_alliance.content.forms import YEAR, Form, Reading, TermOf
from learning_alliance.content.nodes import Scalar
from learning_alliance.content.shapes import Field, ListOf, Need, Shape
from learning_alliance.contributing.kinds import EntryKind
from learning_alliance.contributing.part_words import PART_WORDS
from learning_alliance.contributing.words import Example, Words
from learning_alliance.domain.vocabulary import Vocabularies, Vocabulary

# What the command knows itself: the id follows from the title, a new case begins as a snapshot and a draft.
NOT_ASKED = {"id", "type", "status", "last_reviewed", "key"}


@dataclass(frozen=True)
class Question:
    """One question.

    Attributes:
        path: Where the answer goes: a field, and for a group of fields its part.
        is_list: The answer may hold several values, with commas between them.
        in_record: The answer is part of the first record of a list.
    """

    path: tuple[str, ...]
    words: Words
    form: Form[Any]
    is_list: bool = False
    in_record: bool = False

    @property
    def option(self) -> str:
        """The option of the command line that answers it, without hyphens before it."""
        first = self.path[0].removesuffix("s") if self.in_record else self.path[0]
        return "-".join((first, *self.path[1:])).replace("_", "-")

    def vocabulary(self, vocabularies: Vocabularies) -> Vocabulary | None:
        """The words to choose from, if there is a list of them."""
        return vocabularies.named(self.form.vocabulary) if isinstance(self.form, TermOf) else None

    def value(self, answer: str) -> Example:
        """Return an answer as front matter has it."""
        if self.is_list:
            return [part.strip() for part in answer.split(",") if part.strip()]
        if answer in {"", "null"}:
            return None
        return int(answer) if self.form is YEAR and answer.isdecimal() else answer

    def with_ids(self, answer: str, vocabularies: Vocabularies) -> str:
        """Return an answer with the id of each term that a person named by its label or another name."""
        vocabulary = self.vocabulary(vocabularies)
        if vocabulary is None:
            return answer
        parts = [part.strip() for part in (answer.split(",") if self.is_list else [answer])]
        return ", ".join(vocabulary.ids_by_name.get(part.casefold(), part) for part in parts)

    def complaint(self, answer: str, vocabularies: Vocabularies) -> str:
        """Return what the checks would say of an answer; empty when they say nothing."""
        findings = Findings("")
        for part in answer.split(",") if self.is_list else [answer]:
            self.form.read(Scalar(part.strip(), 1, 1, is_plain=False), Reading(findings, vocabularies))
        return "\n".join(f"{problem.message} {problem.hint}".strip() for problem in findings.problems)


def questions(kind: EntryKind) -> tuple[Question, ...]:
    """Return the questions for a kind of entry, in the order of the fields."""
    return tuple(
        question
        for field in kind.shape.fields
        if field.need is Need.ALWAYS and field.name not in NOT_ASKED
        for question in _of_field(field, kind.words[field.name])
    )


def _of_field(field: Field, words: Words) -> Iterator[Question]:
    form = field.form
    if isinstance(form, Shape):
        yield from _of_parts(field, form, in_record=False)
    elif isinstance(form, ListOf) and isinstance(form.form, Shape):
        yield from _of_parts(field, form.form, in_record=True)
    elif isinstance(form, ListOf):
        yield Question((field.name,), words, form.form, is_list=True)
    else:
        yield Question((field.name,), words, form)


def _of_parts(field: Field, shape: Shape[Any], *, in_record: bool) -> Iterator[Question]:
    for part in shape.fields:
        if part.need is Need.ALWAYS and part.name not in NOT_ASKED:
            words = PART_WORDS[shape.name][part.name]
            yield Question((field.name, part.name), words, part.form, in_record=in_record)
