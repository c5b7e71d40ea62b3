"""The interface for programs: answers as JSON, and its own description as OpenAPI 3.1."""

import json
from collections.abc import Mapping, Sequence

from learning_alliance.search.facets import Facet
from learning_alliance.search.query_language import LONGEST_QUERY
from learning_alliance.service.asking import LARGEST_LIMIT, LAST_PAGE, MOST_TERMS, PAGE_LENGTH
from learning_alliance.service.shared_search import SearchedCollection, SharedAnswer, SharedHit

VERSION = "1"
TEXT: Mapping[str, object] = {"type": "string"}
NUMBER: Mapping[str, object] = {"type": "integer", "minimum": 0}


def as_json(value: object) -> bytes:
    """Return a value as the bytes of an answer."""
    return json.dumps(value, ensure_ascii=False).encode()


def answer_as_json(answer: SharedAnswer) -> Mapping[str, object]:
    """Return an answer; in fragments, what was found stands between `<mark>` and `</mark>`, the rest is text."""
    return {
        "hits": [_hit(each) for each in answer.hits],
        "total": answer.total,
        "facets": answer.facets,
        "suggestion": answer.suggestion,
    }


def health(searched: Sequence[SearchedCollection]) -> Mapping[str, object]:
    """Return what the service offers."""
    return {
        "status": "ok",
        "collections": [{"name": each.collection.name, "documents": each.documents} for each in searched],
    }


def description(facets: Sequence[Facet]) -> Mapping[str, object]:
    """Return the description of the interface."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Search",
            "version": VERSION,
            "description": "Finds cases, lessons and themes. Nothing can be changed through it.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "paths": {
            "/api/search": {"get": _search_operation(facets)},
            "/api/openapi.json": {
                "get": _operation("describe", "This description.", {"type": "object"}, has_errors=False)
            },
            "/healthz": {
                "get": _operation(
                    "health",
                    "Tells that the service runs, and what it offers.",
                    _ref("Health"),
                    has_errors=False,
                )
            },
        },
        "components": {"schemas": _schemas(facets)},
    }


def _hit(shared: SharedHit) -> Mapping[str, object]:
    hit = shared.hit
    return {
        "id": hit.document.id,
        "type": hit.document.type,
        "title": hit.document.title,
        "score": round(hit.score, 4),
        "url": shared.address,
        "fragments": [each.marked("<mark>", "</mark>") for each in hit.passages],
        "collection": shared.collection.name,
    }


def _search_operation(facets: Sequence[Facet]) -> Mapping[str, object]:
    parameters = [
        _parameter(
            "q", "Words, or a query in the query language.", {"type": "string", "maxLength": LONGEST_QUERY}
        ),
        _parameter("page", "Which page of hits.", _whole_number(1, LAST_PAGE)),
        _parameter("limit", "How many hits a page has.", _whole_number(PAGE_LENGTH, LARGEST_LIMIT)),
        *(_facet_parameter(facet) for facet in facets),
    ]
    operation = _operation("search", "The best hits for a query.", _ref("Answer"), has_errors=True)
    return {**operation, "parameters": parameters}


def _operation(
    name: str, summary: str, schema: Mapping[str, object], *, has_errors: bool
) -> Mapping[str, object]:
    responses = {"200": _response(summary, schema)}
    if has_errors:
        responses["400"] = _response(
            "Something in the address is wrong; the message says what.", _ref("Error")
        )
        responses["414"] = _response("The address is too long.", _ref("Error"))
        responses["503"] = _response("Too many ask at once; ask again in a moment.", _ref("Error"))
    return {"operationId": name, "summary": summary, "responses": responses}


def _response(explanation: str, schema: Mapping[str, object]) -> Mapping[str, object]:
    return {"description": explanation, "content": {"application/json": {"schema": schema}}}


def _parameter(name: str, explanation: str, schema: Mapping[str, object]) -> Mapping[str, object]:
    return {"name": name, "in": "query", "required": False, "description": explanation, "schema": schema}


def _facet_parameter(facet: Facet) -> Mapping[str, object]:
    """Return a parameter that may be given several times, each with a term."""
    schema = {
        "type": "array",
        "maxItems": MOST_TERMS,
        "items": {"type": "string", "enum": list(facet.labels)},
    }
    parameter = _parameter(facet.name, f"{facet.label}: only these terms, one of them enough.", schema)
    return {**parameter, "style": "form", "explode": True}


def _whole_number(usual: int, largest: int) -> Mapping[str, object]:
    return {"type": "integer", "minimum": 1, "maximum": largest, "default": usual}


def _schemas(facets: Sequence[Facet]) -> Mapping[str, object]:
    counts = {"type": "object", "additionalProperties": NUMBER}
    hit = {
        "id": TEXT, "type": {"enum": ["case", "lesson", "theme"]}, "title": TEXT,
        "score": {"type": "number", "minimum": 0}, "url": TEXT, "fragments": _list_of(TEXT), "collection": TEXT,
    }  # fmt: skip
    answer = {
        "hits": _list_of(_ref("Hit")),
        "total": NUMBER,
        "facets": {
            "type": "object",
            "properties": {facet.name: counts for facet in facets},
            "additionalProperties": False,
        },
        "suggestion": TEXT,
    }
    return {
        "Hit": _object(hit),
        "Answer": _object(answer),
        "Error": _object({"error": TEXT}),
        "Health": _object(
            {
                "status": {"const": "ok"},
                "collections": _list_of(_object({"name": TEXT, "documents": NUMBER})),
            }
        ),
    }


def _object(properties: Mapping[str, object]) -> Mapping[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list_of(schema: Mapping[str, object]) -> Mapping[str, object]:
    return {"type": "array", "items": schema}


def _ref(name: str) -> Mapping[str, object]:
    return {"$ref": f"#/components/schemas/{name}"}
