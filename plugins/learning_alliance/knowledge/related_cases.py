"""The cases most like each case, by an inverted index, so that cost grows in step with their number."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.knowledge.likeness import WEIGHTS, Order, Part, likeness, neighbours, score
from learning_alliance.knowledge.profile import Profile, terms_of

MOST_POSTINGS = 1_000
MOST_CANDIDATES = 15
LEAST_SCORE = 3.0


@dataclass(frozen=True, slots=True)
class Likeness:
    """A case that is like another, with how much and why."""

    case_study: CaseStudy
    score: float
    parts: tuple[Part, ...]


def ordered_kinds(vocabularies: Vocabularies) -> Order:
    """Return the kinds of fact whose terms stand in an order, with the place of each term."""
    lists = {"city size": vocabularies.city_sizes, "income": vocabularies.income_groups}
    return {kind: {term.id: number for number, term in enumerate(terms)} for kind, terms in lists.items()}


class RelatedCases:
    """An inverted index from coded facts to cases."""

    def __init__(
        self, cases: tuple[CaseStudy, ...], profiles: Mapping[str, Profile], vocabularies: Vocabularies
    ) -> None:
        self._cases = {case.id: case for case in cases}
        self._order = ordered_kinds(vocabularies)
        self._profiles = {case.id: _between_cases(profiles[case.id]) for case in cases}
        postings: dict[tuple[str, str], list[str]] = defaultdict(list)
        for case_id, profile in self._profiles.items():
            for fact in terms_of(profile):
                postings[fact].append(case_id)
        self._postings = dict(postings)

    def most_alike(self, case_id: str, number: int) -> tuple[Likeness, ...]:
        """Return up to `number` cases most like a case, the likest first.

        In a large collection only the cases that share its rarest facts are weighed.
        """
        found = [self._likeness(case_id, other) for other in self._candidates(case_id)]
        ranked = sorted(found, key=lambda each: (-each.score, each.case_study.id))
        return tuple(each for each in ranked[:number] if each.score >= LEAST_SCORE)

    def _candidates(self, case_id: str) -> list[str]:
        """Return the most promising cases by the sum over the facts that few others have."""
        sums: dict[str, float] = defaultdict(float)
        looked_at = 0
        facts = sorted(self._facts(case_id), key=lambda each: (len(self._postings.get(each[0], ())), each))
        for fact, points in facts:
            holders = self._postings.get(fact, ())
            for other in holders:
                sums[other] += points
            looked_at += len(holders)
            if looked_at > MOST_POSTINGS:
                break
        sums.pop(case_id, None)
        return nsmallest(MOST_CANDIDATES, sums, key=lambda other: (-sums[other], other))

    def _facts(self, case_id: str) -> Iterator[tuple[tuple[str, str], float]]:
        """Yield the facts that another case could share or be near to, with what each counts."""
        own = self._profiles[case_id]
        for kind, weight in WEIGHTS.items():
            looked_in = weight.other or kind
            for term in own.get(weight.own or kind, ()):
                yield (looked_in, term), weight.points
                for other in neighbours(kind, term, self._order):
                    yield (looked_in, other), weight.near

    def _likeness(self, case_id: str, other: str) -> Likeness:
        parts = likeness(self._profiles[case_id], self._profiles[other], self._order)
        return Likeness(self._cases[other], score(parts), parts)


def _between_cases(profile: Profile) -> Profile:
    asked = {kind for kind, weight in WEIGHTS.items() if weight.is_asked}
    return {kind: terms for kind, terms in profile.items() if kind not in asked}
