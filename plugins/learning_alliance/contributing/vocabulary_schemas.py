"""JSON Schema for the vocabularies: each term with its label and definition."""

from learning_alliance.content import messages
from learning_alliance.contributing.value_schemas import MESSAGES, Schema
from learning_alliance.domain.vocabulary import Term, Vocabularies, Vocabulary


def vocabulary_schema(vocabulary: Vocabulary) -> Schema:
    """Return the schema that a term of a vocabulary satisfies."""
    return {
        "title": vocabulary.title,
        "description": vocabulary.description,
        "type": "string",
        "oneOf": [_term(vocabulary, term) for term in vocabulary],
        MESSAGES: {
            keyword: messages.UNKNOWN_TERM.format(value="{value}", title=vocabulary.title)
            for keyword in ("type", "oneOf")
        },
    }


def vocabulary_schemas(names: set[str], vocabularies: Vocabularies) -> Schema:
    """Return the schemas of some vocabularies, by name."""
    return {name: vocabulary_schema(vocabularies.named(name)) for name in sorted(names)}


def _term(vocabulary: Vocabulary, term: Term) -> Schema:
    groups = {group.id: group.label for group in vocabulary.groups}
    told = {"description": term.definition, "x-group": groups.get(term.group, "")}
    return {"const": term.id, "title": term.label, **{name: text for name, text in told.items() if text}}
