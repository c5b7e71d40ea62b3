"""Reads the vocabularies that ship with the package; names of countries and currencies come from CLDR."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml
from babel import Locale

from learning_alliance.domain.vocabulary import Group, Term, Vocabularies, Vocabulary

RESERVED = {"id", "label", "definition", "synonyms", "source", "group", "region"}
CLDR = "Unicode CLDR, as packaged by Babel"


@cache
def read_vocabularies(language: str = "en") -> Vocabularies:
    """Return all vocabularies, with the names of countries and currencies in a language."""
    locale = Locale.parse(language)
    return Vocabularies(
        countries=_read("countries", names=locale.territories),
        currencies=_from_cldr("currencies", "Currencies (ISO 4217)", locale.currencies),
        languages=_from_cldr("languages", "Languages (ISO 639)", locale.languages),
        **{
            name: _read(name)
            for name in Vocabularies.__dataclass_fields__
            if name not in {"countries", "currencies", "languages"}
        },
    )


def _read(name: str, names: Mapping[str, str] | None = None) -> Vocabulary:
    file_name = name.replace("_", "-") + ".yml"
    text = files("learning_alliance").joinpath("vocabularies", file_name).read_text(encoding="utf-8")
    data = yaml.load(text, Loader=yaml.CSafeLoader)
    return Vocabulary(
        name=name.replace("_", "-"),
        title=data["title"],
        description=data["description"],
        source=data["source"],
        terms=tuple(_term(entry, names or {}) for entry in data["terms"]),
        groups=tuple(Group(each["id"], each["label"]) for each in data.get("groups", ())),
    )


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
