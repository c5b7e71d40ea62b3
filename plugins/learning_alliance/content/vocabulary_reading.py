"""Reads the vocabularies: the project's own first, then those of the package; names of countries come from CLDR."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from babel import Locale

from learning_alliance.content.own_vocabularies import own_vocabularies, own_vocabulary_files
from learning_alliance.domain.vocabulary import Group, Term, Vocabularies, Vocabulary

RESERVED = {"id", "label", "definition", "synonyms", "source", "group", "region"}
CLDR = "Unicode CLDR, as packaged by Babel"


Fingerprint = tuple[tuple[str, int, int], ...]


def read_vocabularies(project: Path | None = None, language: str = "en") -> Vocabularies:
    """Return all vocabularies of a project, with the names of countries and currencies in a language.

    Raises:
        VocabularyError: The project brings a vocabulary that cannot be used.
    """
    return _read_all(project, own_fingerprint(project), language)


def own_fingerprint(project: Path | None) -> Fingerprint:
    """Return what changes when a vocabulary of the project does."""
    states = ((path.name, path.lstat()) for path in own_vocabulary_files(project))
    return tuple((name, state.st_mtime_ns, state.st_size) for name, state in states)


@lru_cache(maxsize=8)
def _read_all(project: Path | None, _own: Fingerprint, language: str) -> Vocabularies:
    locale = Locale.parse(language)
    own = own_vocabularies(project)
    return Vocabularies(
        countries=_read("countries", own, names=locale.territories),
        currencies=_from_cldr("currencies", "Currencies (ISO 4217)", locale.currencies),
        languages=_from_cldr("languages", "Languages (ISO 639)", locale.languages),
        **{
            name: _read(name, own)
            for name in Vocabularies.__dataclass_fields__
            if name not in {"countries", "currencies", "languages"}
        },
    )


def _read(
    attribute: str, own: Mapping[str, Mapping[str, Any]], names: Mapping[str, str] | None = None
) -> Vocabulary:
    name = attribute.replace("_", "-")
    data = own.get(name) or _shipped(name)
    return Vocabulary(
        name=name,
        title=data["title"],
        description=data["description"],
        source=data["source"],
        terms=tuple(_term(entry, names or {}) for entry in data["terms"]),
        groups=tuple(Group(each["id"], each["label"]) for each in data.get("groups", ())),
    )


def _shipped(name: str) -> Mapping[str, Any]:
    text = files("learning_alliance").joinpath("vocabularies", f"{name}.yml").read_text(encoding="utf-8")
    shipped: Mapping[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return shipped


def _term(entry: Mapping[str, object], names: Mapping[str, str]) -> Term:
    term_id = str(entry["id"])
    synonyms = entry.get("synonyms") or ()
    return Term(
        id=term_id,
        label=str(entry.get("label") or names.get(term_id, term_id)),
        definition=str(entry.get("definition") or ""),
        synonyms=tuple(str(synonym) for synonym in synonyms) if isinstance(synonyms, list) else (),
        source=str(entry.get("source") or ""),
        group=str(entry.get("group") or entry.get("region") or ""),
        codes={key: str(value) for key, value in entry.items() if key not in RESERVED},
    )


def _from_cldr(name: str, title: str, names: Mapping[str, str]) -> Vocabulary:
    return Vocabulary(
        name=name,
        title=title,
        description=title,
        source=CLDR,
        terms=tuple(Term(code, label) for code, label in sorted(names.items())),
    )
