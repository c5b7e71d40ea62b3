"""What the values of a field are: told from the form by which front matter is read."""

from enum import StrEnum

from learning_alliance.content.forms import (
    AMOUNT,
    COUNT,
    FULL_DATE,
    IDENTIFIER_FORM,
    LATITUDE,
    LONGITUDE,
    NUMBER_OR_WORDS,
    PARTIAL_DATE,
    WEB_ADDRESS,
    YEAR,
    YES_OR_NO,
    Form,
    TermOf,
)


class ValueKind(StrEnum):
    """A kind of value; the text is what readers of the data dictionary see."""

    TEXT = "text"
    TERM = "term"
    IDENTIFIER = "id"
    ADDRESS = "web address"
    YEAR = "year"
    WHOLE_NUMBER = "whole number"
    NUMBER = "number"
    NUMBER_OR_WORDS = "number or text"
    DATE = "date"
    PARTIAL_DATE = "year, month or day"
    YES_OR_NO = "true or false"


_KINDS: tuple[tuple[Form[object], ValueKind], ...] = (
    (IDENTIFIER_FORM, ValueKind.IDENTIFIER),
    (WEB_ADDRESS, ValueKind.ADDRESS),
    (YEAR, ValueKind.YEAR),
    (COUNT, ValueKind.WHOLE_NUMBER),
    (AMOUNT, ValueKind.NUMBER),
    (LATITUDE, ValueKind.NUMBER),
    (LONGITUDE, ValueKind.NUMBER),
    (NUMBER_OR_WORDS, ValueKind.NUMBER_OR_WORDS),
    (FULL_DATE, ValueKind.DATE),
    (PARTIAL_DATE, ValueKind.PARTIAL_DATE),
    (YES_OR_NO, ValueKind.YES_OR_NO),
)


def value_kind(form: Form[object]) -> ValueKind:
    """Return what the values of a form for single values are; text where nothing more is known."""
    if isinstance(form, TermOf):
        return ValueKind.TERM
    return next((kind for known, kind in _KINDS if known is form), ValueKind.TEXT)
