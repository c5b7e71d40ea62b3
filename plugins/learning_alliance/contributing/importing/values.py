"""From what a person wrote to the value of a field, with more patience than the checks have."""

import re
from decimal import Decimal
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process

from learning_alliance.content import forms
from learning_alliance.content.conversion import proposed_number
from learning_alliance.content.findings import Findings, quoted
from learning_alliance.content.forms import Bounded, Converted, Form, Reading, TermOf, Text
from learning_alliance.content.nodes import Scalar
from learning_alliance.contributing.front_matter_writing import clean_text
from learning_alliance.contributing.words import Example
from learning_alliance.domain.vocabulary import Vocabularies, Vocabulary

SURELY_MEANT = 88
YES = {"yes", "y", "true", "x", "ja", "oui", "sí", "si", "sim", "✓", "☒", "☑", "[x]"}
NO = {"no", "n", "false", "-", "☐", "[ ]", "none"}
NOTHING = {"null", "none", "-"}
OPEN_END = {*NOTHING, "open", "ongoing", "still running", "today", "now", "present"}
NOT_BETWEEN_WORDS = re.compile(r"\s*[;,\n]\s*")


class Value(NamedTuple):
    """A value, or the reason why there is none; a note where it was guessed."""

    value: Example = None
    reason: str = ""
    note: str = ""


def value_of(
    form: Form[Any],
    text: str,
    vocabularies: Vocabularies,
    *,
    may_be_null: bool = False,
    is_end: bool = False,
) -> Value:
    """Return the value that a text means in a field of some form; an end may still be open."""
    cleaned = clean_text(text).strip()
    if may_be_null and cleaned.casefold() in (OPEN_END if is_end else NOTHING):
        return Value()
    if isinstance(form, TermOf):
        return _term(cleaned, vocabularies.named(form.vocabulary))
    if form is forms.YES_OR_NO:
        return _yes_or_no(cleaned)
    if isinstance(form, Text):
        return Value(" ".join(cleaned.split()))
    if isinstance(form, Converted | Bounded):
        return _converted(form, cleaned, vocabularies)
    return Value(reason="This place takes no single text.")


def parts_of(text: str) -> list[str]:
    """Return the words of a list that a person wrote with commas, semicolons or on lines of their own."""
    return [part.strip(" -•*") for part in NOT_BETWEEN_WORDS.split(text) if part.strip(" -•*")]


def _term(text: str, vocabulary: Vocabulary) -> Value:
    names = vocabulary.ids_by_name
    folded = text.casefold()
    if folded in names:
        return Value(names[folded])
    found = process.extractOne(folded, list(names), scorer=fuzz.ratio, score_cutoff=SURELY_MEANT)
    if found:
        term = vocabulary[names[found[0]]]
        return Value(term.id, note=f"{quoted(text)} was taken for “{term.label}”.")
    return Value(reason=f"{quoted(text)} is not in the list “{vocabulary.title}”.")


def _yes_or_no(text: str) -> Value:
    folded = text.casefold()
    if folded in YES or folded in NO:
        return Value(folded in YES)
    return Value(reason=f"{quoted(text)} is neither yes nor no.")


def _converted(form: Form[Any], text: str, vocabularies: Vocabularies) -> Value:
    value = (
        None if form is forms.NUMBER_OR_WORDS and proposed_number(text) else _read(form, text, vocabularies)
    )
    proposed = "" if value is not None else _proposal(form, text)
    if proposed:
        value, note = _read(form, proposed, vocabularies), f"{quoted(text)} was taken for {proposed}."
        return Value(_plain(value, proposed), note=note)
    if value is None:
        return Value(reason=_reason(form, text, vocabularies))
    return Value(_plain(value, text))


def _read(form: Form[Any], text: str, vocabularies: Vocabularies) -> object:
    return form.read(Scalar(text, 1, 1, is_plain=False), Reading(Findings(""), vocabularies))


def _reason(form: Form[Any], text: str, vocabularies: Vocabularies) -> str:
    findings = Findings("")
    form.read(Scalar(text, 1, 1, is_plain=False), Reading(findings, vocabularies))
    return " ".join(problem.message for problem in findings.problems)


def _proposal(form: Form[Any], text: str) -> str:
    if form is forms.NUMBER_OR_WORDS:
        return proposed_number(text)
    converted = form.form if isinstance(form, Bounded) else form
    return converted.propose(text) if isinstance(converted, Converted) else ""


def _plain(value: object, text: str) -> Example:
    """Return a value as JSON has it; what is no number stays the text that it was."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, bool | int | float):
        return value
    return int(text) if text.isdecimal() and len(text) == len("2019") else text
