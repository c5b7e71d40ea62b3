"""What the form in the browser is made from: the schema, the steps, and the words of the checks."""

from typing import Any

from learning_alliance.checks.rules import (
    figure_without_citation,
    future_result,
    missing_section,
    period_order,
    uncited_source,
    unknown_citation,
)
from learning_alliance.checks.sentences import ABBREVIATION
from learning_alliance.content.shapes import Need
from learning_alliance.contributing.form_steps import CASE_STEPS, LONG_TEXTS, FormStep
from learning_alliance.contributing.kinds import CASE
from learning_alliance.contributing.schema import front_matter_schema
from learning_alliance.contributing.section_words import SECTION_WORDS
from learning_alliance.contributing.value_schemas import Schema
from learning_alliance.domain.vocabulary import Vocabularies

NAME = "case-form"
CITES = "source"
CASE_TYPES = {
    "snapshot": "A first entry (snapshot): what, where, when, and one source",
    "full": "A full case: money, results, difficulties and lessons too, and two sources",
}


def form_data(vocabularies: Vocabularies) -> dict[str, Any]:
    """Return the value that the form's scripts work on."""
    return {
        "folder": CASE.folder,
        "order": [field.name for field in CASE.shape.fields],
        "schema": form_schema(vocabularies),
        "neededForFull": [field.name for field in CASE.shape.fields if field.need is Need.FULL],
        "steps": [_step(step) for step in CASE_STEPS],
        "sections": [each._asdict() for each in SECTION_WORDS],
        "messages": {
            "figure": f"{figure_without_citation.MESSAGE} {figure_without_citation.HINT}",
            "future": future_result.MESSAGE,
            "sections": missing_section.MESSAGE,
            "period": period_order.MESSAGE,
            "uncited": f"{uncited_source.MESSAGE} {uncited_source.HINT}",
            "unknown": unknown_citation.MESSAGE,
        },
        "abbreviation": ABBREVIATION.pattern,
    }


def form_schema(vocabularies: Vocabularies) -> Schema:
    """Return the schema with the fields that the form asks for, without empty values."""
    schema = front_matter_schema(CASE, vocabularies)
    shown = {field for step in CASE_STEPS for field in step.fields}
    properties = {name: each for name, each in schema["properties"].items() if name in shown}
    defs = {name: each for name, each in schema["$defs"].items() if name != "languages"}
    return {
        "type": "object",
        "properties": {name: _shown(each, name) for name, each in properties.items()},
        "required": [name for name in schema["required"] if name in shown],
        "allOf": schema["allOf"],
        "$defs": defs,
    }


def _shown(schema: Schema, name: str = "", *, is_needed: bool = False) -> Schema:
    """Return a schema as the form needs it: an empty value is left out, unless it is an answer."""
    kept = {key: value for key, value in schema.items() if key != "examples"}
    if "anyOf" in kept:
        kept |= kept.pop("anyOf")[0]
    if isinstance(kept.get("type"), list) and not is_needed:
        types = [each for each in kept["type"] if each != "null"]
        kept["type"] = types[0] if len(types) == 1 else types
    if "items" in kept:
        kept["items"] = _shown(kept["items"], name)
    if "properties" in kept:
        needed = kept.get("required", ())
        kept["properties"] = {
            key: _shown(each, key, is_needed=key in needed) for key, each in kept["properties"].items()
        }
    return {**kept, **_hints(name, kept, schema)}


def _hints(name: str, kept: Schema, schema: Schema) -> Schema:
    """Return how a single value is asked for."""
    if "items" in kept or "properties" in kept:
        return {}
    examples = schema.get("examples", ())
    is_told = bool(examples) and isinstance(examples[0], str) and "$ref" not in kept and name != CITES
    shown = {"x-example": examples[0]} if is_told else {}
    return {
        **shown,
        **({"x-titles": CASE_TYPES} if "enum" in kept else {}),
        **({"x-cites": True} if name == CITES else {}),
        **({"x-long": True} if name in LONG_TEXTS else {}),
    }


def _step(step: FormStep) -> dict[str, Any]:
    return {
        "name": step.name,
        "title": step.title,
        "help": step.help,
        "fields": list(step.fields),
        "hasSections": step.has_sections,
        "isForFull": step.is_for_full,
    }
