"""The vocabularies that a project brings in its own folder, in the place of those that ship with the engine."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from learning_alliance.content.conversion import identifier
from learning_alliance.content.findings import nearest, suggestion

FOLDER = "vocabularies"
LARGEST_FILE = 1_000_000
# The others decide how evidence is weighed, what is published and where a place lies: their terms are part of the code.
MAY_BE_REPLACED = (
    "actor-types", "audiences", "cost-units", "criteria", "deprivations", "difficulties", "glossary", "joined-actors", "leaders",
    "precondition-kinds", "tenure-situations", "themes",
)  # fmt: skip


class VocabularyError(Exception):
    """A vocabulary of the project cannot be used; the message says which, and why."""


def own_vocabulary_files(project: Path | None) -> tuple[Path, ...]:
    """Return the vocabulary files of a project, in the order of their names."""
    return tuple(sorted((project / FOLDER).glob("*.yml"))) if project else ()


def own_vocabularies(project: Path | None) -> dict[str, Mapping[str, Any]]:
    """Return what each vocabulary file of a project holds, by the name of the vocabulary.

    Raises:
        VocabularyError: A file has no vocabulary, or one that cannot be replaced.
    """
    return {path.stem: _read(path) for path in own_vocabulary_files(project)}


def _read(path: Path) -> Mapping[str, Any]:
    shown = f"{FOLDER}/{path.name}"
    if path.stem not in MAY_BE_REPLACED:
        meant = suggestion(nearest(path.stem, list(MAY_BE_REPLACED)))
        raise VocabularyError(
            f"{shown}: this list cannot be replaced. {meant} Those that can: {', '.join(MAY_BE_REPLACED)}."
        )
    if path.is_symlink() or path.stat().st_size > LARGEST_FILE:
        raise VocabularyError(f"{shown}: this must be a file of at most {LARGEST_FILE:,} bytes.")
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise VocabularyError(f"{shown}: this cannot be read. {error}") from error
    _refuse_faults(data, shown)
    checked: Mapping[str, Any] = data
    return checked


def _refuse_faults(data: object, shown: str) -> None:
    """Stop at what would make pages without a name or an address.

    Raises:
        VocabularyError: With the place and the remedy.
    """
    if not isinstance(data, dict):
        raise VocabularyError(f"{shown}: write title, description, source and terms.")
    for field in ("title", "description", "source"):
        if not isinstance(data.get(field), str):
            raise VocabularyError(f"{shown}: {field} is missing. Write {field}: followed by a text.")
    terms = data.get("terms")
    if not isinstance(terms, list) or not terms:
        raise VocabularyError(
            f"{shown}: terms is missing. Write a list of terms, each with id, label and definition."
        )
    ids = [_term_id(term, number, shown) for number, term in enumerate(terms, start=1)]
    twice = sorted({name for name in ids if ids.count(name) > 1})
    if twice:
        raise VocabularyError(f"{shown}: {twice[0]!r} stands twice; each id names one term.")


def _term_id(term: object, number: int, shown: str) -> str:
    if not isinstance(term, dict) or not isinstance(term.get("label"), str):
        raise VocabularyError(f"{shown}: term {number} has no label. Write id, label and definition.")
    try:
        return identifier(str(term.get("id")))
    except ValueError as error:
        raise VocabularyError(
            f"{shown}: the id {term.get('id')!r} is not small letters a-z, digits and hyphens."
        ) from error
