"""JSON Schema for the vocabularies: each term with its label and definition."""

from collections.abc import Mapping

from learning_alliance.content import messages
from learning_alliance.contributing.value_schemas import MESSAGES, Schema
from learning_alliance.domain.vocabulary import Term, Vocabularies, Vocabulary


def vocabulary_schema(vocabulary: Vocabulary, groups: Mapping[str, str]) -> Schema:
    """Return the schema that a term of a vocabulary satisfies; groups have labels by id."""
    return {
        "title": vocabulary.title,
        "description": vocabulary.description,
        "type": "string",
        "oneOf": [_term(term, groups) for term in vocabulary],
        MESSAGES: {
            keyword: messages.UNKNOWN_TERM.format(value="{value}", title=vocabulary.title)
            for keyword in ("type", "oneOf")
        },
    }


def vocabulary_schemas(names: set[str], vocabularies: Vocabularies) -> Schema:
    """Return the schemas of some vocabularies, by name."""
    return {name: _named(name, vocabularies) for name in sorted(names)}


def _named(name: str, vocabularies: Vocabularies) -> Schema:
    vocabulary = vocabularies.named(name)
    regions = {term.id: term.label for term in vocabularies.regions}
    groups = {group.id: group.label for group in vocabulary.groups}
    return vocabulary_schema(vocabulary, regions if name == "countries" else groups)


def _term(term: Term, groups: Mapping[str, str]) -> Schema:
    told = {"description": term.definition, "x-group": groups.get(term.group, "")}
    return {"const": term.id, "title": term.label, **{name: text for name, text in told.items() if text}}
