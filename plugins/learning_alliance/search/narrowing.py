"""Narrowing results down by facets, and counting what each term would leave."""

from collections.abc import Mapping

from learning_alliance.search.opened_index import Mask, OpenedIndex
from learning_alliance.search.schema import FACET_FIELDS

FacetCounts = Mapping[str, Mapping[str, int]]


def narrowed(
    index: OpenedIndex, mask: Mask, chosen: Mapping[str, tuple[str, ...]], leave_out: str = ""
) -> Mask:
    """Return the documents that have, in each facet, one of the chosen terms."""
    for facet, terms in chosen.items():
        if facet != leave_out and terms:
            having = 0
            for term in terms:
                having |= index.mask(facet, term)
            mask &= having
    return mask


def facet_counts(index: OpenedIndex, mask: Mask, chosen: Mapping[str, tuple[str, ...]]) -> FacetCounts:
    """Return the number of hits under each term, the largest first.

    A facet in which something is chosen counts as if nothing were, so that another term can be added.
    """
    counts = {}
    for facet in FACET_FIELDS:
        hits = narrowed(index, mask, chosen, leave_out=facet)
        numbers = {term: (hits & index.mask(facet, term)).bit_count() for term in index.terms(facet)}
        found = {term: number for term, number in numbers.items() if number}
        if found:
            counts[facet] = dict(sorted(found.items(), key=lambda each: (-each[1], each[0])))
    return counts
