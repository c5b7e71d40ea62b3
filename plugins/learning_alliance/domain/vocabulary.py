"""Controlled vocabularies: closed lists of terms that front matter may use."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a vocabulary.

    Attributes:
        id: What front matter writes, such as `land` or `TH`.
        label: What readers see.
        definition: One or two plain sentences; empty where the label says it all (countries).
        synonyms: Other names that people type, in any language.
        source: Where the term comes from.
        group: Id of the group that it belongs to; for a country its sub-region, for a sub-region its region.
        codes: Codes in other lists, such as `{"m49": "764", "alpha_3": "THA"}`.
    """

    id: str
    label: str
    definition: str = ""
    synonyms: tuple[str, ...] = ()
    source: str = ""
    group: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """A heading under which terms of a vocabulary stand together."""

    id: str
    label: str


@dataclass(frozen=True)
class Vocabulary:
    """A closed list of terms, in the order in which people should see them."""

    name: str
    title: str
    description: str
    source: str
    terms: tuple[Term, ...]
    groups: tuple[Group, ...] = ()

    @cached_property
    def _by_id(self) -> Mapping[str, Term]:
        return {term.id: term for term in self.terms}

    @cached_property
    def _position(self) -> Mapping[str, int]:
        return {term.id: number for number, term in enumerate(self.terms)}

    @cached_property
    def ids_by_name(self) -> Mapping[str, str]:
        """The id of each term under everything by which people name it, in small letters (`str.casefold`).

        An id counts before a label, and a label before a synonym.
        """
        turned = tuple(reversed(self.terms))
        return {
            **{name.casefold(): term.id for term in turned for name in term.synonyms},
            **{f"{term.label} ({term.id})".casefold(): term.id for term in turned},
            **{term.label.casefold(): term.id for term in turned},
            **{term.id.casefold(): term.id for term in turned},
        }

    def __contains__(self, term_id: object) -> bool:
        return term_id in self._by_id

    def __getitem__(self, term_id: str) -> Term:
        return self._by_id[term_id]

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __len__(self) -> int:
        return len(self.terms)

    def label(self, term_id: str) -> str:
        """Return the label of a term, or the id itself where the list does not know it."""
        term = self._by_id.get(term_id)
        return term.label if term else term_id

    def position(self, term_id: str) -> int:
        """Return the place of a term in the list, for sorting; unknown terms come last."""
        return self._position.get(term_id, len(self.terms))

    def in_group(self, group_id: str) -> tuple[Term, ...]:
        """Return the terms of one group, in the order of the list."""
        return tuple(term for term in self.terms if term.group == group_id)


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All vocabularies of the collection, each under the name of its file in `vocabularies/`."""

    kinds: Vocabulary
    scales: Vocabulary
    themes: Vocabulary
    criteria: Vocabulary
    difficulties: Vocabulary
    actor_types: Vocabulary
    source_kinds: Vocabulary
    deprivations: Vocabulary
    sdg_targets: Vocabulary
    dac_codes: Vocabulary
    stages: Vocabulary
    audiences: Vocabulary
    statuses: Vocabulary
    result_bases: Vocabulary
    finance_bases: Vocabulary
    finance_scopes: Vocabulary
    finance_overlaps: Vocabulary
    cost_units: Vocabulary
    qualifiers: Vocabulary
    precondition_kinds: Vocabulary
    tenure_situations: Vocabulary
    leaders: Vocabulary
    income_groups: Vocabulary
    city_sizes: Vocabulary
    evidence_levels: Vocabulary
    lesson_strengths: Vocabulary
    regions: Vocabulary
    countries: Vocabulary
    currencies: Vocabulary
    languages: Vocabulary
    glossary: Vocabulary
    joined_actors: Vocabulary
    search_words: Vocabulary

    def named(self, name: str) -> Vocabulary:
        """Return a vocabulary by its file's name, such as `source-kinds`.

        Raises:
            AttributeError: There is no vocabulary of that name.
        """
        vocabulary: Vocabulary = getattr(self, name.replace("-", "_"))
        return vocabulary
