"""Index templates for OpenSearch, made from the same shapes as the documents that they fit.

Cases and lessons go into two indexes: a field such as `difficulties` is a list of parts in the one and of
terms in the other.
"""

from learning_alliance.content.shapes import Field, ListOf, Shape
from learning_alliance.exports.export_file import FOLDER, Plain, PlainRecord
from learning_alliance.exports.value_kinds import ValueKind, value_kind

OPENSEARCH_FOLDER = f"{FOLDER}/opensearch"
LANGUAGES = {"en": "english", "fr": "french", "es": "spanish", "pt": "portuguese"}
"""Analysers that the engine brings with it, one for each language in which cases may be written."""
SEARCHED_BY_LANGUAGE = {"title", "summary", "problem", "body"}
LONGEST_KEYWORD = 256

_FOLDED: PlainRecord = {"type": "text", "analyzer": "folded"}
_WORDS: PlainRecord = {
    **_FOLDED,
    "fields": {"whole": {"type": "keyword", "ignore_above": LONGEST_KEYWORD}},
}
_TYPES: dict[ValueKind, PlainRecord] = {
    ValueKind.TERM: {"type": "keyword"},
    ValueKind.IDENTIFIER: {"type": "keyword"},
    ValueKind.ADDRESS: {"type": "keyword"},
    ValueKind.YEAR: {"type": "short"},
    ValueKind.WHOLE_NUMBER: {"type": "long"},
    ValueKind.NUMBER: {"type": "double"},
    # Words stay searchable; only numbers can be compared.
    ValueKind.NUMBER_OR_WORDS: {
        **_FOLDED,
        "fields": {"number": {"type": "double", "ignore_malformed": True}},
    },
    ValueKind.DATE: {"type": "date", "format": "strict_date"},
    ValueKind.PARTIAL_DATE: {"type": "date", "format": "strict_date||strict_year_month||strict_year"},
    ValueKind.YES_OR_NO: {"type": "boolean"},
}
_CODED = {"type", "license", "regions", "page", "coordinates_from"}
"""Texts that are codes or addresses: whole values, not words."""


def index_template(index: str, shape: Shape[object]) -> PlainRecord:
    """Return the body of a request that makes the template of one index."""
    return {
        "index_patterns": [f"{index}*"],
        "template": {
            "settings": {"index": {"number_of_shards": 1}, "analysis": _analysis()},
            "mappings": {
                "dynamic": "strict",
                "properties": {
                    "key": {"type": "keyword"},
                    "record": {"type": "keyword"},
                    "points": {"type": "geo_point"},
                    **_properties(shape),
                },
            },
        },
    }


def _analysis() -> Plain:
    # Words without accents find those with them; the analysers of languages stem first, which would lose that.
    folded = {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "asciifolding"]}
    return {"analyzer": {"folded": folded}}


def _properties(shape: Shape[object]) -> PlainRecord:
    return {field.name: _field(field) for field in shape.fields}


def _field(field: Field) -> Plain:
    is_list = isinstance(field.form, ListOf)
    form = field.form.form if isinstance(field.form, ListOf) else field.form
    if isinstance(form, Shape):
        # A list of parts is nested, so that a query can ask for values of one and the same part.
        kind: PlainRecord = {"type": "nested"} if is_list else {}
        return {**kind, "properties": _properties(form)}
    if field.name in _CODED:
        return {"type": "keyword"}
    if field.name in SEARCHED_BY_LANGUAGE:
        stemmed: PlainRecord = {
            code: {"type": "text", "analyzer": analyzer} for code, analyzer in LANGUAGES.items()
        }
        return {**_FOLDED, "fields": stemmed}
    return _TYPES.get(value_kind(form), _WORDS)
