"""Other names by which people look for a case or lesson: synonyms of its terms, in the languages of the lists."""

from collections.abc import Iterable, Iterator

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.vocabulary import Vocabularies, Vocabulary


def case_names(vocabularies: Vocabularies, case_study: CaseStudy) -> tuple[str, ...]:
    """Return labels and synonyms of the kind, countries, regions and themes of a case."""
    countries = vocabularies.countries
    regions = [countries[code].group for code in case_study.countries]
    return tuple(
        dict.fromkeys(
            (
                *names_of(vocabularies.kinds, (case_study.kind,)),
                *names_of(countries, case_study.countries),
                *names_of(vocabularies.regions, regions),
                *names_of(vocabularies.themes, case_study.themes),
            )
        )
    )


def lesson_names(vocabularies: Vocabularies, lesson: Lesson) -> tuple[str, ...]:
    """Return the labels of the themes and difficulties of a lesson, and all names of those for whom it is.

    Synonyms of themes are left to cases: a lesson is about one thing, and a theme has names for many.
    """
    return tuple(
        dict.fromkeys(
            (
                *(vocabularies.themes.label(each) for each in lesson.themes),
                *(vocabularies.difficulties.label(each) for each in lesson.difficulties),
                *names_of(vocabularies.audiences, lesson.audiences),
            )
        )
    )


def names_of(vocabulary: Vocabulary, terms: Iterable[str]) -> Iterator[str]:
    """Yield label and synonyms of each of some terms."""
    for term_id in dict.fromkeys(terms):
        if term_id in vocabulary:
            yield vocabulary[term_id].label
            yield from vocabulary[term_id].synonyms
