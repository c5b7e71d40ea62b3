"""The schema says what `alliance check` says, as far as a schema can."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from jsonschema import Draft202012Validator

from learning_alliance.checks.rule import all_rules
from learning_alliance.content.collection import Collection
from learning_alliance.content.entry import read_entry_text
from learning_alliance.content.file_reading import FileToRead
from learning_alliance.content.shapes import ListOf, Shape
from learning_alliance.contributing.front_matter_writing import front_matter
from learning_alliance.contributing.kinds import KINDS, EntryKind
from learning_alliance.contributing.part_words import PART_WORDS
from learning_alliance.contributing.schema import front_matter_schema
from tests.file_builders import TODAY
from tests.knowledge_builders import the_vocabularies
from tests.record_generator import Record, record

# The rules that a schema can express; the others need several values at once, other files, or the text.
EXPRESSIBLE = {
    "bad-address", "bad-date", "bad-id", "evidence-without-source", "missing-country", "missing-field", "out-of-range",
    "raw-html", "repeated-value", "template-code", "too-few-sources", "too-long", "unknown-field", "unknown-term",
    "wrong-type",
}  # fmt: skip
CHECKS = [rule.check for rule in all_rules() if rule.code in EXPRESSIBLE and rule.check]
SCHEMAS = {name: front_matter_schema(kind, the_vocabularies()) for name, kind in KINDS.items()}


def _with_enumerations(schema: Any) -> Any:
    """Return a schema with lists of constants as enumerations: the same verdict in a tenth of the time."""
    if isinstance(schema, list):
        return [_with_enumerations(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    changed = {name: _with_enumerations(each) for name, each in schema.items()}
    constants = changed.pop("oneOf") if isinstance(changed.get("oneOf"), list) else None
    return {**changed, "enum": [each["const"] for each in constants]} if constants else changed


VALIDATORS = {name: Draft202012Validator(_with_enumerations(schema)) for name, schema in SCHEMAS.items()}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_schema_is_valid_itself(kind: EntryKind) -> None:
    Draft202012Validator.check_schema(SCHEMAS[kind.name])


@settings(max_examples=500, deadline=None)
@given(some.integers(min_value=0))
@pytest.mark.parametrize("name", KINDS)
def test_schema_and_checks_give_the_same_verdict(name: str, seed: int) -> None:
    values = record(Random(seed), KINDS[name].shape)

    found = _checked(KINDS[name], values)

    is_valid = VALIDATORS[name].is_valid(values)
    assert is_valid == (not found), (values, sorted(found))


def test_both_verdicts_are_common_among_what_is_generated() -> None:
    values = [record(Random(seed), KINDS["case"].shape) for seed in range(200)]

    accepted = sum(VALIDATORS["case"].is_valid(each) for each in values)

    assert 30 < accepted < 170


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_field_has_words_and_no_words_are_left_over(kind: EntryKind) -> None:
    parts = {shape.name: shape for shape in _parts(kind.shape)}

    assert list(kind.words) == [field.name for field in kind.shape.fields]
    for name, shape in parts.items():
        assert list(PART_WORDS[name]) == [field.name for field in shape.fields]


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_examples_are_valid(kind: EntryKind) -> None:
    example = {name: words.example for name, words in kind.words.items()}

    assert [error.json_path for error in VALIDATORS[kind.name].iter_errors(example)] == []
    assert _checked(kind, example) == set()


def _checked(kind: EntryKind, values: Record) -> set[str]:
    """Return the codes of what the checks find, of the rules that a schema can express."""
    file = FileToRead(Path(f"{kind.folder}/x.md"), "x.md", Path())
    entry = read_entry_text(file, f"---\n{front_matter(values)}---\n", the_vocabularies())
    collection = Collection((entry,), the_vocabularies(), TODAY, is_whole=False)
    by_rules = [problem for check in CHECKS for problem in check(collection)]
    return {problem.code for problem in (*entry.problems, *by_rules)} & EXPRESSIBLE


def _parts(shape: Shape[Any]) -> Iterator[Shape[Any]]:
    for field in shape.fields:
        form = field.form.form if isinstance(field.form, ListOf) else field.form
        if isinstance(form, Shape):
            yield form
            yield from _parts(form)
