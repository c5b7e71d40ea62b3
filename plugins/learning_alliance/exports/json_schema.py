"""The JSON Schema of the exported document, made from the same shapes as the records in it."""

import inspect
from collections.abc import Iterator

from learning_alliance.content.conversion import IDENTIFIER, LONGEST_IDENTIFIER
from learning_alliance.content.forms import CASE_TYPE, FIRST_YEAR, LAST_YEAR, LICENSE, Form, TermOf
from learning_alliance.content.shapes import Field, ListOf, Need, Shape
from learning_alliance.domain.vocabulary import Vocabularies, Vocabulary
from learning_alliance.exports.export_file import FOLDER, PlainRecord
from learning_alliance.exports.home import Home
from learning_alliance.exports.record_shapes import CASE_RECORD, LESSON_RECORD, meaning
from learning_alliance.exports.value_kinds import ValueKind, value_kind

SCHEMA_URI = f"{FOLDER}/schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FIXED: tuple[tuple[Form[object], tuple[str, ...]], ...] = (
    (CASE_TYPE, ("full", "snapshot")),
    (LICENSE, ("CC-BY-4.0",)),
)
"""Forms whose values are few and in no vocabulary."""

_SCALARS: dict[ValueKind, PlainRecord] = {
    ValueKind.TEXT: {"type": "string"},
    ValueKind.IDENTIFIER: {
        "type": "string",
        "pattern": f"^{IDENTIFIER.pattern}$",
        "maxLength": LONGEST_IDENTIFIER,
    },
    ValueKind.ADDRESS: {"type": "string", "format": "uri"},
    ValueKind.YEAR: {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
    ValueKind.WHOLE_NUMBER: {"type": "integer", "minimum": 1},
    ValueKind.NUMBER: {"type": "number"},
    ValueKind.NUMBER_OR_WORDS: {"type": ["number", "string"]},
    ValueKind.DATE: {"type": "string", "format": "date"},
    ValueKind.PARTIAL_DATE: {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    ValueKind.YES_OR_NO: {"type": "boolean"},
}


def schema(vocabularies: Vocabularies, home: Home, version: str) -> PlainRecord:
    """Return the schema of the whole document."""
    shapes = {_name(shape): shape for shape in _shapes_of(CASE_RECORD, LESSON_RECORD)}
    terms = sorted({form.vocabulary for shape in shapes.values() for form in _terms_of(shape)})
    return {
        "$schema": DIALECT,
        **({"$id": f"{home.address}{SCHEMA_URI}"} if home.address else {}),
        "title": f"{home.name}: open data, version {version}",
        "description": "Every case study and lesson of the collection.",
        "type": "object",
        "properties": _document_properties(),
        "required": [
            "format",
            "version",
            "name",
            "updated",
            "license",
            "attribution",
            "case_studies",
            "lessons",
        ],
        "additionalProperties": False,
        "$defs": {
            **{name: _shape_schema(shape) for name, shape in shapes.items()},
            **{f"term-{name}": _vocabulary_schema(vocabularies.named(name)) for name in terms},
        },
    }


def _document_properties() -> PlainRecord:
    return {
        "format": {"const": "learning-alliance"},
        "version": {"type": "string", "description": "Version of the data format, by semantic versioning."},
        "name": {"type": "string", "description": "Name of the collection."},
        "address": {
            "type": "string",
            "format": "uri",
            "description": "Where it is published, if that is settled.",
        },
        "updated": {"type": "string", "format": "date", "description": "Day of the newest review in it."},
        "license": {
            "type": "object",
            "description": "Licences of the text and of the coded facts.",
            "properties": {"text": {"type": "string"}, "facts": {"type": "string"}},
            "required": ["text", "facts"],
        },
        "attribution": {"type": "string", "description": "Whom to name."},
        "case_studies": {"type": "array", "items": {"$ref": f"#/$defs/{_name(CASE_RECORD)}"}},
        "lessons": {"type": "array", "items": {"$ref": f"#/$defs/{_name(LESSON_RECORD)}"}},
    }


def _shapes_of(*shapes: Shape[object]) -> Iterator[Shape[object]]:
    for shape in shapes:
        yield shape
        for field in shape.fields:
            inner = field.form.form if isinstance(field.form, ListOf) else field.form
            if isinstance(inner, Shape):
                yield from _shapes_of(inner)


def _terms_of(shape: Shape[object]) -> Iterator[TermOf]:
    for field in shape.fields:
        inner = field.form.form if isinstance(field.form, ListOf) else field.form
        if isinstance(inner, TermOf):
            yield inner


def _name(shape: Shape[object]) -> str:
    return shape.name.removeprefix("a ").removeprefix("an ").replace("'", "").replace(" ", "-")


def _shape_schema(shape: Shape[object]) -> PlainRecord:
    return {
        "type": "object",
        "description": _description(shape),
        "properties": {field.name: _field_schema(field) for field in shape.fields},
        "required": [field.name for field in shape.fields if field.need is Need.ALWAYS],
        "additionalProperties": False,
    }


def _description(shape: Shape[object]) -> str:
    """Return the opening paragraph of the docstring of the type that the shape builds."""
    return " ".join((inspect.getdoc(shape.build) or "").partition("\n\n")[0].split())


def _field_schema(field: Field) -> PlainRecord:
    found = _form_schema(field.form)
    if field.may_be_null:
        found = {"anyOf": [found, {"type": "null"}]}
    return {"description": meaning(field), **found, **_fewest(field)}


def _fewest(field: Field) -> PlainRecord:
    """Return how many values a list has at least: one without any is left out, but for those that must be there."""
    if not isinstance(field.form, ListOf):
        return {}
    return {"minItems": field.form.at_least if field.need is Need.ALWAYS else 1}


def _form_schema(form: Form[object]) -> PlainRecord:
    if isinstance(form, Shape):
        return {"$ref": f"#/$defs/{_name(form)}"}
    if isinstance(form, ListOf):
        once: PlainRecord = {"uniqueItems": True} if form.is_set else {}
        return {"type": "array", "items": _form_schema(form.form), "maxItems": form.at_most, **once}
    if isinstance(form, TermOf):
        return {"$ref": f"#/$defs/term-{form.vocabulary}"}
    fixed = next((values for known, values in _FIXED if known is form), None)
    return {"enum": fixed} if fixed else _SCALARS[value_kind(form)]


def _vocabulary_schema(vocabulary: Vocabulary) -> PlainRecord:
    return {
        "title": vocabulary.title,
        "description": vocabulary.description,
        "enum": [term.id for term in vocabulary],
    }
