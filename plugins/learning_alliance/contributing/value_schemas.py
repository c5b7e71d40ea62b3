"""JSON Schema for each form that a single value can take, with the messages of the checks."""

from collections.abc import Mapping
from typing import Any

from learning_alliance.checks.rules.raw_html import MARKUP
from learning_alliance.checks.rules.template_code import TEMPLATE
from learning_alliance.content import forms, messages
from learning_alliance.content.conversion import IDENTIFIER, LONGEST_IDENTIFIER
from learning_alliance.content.forms import Bounded, Converted, Form, TermOf, Text

Schema = dict[str, Any]

MESSAGES = "x-messages"
HOST = r"""[^\s<>"'`\\/?#@:\[\]\ufffd]+"""
PORT_NUMBER = "[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"
PORT = f":(?!0+([/?#]|$))({PORT_NUMBER})?"
WEB_ADDRESS = rf"""^https?://{HOST}({PORT})?([/?#][^\s<>"'`\\\ufffd]*)?$"""
MONTH, DAY = "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])"
YEAR = "(?!0000)[0-9]{4}"

VALUE_SCHEMAS: Mapping[Form[Any], Schema] = {
    forms.IDENTIFIER_FORM: {
        "type": "string",
        "pattern": f"^{IDENTIFIER.pattern}$",
        "maxLength": LONGEST_IDENTIFIER,
    },
    forms.WEB_ADDRESS: {"type": "string", "pattern": WEB_ADDRESS},
    forms.YEAR: {"type": "integer", "minimum": forms.FIRST_YEAR, "maximum": forms.LAST_YEAR},
    forms.COUNT: {"type": "integer", "minimum": 1, "maximum": 10**15 - 1},
    forms.AMOUNT: {"type": "number", "minimum": 0, "maximum": 10**18 - 1},
    forms.NUMBER_OR_WORDS: {"type": ["number", "string"], "pattern": r"\S"},
    forms.LATITUDE: {"type": "number", "minimum": -90, "maximum": 90},
    forms.LONGITUDE: {"type": "number", "minimum": -180, "maximum": 180},
    forms.PARTIAL_DATE: {
        "type": ["integer", "string"],
        "minimum": 1000,
        "maximum": 9999,
        "pattern": f"^{YEAR}(-{MONTH}(-{DAY})?)?$",
    },
    forms.FULL_DATE: {"type": "string", "format": "date", "pattern": f"^{YEAR}-{MONTH}-{DAY}$"},
    forms.YES_OR_NO: {"type": "boolean"},
    forms.CASE_TYPE: {"type": "string", "enum": ["full", "snapshot"]},
    forms.LICENSE: {"type": "string", "const": "CC-BY-4.0"},
}
CODE: Schema = {
    "description": "HTML or template code, which no text may hold.",
    "type": "string",
    "pattern": f"{MARKUP.pattern}|{TEMPLATE.pattern}",
}
NO_CODE: Schema = {"not": {"$ref": "#/$defs/code"}}
CODE_MESSAGE = "The text has HTML or template code."
FREE_TEXTS = (forms.WEB_ADDRESS, forms.NUMBER_OR_WORDS)


def value_schema(form: Form[Any]) -> Schema:
    """Return the schema of a single value.

    Raises:
        KeyError: A form that has no schema yet.
    """
    if isinstance(form, Text):
        return _text(form)
    if isinstance(form, TermOf):
        return {"$ref": f"#/$defs/{form.vocabulary}"}
    schema = VALUE_SCHEMAS[form]
    unlike = messages.NOT_EXPECTED.format(value="{value}", expected=_expected(form))
    said = {keyword: unlike for keyword in schema if keyword not in {"minimum", "maximum"}}
    if isinstance(form, Bounded):
        outside = messages.NOT_EXPECTED.format(value="{value}", expected=form.bounds)
        said |= {"minimum": outside, "maximum": outside}
    if form in FREE_TEXTS:
        return {**schema, **NO_CODE, MESSAGES: {**said, "not": CODE_MESSAGE}}
    return {**schema, MESSAGES: said}


def _expected(form: Form[Any]) -> str:
    converted = form.form if isinstance(form, Bounded) else form
    return converted.expected if isinstance(converted, Converted) else ""


def _text(form: Text) -> Schema:
    schema: Schema = {"type": "string", "pattern": r"\S", **NO_CODE}
    said = {
        "type": messages.EMPTY.format(expected="a text"),
        "pattern": messages.EMPTY_TEXT,
        "not": CODE_MESSAGE,
    }
    if form.most_words:
        schema["pattern"] = rf"^\s*\S+(\s+\S+){{0,{form.most_words - 1}}}\s*$"
        said["pattern"] = messages.TOO_MANY_WORDS.format(number="{words}", most=form.most_words)
    if form.most_characters:
        schema["maxLength"] = form.most_characters
        said["maxLength"] = messages.TOO_MANY_CHARACTERS.format(
            number="{characters}", most=form.most_characters
        )
    return {**schema, MESSAGES: said}
