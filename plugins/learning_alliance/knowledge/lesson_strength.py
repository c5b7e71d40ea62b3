"""How strongly the collection backs a lesson, with every step of the sum.

After GRADE-CERQual (Lewin et al. 2018, doi 10.1186/s13012-017-0688-3), much simplified: how many
cases and countries back it, how good their evidence is, and whether something contradicts it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from learning_alliance.domain.evidence import EvidenceLevel
from learning_alliance.domain.lesson import Lesson

STRENGTHS = ("very-low", "low", "moderate", "high")
INDEPENDENT_LEVELS = {"E3", "E4", "E5"}


@dataclass(frozen=True, slots=True)
class StrengthStep:
    """One step of the sum.

    Attributes:
        reason: What counts, a full sentence.
        strength: Where the lesson stands after this step.
    """

    reason: str
    strength: str


@dataclass(frozen=True, slots=True)
class LessonStrength:
    """The strength of a lesson, and the steps that lead to it."""

    strength: str
    steps: tuple[StrengthStep, ...]


@dataclass(frozen=True, slots=True)
class SupportingCase:
    """What the sum needs to know of a case that backs a lesson."""

    id: str
    countries: tuple[str, ...]
    evidence: EvidenceLevel


def lesson_strength(lesson: Lesson, cases: Mapping[str, SupportingCase]) -> LessonStrength:
    """Return the strength of a lesson; `cases` holds the published cases by id."""
    supporting = [
        cases[case] for case in dict.fromkeys(each.case for each in lesson.supports) if case in cases
    ]
    steps: list[StrengthStep] = []
    standing = 0
    for reason, ceiling, step_down in _steps(lesson, supporting):
        standing = max(0, min(standing, ceiling) - step_down) if steps else ceiling
        steps.append(StrengthStep(reason, STRENGTHS[standing]))
    return LessonStrength(STRENGTHS[standing], tuple(steps))


def _steps(lesson: Lesson, supporting: list[SupportingCase]) -> Iterator[tuple[str, int, int]]:
    """Yield each step as reason, highest standing that it allows, and how much it takes off."""
    cases = len(supporting)
    yield f"{_counted(cases, 'case backs', 'cases back')} it.", _by_cases(cases), 0
    countries = len({country for case in supporting for country in case.countries})
    yield f"They come from {_counted(countries, 'country', 'countries')}.", min(countries, 3), 0
    independent = sum(case.evidence.level in INDEPENDENT_LEVELS for case in supporting)
    yield (
        f"{_counted(independent, 'of them rests', 'of them rest')} on independent study.",
        1 + min(independent, 2),
        0,
    )
    unexplained = len({each.case for each in lesson.contradicts if not each.is_explained})
    if unexplained:
        reason = f"{_counted(unexplained, 'case contradicts', 'cases contradict')} it in a way that its limits do not explain."
        yield reason, 3, 1
    elif lesson.contradicts:
        yield "Cases that limit it are covered by its “when” and “not when”.", 3, 0
    else:
        yield "No case in the collection contradicts it.", 3, 0
    if lesson.strength and lesson.strength.strength in STRENGTHS:
        yield f"Lowered by an editor: {lesson.strength.why}", STRENGTHS.index(lesson.strength.strength), 0


def _by_cases(number: int) -> int:
    """Return the standing that a number of cases allows: 1 very low, 2 low, 3 moderate, 5 high."""
    return (number >= 2) + (number >= 3) + (number >= 5)  # noqa: PLR2004 - the scale itself


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
