"""The facets: by what results are narrowed down, and which words each of them knows."""

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import process

from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.search.folding import fold_text

TYPES = {"case": "Case study", "lesson": "Lesson", "theme": "Theme"}
MOST_YEARS = 200
LEAST_LIKE = 60.0


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow results down.

    Attributes:
        name: As the query language and the addresses write it.
        label: What readers see.
        labels: The label of each of its values.
    """

    name: str
    label: str
    labels: Mapping[str, str]

    def term(self, value: str) -> str:
        """Return the term that somebody names by its id or its label, empty where there is none."""
        sought = fold_text(value.strip())
        named = (term for term, label in self.labels.items() if sought in {fold_text(term), fold_text(label)})
        return next(named, "")

    def nearest(self, value: str) -> str:
        """Return the term whose id or label is most like a value, empty where none is."""
        names = {
            name: term for term, label in self.labels.items() for name in (fold_text(term), fold_text(label))
        }
        found = process.extractOne(fold_text(value), names.keys(), score_cutoff=LEAST_LIKE)
        return names[found[0]] if found else ""


def facets(vocabularies: Vocabularies) -> tuple[Facet, ...]:
    """Return all facets in the order in which readers see them."""
    regions = {group.id: group.label for group in vocabularies.regions.groups}
    regions |= {term.id: term.label for term in vocabularies.regions}
    return (
        Facet("type", "What it is", TYPES),
        Facet("theme", "Theme", _labels(vocabularies, "themes")),
        Facet("country", "Country", _labels(vocabularies, "countries")),
        Facet("region", "Region", regions),
        Facet("kind", "Kind of case", _labels(vocabularies, "kinds")),
        Facet("scale", "Scale", _labels(vocabularies, "scales")),
        Facet("difficulty", "What went wrong", _labels(vocabularies, "difficulties")),
        Facet("evidence", "Evidence", _labels(vocabularies, "evidence-levels")),
        Facet("criterion", "Criterion", _labels(vocabularies, "criteria")),
        Facet("audience", "For whom", _labels(vocabularies, "audiences")),
        Facet("costs", "Costs", {"yes": "Names costs"}),
    )


def _labels(vocabularies: Vocabularies, name: str) -> Mapping[str, str]:
    return {term.id: term.label for term in vocabularies.named(name)}
