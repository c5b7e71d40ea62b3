"""Likeness in words: why a case is like another, and what each kind of fact counts."""

from collections.abc import Mapping

from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.knowledge.likeness import Part
from learning_alliance.pages.wording import joined

VOCABULARY_OF: Mapping[str, str] = {
    "main theme": "themes",
    "theme": "themes",
    "difficulty": "difficulties",
    "lack": "deprivations",
    "tenure": "tenure_situations",
    "led by": "leaders",
    "kind": "kinds",
    "scale": "scales",
    "city size": "city_sizes",
    "income": "income_groups",
    "country": "countries",
    "sub-region": "regions",
}
"""Kinds of fact with the vocabulary that has their terms; a region is a group of the regions."""

SHARED: Mapping[str, str] = {
    "theme": "themes in common",
    "difficulty": "the same difficulties",
    "lack": "the same lacks",
    "tenure": "same kind of land",
    "led by": "also led by",
    "scale": "same scale",
    "city size": "a city of the same size",
    "income": "same income group then",
    "country": "same country",
    "sub-region": "same part of the world",
}
"""How the page of a case tells what is shared; a country says its part of the world too."""

KEEPS_ITS_CAPITAL = {"country", "sub-region"}


def shared_in_words(vocabularies: Vocabularies, parts: tuple[Part, ...]) -> str:
    """Return what two cases share as one sentence, such as `Themes in common: tenure and land; …`."""
    told = {part.kind: part for part in parts if part.shared}
    if "country" in told:
        told.pop("sub-region", None)
    clauses = [
        f"{label}: {joined(_labels(vocabularies, told[kind]))}"
        for kind, label in SHARED.items()
        if kind in told
    ]
    sentence = "; ".join(clauses)
    return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else ""


def _labels(vocabularies: Vocabularies, part: Part) -> list[str]:
    vocabulary = vocabularies.named(VOCABULARY_OF[part.kind])
    labels = sorted(vocabulary.label(term) for term in part.shared)
    return labels if part.kind in KEEPS_ITS_CAPITAL else [each[:1].lower() + each[1:] for each in labels]
