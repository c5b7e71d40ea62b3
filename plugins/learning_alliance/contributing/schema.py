"""JSON Schema (2020-12) of the front matter, made from the field tables that `alliance check` reads by.

It asks for JSON's own types where the checks read any text: a year is a number here. What it cannot say is
left to the checks: order of years, dates after today, references to other files, citations.
"""

import json
from typing import Any

from learning_alliance.content import messages
from learning_alliance.content.findings import quoted
from learning_alliance.content.forms import Form, TermOf
from learning_alliance.content.shapes import Field, ListOf, Need, Shape
from learning_alliance.contributing.kinds import EntryKind
from learning_alliance.contributing.part_words import PART_WORDS
from learning_alliance.contributing.schema_rules import rules_of, rules_of_part
from learning_alliance.contributing.value_schemas import CODE, MESSAGES, Schema, value_schema
from learning_alliance.contributing.vocabulary_schemas import vocabulary_schemas
from learning_alliance.contributing.words import WordsByField
from learning_alliance.domain.vocabulary import Vocabularies

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def front_matter_schema(kind: EntryKind, vocabularies: Vocabularies) -> Schema:
    """Return the schema of the front matter of a kind of entry."""
    return {
        "$schema": DIALECT,
        "title": f"Front matter of {kind.shape.name}",
        "description": f"Made from the fields that `alliance check` knows; a file of {kind.folder}/ begins with them.",
        **_object(kind.shape, kind.words),
        **({"allOf": rules} if (rules := rules_of(kind)) else {}),
        "$defs": {"code": CODE, **vocabulary_schemas(set(_vocabularies_of(kind.shape)), vocabularies)},
    }


def schema_text(kind: EntryKind, vocabularies: Vocabularies) -> str:
    """Return the schema as it is published."""
    return json.dumps(front_matter_schema(kind, vocabularies), ensure_ascii=False, indent=1) + "\n"


def _object(shape: Shape[Any], words: WordsByField) -> Schema:
    return {
        "type": "object",
        "properties": {field.name: _property(field, shape, words) for field in shape.fields},
        "required": [field.name for field in shape.fields if field.need is Need.ALWAYS],
        "additionalProperties": False,
    }


def _property(field: Field, shape: Shape[Any], words: WordsByField) -> Schema:
    said = words[field.name]
    schema = _schema(field.form)
    missing = messages.MISSING_FIELD.format(name=quoted(field.name), shape=shape.name, help=field.help)
    may_be_empty = field.need is not Need.ALWAYS or field.may_be_null or _may_be_blank(field.form)
    return {
        "title": said.label,
        "description": said.help,
        "examples": [said.example],
        **(_or_empty(schema) if may_be_empty else schema),
        MESSAGES: {**schema.get(MESSAGES, {}), "required": missing},
    }


def _schema(form: Form[Any]) -> Schema:
    if isinstance(form, ListOf):
        return _array(form)
    if isinstance(form, Shape):
        return {**_object(form, PART_WORDS[form.name]), **rules_of_part(form.name)}
    return value_schema(form)


def _array(form: ListOf[Any]) -> Schema:
    return {
        "type": "array",
        "items": _schema(form.form),
        **({"x-item": form.form.name} if isinstance(form.form, Shape) else {}),
        **({"minItems": form.at_least} if form.at_least else {}),
        "maxItems": form.at_most,
        **({"uniqueItems": True} if form.is_set else {}),
        MESSAGES: {
            "type": messages.NOT_A_LIST,
            "minItems": messages.TOO_FEW_VALUES.format(number="{number}", least=form.at_least),
            "maxItems": messages.TOO_MANY_VALUES.format(number="{number}", most=form.at_most),
            "uniqueItems": messages.TWICE.format(value="{value}"),
        },
    }


def _may_be_blank(form: Form[Any]) -> bool:
    return isinstance(form, ListOf) and not form.at_least


def _or_empty(schema: Schema) -> Schema:
    """Return a schema that an empty value satisfies too: such a field counts as left out."""
    if "type" not in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return {**schema, "type": [*types, "null"]}


def _vocabularies_of(form: Form[Any]) -> list[str]:
    if isinstance(form, TermOf):
        return [form.vocabulary]
    if isinstance(form, ListOf):
        return _vocabularies_of(form.form)
    if isinstance(form, Shape):
        return [name for field in form.fields for name in _vocabularies_of(field.form)]
    return []
