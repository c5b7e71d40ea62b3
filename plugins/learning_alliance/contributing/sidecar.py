"""A case or lesson as one YAML file: the fields of the front matter, and the text under `text`.

Editors complete and check it by its schema; `alliance import` makes a case study of it.
"""

import json

from learning_alliance.contributing.kinds import EntryKind
from learning_alliance.contributing.schema import front_matter_schema
from learning_alliance.contributing.section_words import SECTION_WORDS
from learning_alliance.contributing.value_schemas import Schema
from learning_alliance.domain.vocabulary import Vocabularies

TEXT_FIELD = "text"


def sidecar_schema(kind: EntryKind, vocabularies: Vocabularies) -> Schema:
    """Return the schema of the front matter, with one more field for the text below it."""
    schema = front_matter_schema(kind, vocabularies)
    headings = "\n\n".join(f"## {each.heading}\n\n{each.example}" for each in SECTION_WORDS)
    text = {
        "title": "The text",
        "description": "Markdown, behind a | sign and two spaces deep. "
        + ("Sections: " + ", ".join(each.heading for each in SECTION_WORDS) if kind.name == "case" else ""),
        "type": ["string", "null"],
        "examples": [headings] if kind.name == "case" else [],
    }
    return {**schema, "properties": {**schema["properties"], TEXT_FIELD: text}}


def sidecar_schema_text(kind: EntryKind, vocabularies: Vocabularies) -> str:
    """Return the schema as editors read it."""
    return json.dumps(sidecar_schema(kind, vocabularies), ensure_ascii=False, indent=1) + "\n"
