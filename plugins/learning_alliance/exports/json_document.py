"""JSON: the whole collection in one document, one file a case and a lesson, and the vocabularies."""

from collections.abc import Iterator
from dataclasses import fields

from learning_alliance.domain.vocabulary import Term, Vocabularies, Vocabulary
from learning_alliance.exports.export_file import (
    FOLDER,
    ExportFile,
    Plain,
    PlainRecord,
    json_bytes,
    json_text,
)
from learning_alliance.exports.json_schema import SCHEMA_URI, schema
from learning_alliance.exports.records import VERSION, Records

FORMAT = "learning-alliance"
NOT_OURS = {"countries", "currencies", "languages"}
"""Lists that others keep: too long to be repeated beside each release of the data."""


def json_files(records: Records) -> Iterator[ExportFile]:
    """Yield the whole collection, its schema, its vocabularies, and a file for each record."""
    total = len(records.cases) + len(records.lessons)
    yield ExportFile(
        f"{FOLDER}/learning-alliance.json",
        _document(records).encode(),
        "Everything: all fields and the text of all cases and lessons, one record a line.",
        total,
    )
    yield ExportFile(
        SCHEMA_URI,
        json_bytes(schema(records.base.vocabularies, records.home, VERSION)),
        "JSON Schema (2020-12) of that file: which fields there are, and what they hold.",
    )
    vocabularies = records.base.vocabularies
    yield ExportFile(
        f"{FOLDER}/vocabularies.json",
        json_bytes(_vocabularies(vocabularies)),
        "The lists of terms that coded fields use: labels, definitions, other names, sources.",
        sum(len(each) for each in _ours(vocabularies)),
    )
    for folder, found in (("case-studies", records.cases), ("lessons", records.lessons)):
        for record in found:
            # On one line: indentation would take five times as long, and there are thousands of these.
            yield ExportFile(f"{FOLDER}/{folder}/{record['id']}.json", f"{json_text(record)}\n".encode())


def _document(records: Records) -> str:
    head: PlainRecord = {
        "format": FORMAT,
        "version": VERSION,
        "name": records.home.name,
        **({"address": records.home.address} if records.home.address else {}),
        "updated": records.updated.isoformat(),
        "license": {"text": "CC-BY-4.0", "facts": "CC0-1.0"},
        "attribution": records.home.contributors,
    }
    lists = {"case_studies": records.cases, "lessons": records.lessons}
    parts = [f"{json_text(name)}:{json_text(value)}" for name, value in head.items()]
    parts += [
        f"{json_text(name)}:[" + ",".join(f"\n{json_text(each)}" for each in found) + "\n]"
        for name, found in lists.items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _ours(vocabularies: Vocabularies) -> tuple[Vocabulary, ...]:
    return tuple(
        getattr(vocabularies, field.name) for field in fields(Vocabularies) if field.name not in NOT_OURS
    )


def _vocabularies(vocabularies: Vocabularies) -> PlainRecord:
    return {each.name: _vocabulary(each) for each in _ours(vocabularies)}


def _vocabulary(vocabulary: Vocabulary) -> Plain:
    return {
        "title": vocabulary.title,
        "description": vocabulary.description,
        "source": vocabulary.source,
        "groups": {group.id: group.label for group in vocabulary.groups},
        "terms": [_term(term) for term in vocabulary],
    }


def _term(term: Term) -> Plain:
    values: PlainRecord = {
        "id": term.id,
        "label": term.label,
        "definition": term.definition,
        "synonyms": list(term.synonyms),
        "source": term.source,
        "group": term.group,
        "codes": dict(term.codes),
    }
    return {name: value for name, value in values.items() if value}
