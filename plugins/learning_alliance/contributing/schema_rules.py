"""What the checks ask across several fields, as far as JSON Schema can say it."""

from learning_alliance.checks.rules import evidence_without_source, missing_country, too_few_sources
from learning_alliance.content.shapes import Field, Need
from learning_alliance.contributing.kinds import EntryKind
from learning_alliance.contributing.value_schemas import MESSAGES, Schema

FILLED: Schema = {"not": {"type": "null"}}


def rules_of(kind: EntryKind) -> list[Schema]:
    """Return the rules of a kind of entry, each a schema that the whole front matter must satisfy."""
    return [_full_case(kind), _countries_unless_global()] if kind.name == "case" else []


def rules_of_part(shape: str) -> Schema:
    """Return the keywords that a part of an entry must satisfy besides its fields."""
    if shape != "an evidence statement":
        return {}
    needs_no_source = sorted(evidence_without_source.NEED_NO_SOURCE - {""})
    return {
        "if": {"properties": {"level": {"enum": needs_no_source}}},
        "else": {**_filled("source"), MESSAGES: {"required": evidence_without_source.MESSAGE}},
    }


def _full_case(kind: EntryKind) -> Schema:
    needed = [field for field in kind.shape.fields if field.need is Need.FULL]
    alone = _filled(*(field.name for field in needed if not field.unless))
    with_others = [_filled_or_said(field) for field in needed if field.unless]
    return {
        "if": {"properties": {"type": {"const": "full"}}, "required": ["type"]},
        "then": {
            **alone,
            "properties": {**alone["properties"], "sources": _at_least_two()},
            "allOf": with_others,
        },
    }


def _at_least_two() -> Schema:
    message = too_few_sources.MESSAGE.format(fewest=too_few_sources.FEWEST, number="{number}")
    return {"minItems": too_few_sources.FEWEST, MESSAGES: {"minItems": message}}


def _filled_or_said(field: Field) -> Schema:
    instead = _filled(field.unless)
    if field.unless == "cost_unknown":
        instead["properties"] = {field.unless: {"const": True}}
    return {"anyOf": [_filled(field.name), instead]}


def _filled(*fields: str) -> Schema:
    return {"required": list(fields), "properties": dict.fromkeys(fields, FILLED)}


def _countries_unless_global() -> Schema:
    message = dict.fromkeys(("type", "minItems"), missing_country.MESSAGE)
    countries = {"type": "array", "minItems": 1, MESSAGES: message}
    return {
        "if": {"properties": {"scale": {"const": "global"}}, "required": ["scale"]},
        "else": {"properties": {"countries": countries}},
    }
