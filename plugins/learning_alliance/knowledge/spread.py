"""How the cases spread over kinds, scales, decades, strength of evidence, places and groups of themes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.knowledge.knowledge_base import KnowledgeBase

YEARS_NOT_KNOWN = "not-known"
DECADE = 10
Members = Mapping[str, tuple[CaseStudy, ...]]


@dataclass(frozen=True, slots=True)
class Spread:
    """The cases under each value of one property; a value without a case is left out.

    Attributes:
        is_exclusive: Each case stands under one value, so that the numbers add up to all cases.
    """

    members: Members
    is_exclusive: bool


def spreads(base: KnowledgeBase) -> Mapping[str, Spread]:
    """Return the spread over each property, by its name."""
    themes = base.vocabularies.themes
    return {
        "kind": Spread(_sorted_into(base.cases, lambda case: [case.kind]), is_exclusive=True),
        "scale": Spread(_sorted_into(base.cases, lambda case: [case.scale]), is_exclusive=True),
        "decade": Spread(_sorted_into(base.cases, lambda case: [decade(case)]), is_exclusive=True),
        "evidence": Spread(
            _sorted_into(base.cases, lambda case: [base.evidence[case.id].level]), is_exclusive=True
        ),
        "themes": Spread(
            _sorted_into(base.cases, lambda case: [themes[theme].group for theme in case.themes]),
            is_exclusive=False,
        ),
        "region": Spread(_sorted_into(base.cases, lambda case: _regions(base, case)), is_exclusive=False),
        "country": Spread(base.cases_by_country, is_exclusive=False),
    }


def decade(case: CaseStudy) -> str:
    """Return the decade in which a case began, such as `1990`, or the word for none."""
    start = case.period.start
    return str(start // DECADE * DECADE) if start else YEARS_NOT_KNOWN


def _regions(base: KnowledgeBase, case: CaseStudy) -> tuple[str, ...]:
    vocabularies = base.vocabularies
    return tuple(vocabularies.regions[vocabularies.countries[code].group].group for code in case.countries)


def _sorted_into(cases: Iterable[CaseStudy], values: Callable[[CaseStudy], Iterable[str]]) -> Members:
    found: dict[str, list[CaseStudy]] = defaultdict(list)
    for case in cases:
        for value in dict.fromkeys(values(case)):
            found[value].append(case)
    return {value: tuple(members) for value, members in found.items()}
