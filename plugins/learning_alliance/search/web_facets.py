"""What a case or lesson can be chosen by on the page for finding."""

from collections.abc import Iterable, Mapping

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from learning_alliance.search.web_page import Pairs

YEARS_A_DECADE = 10


def case_facets(base: KnowledgeBase, case_study: CaseStudy) -> Pairs:
    """Return each facet of a case with each of its terms."""
    return _pairs(
        {
            "type": ("case",),
            "theme": case_study.themes,
            "country": case_study.countries,
            "region": base.regions_of(case_study.countries),
            "kind": (case_study.kind,),
            "scale": (case_study.scale,),
            "decade": decades(case_study),
            "difficulty": (each.code for each in case_study.difficulties),
            "criterion": (each.criterion for each in case_study.criteria),
            "evidence": (base.evidence[case_study.id].level,),
            "cost": ("known",) if case_study.finance else (),
            "language": (case_study.language,),
        }
    )


def lesson_facets(base: KnowledgeBase, lesson: Lesson) -> Pairs:
    """Return each facet of a lesson with each of its terms; its places are those of the cases that it cites."""
    countries = base.countries_cited(lesson)
    return _pairs(
        {
            "type": ("lesson",),
            "theme": lesson.themes,
            "country": countries,
            "region": base.regions_of(countries),
            "difficulty": lesson.difficulties,
            "language": (lesson.language,),
        }
    )


def decades(case_study: CaseStudy) -> tuple[str, ...]:
    """Return the decades that a case touches, such as `1990s`; a running one ends with its newest source."""
    first = case_study.period.start or case_study.period.end
    last = last_year(case_study)
    if not first or not last:
        return ()
    return tuple(f"{year}s" for year in range(first - first % YEARS_A_DECADE, last + 1, YEARS_A_DECADE))


def last_year(case_study: CaseStudy) -> int:
    """Return the latest year that a case tells of, 0 when no year is known."""
    if case_study.period.end:
        return case_study.period.end
    told = (source.year for source in case_study.sources if source.year)
    return max(told, default=case_study.period.start or 0)


def _pairs(facets: Mapping[str, Iterable[str]]) -> Pairs:
    return tuple((facet, term) for facet, terms in facets.items() for term in dict.fromkeys(terms))
