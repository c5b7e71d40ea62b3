"""Which cases are like a case: a transparent weighted sum over shared coded fields.

Every point of the sum has a reason that readers see. The weights are the editors' judgement of what
makes experience carry over: the problem and the theme first, then who led and on whose land, then
neighbourhood on the map.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.vocabulary import Vocabularies

MOST_POSTINGS = 1_000
MOST_CANDIDATES = 40
LEAST_SCORE = 3.0


class Feature(NamedTuple):
    """One coded fact of a case.

    Attributes:
        kind: Which coded field it comes from, a key of `WEIGHTS`.
        term: The term that the case has there.
    """

    kind: str
    term: str


WEIGHTS: Mapping[str, float] = {
    "main theme": 2.0,
    "theme": 1.0,
    "difficulty": 1.0,
    "kind": 1.0,
    "scale": 0.5,
    "led by": 1.0,
    "tenure": 1.5,
    "country": 1.5,
    "region": 0.5,
}


@dataclass(frozen=True, slots=True)
class Likeness:
    """A case that is like another, with how much and why.

    Attributes:
        score: Sum of the weights of what both share.
        shared: What both share, the heaviest first.
    """

    case_study: CaseStudy
    score: float
    shared: tuple[Feature, ...]


def features(case_study: CaseStudy, vocabularies: Vocabularies) -> frozenset[Feature]:
    """Return the coded facts of a case."""
    return frozenset(_features(case_study, vocabularies))


def _features(case_study: CaseStudy, vocabularies: Vocabularies) -> Iterator[Feature]:
    yield Feature("kind", case_study.kind)
    yield Feature("scale", case_study.scale)
    for number, theme in enumerate(case_study.themes):
        yield Feature("theme", theme)
        if number == 0:
            yield Feature("main theme", theme)
    for difficulty in case_study.difficulties:
        yield Feature("difficulty", difficulty.code)
    if case_study.context.led_by:
        yield Feature("led by", case_study.context.led_by)
    if case_study.context.settlement_tenure:
        yield Feature("tenure", case_study.context.settlement_tenure)
    for country in case_study.countries:
        yield Feature("country", country)
        yield Feature("region", vocabularies.countries[country].group)


class LikenessIndex:
    """An inverted index from coded facts to cases, so that cost grows in step with their number."""

    def __init__(self, cases: tuple[CaseStudy, ...], vocabularies: Vocabularies) -> None:
        self._features = {case.id: features(case, vocabularies) for case in cases}
        self._cases = {case.id: case for case in cases}
        postings: dict[Feature, list[str]] = defaultdict(list)
        for case_id, own in self._features.items():
            for feature in own:
                postings[feature].append(case_id)
        self._postings = postings

    def most_alike(self, case_id: str, number: int) -> tuple[Likeness, ...]:
        """Return up to `number` cases most like a case, the likest first.

        In a large collection only the cases that share its rarest facts are weighed.
        """
        own = self._features[case_id]
        found = [self._likeness(other, own) for other in self._candidates(case_id, own)]
        ranked = sorted(found, key=lambda each: (-each.score, each.case_study.id))
        return tuple(each for each in ranked[:number] if each.score >= LEAST_SCORE)

    def _candidates(self, case_id: str, own: frozenset[Feature]) -> list[str]:
        """Return the most promising cases by the sum over the facts that few others have."""
        sums: dict[str, float] = defaultdict(float)
        looked_at = 0
        for feature in sorted(own, key=lambda each: (len(self._postings[each]), each)):
            weight = WEIGHTS[feature.kind]
            for other in self._postings[feature]:
                sums[other] += weight
            looked_at += len(self._postings[feature])
            if looked_at > MOST_POSTINGS:
                break
        sums.pop(case_id, None)
        return nsmallest(MOST_CANDIDATES, sums, key=lambda other: (-sums[other], other))

    def _likeness(self, other: str, own: frozenset[Feature]) -> Likeness:
        shared = own & self._features[other]
        heaviest_first = sorted(shared, key=lambda each: (-WEIGHTS[each.kind], each))
        score = sum(WEIGHTS[feature.kind] for feature in shared)
        return Likeness(self._cases[other], score, tuple(heaviest_first))
