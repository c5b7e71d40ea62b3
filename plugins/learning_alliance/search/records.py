"""From the knowledge base to documents: cases, lessons and themes."""

from collections.abc import Iterable, Iterator, Mapping

from babel import Locale

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.vocabulary import Term, Vocabularies, Vocabulary
from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.facets import MOST_YEARS
from learning_alliance.search.languages import ENGLISH, LANGUAGES
from learning_alliance.search.plain_text import one_sentence_a_line, plain_text

MOST_COUNTRIES = 3


def documents(base: KnowledgeBase) -> Iterator[SearchDocument]:
    """Yield a document for each case, lesson and theme."""
    yield from record_documents(base)
    yield from theme_documents(base.vocabularies)


def record_documents(base: KnowledgeBase) -> Iterator[SearchDocument]:
    """Yield a document for each case and lesson; it holds nothing that depends on other records."""
    yield from (_case_document(base, case) for case in base.cases)
    yield from (_lesson_document(base, lesson) for lesson in base.lessons)


def theme_documents(vocabularies: Vocabularies) -> Iterator[SearchDocument]:
    """Yield a document for each theme."""
    yield from (_theme_document(term) for term in vocabularies.themes)


def _case_document(base: KnowledgeBase, case: CaseStudy) -> SearchDocument:
    return SearchDocument(
        type="case",
        id=case.id,
        title=case.title,
        address=f"case-studies/{case.id}/",
        language=case.language,
        texts=_sentence_by_sentence(_case_texts(base, case)),
        facets={
            "type": ("case",),
            "theme": case.themes,
            "country": case.countries,
            "region": base.regions_of(case.countries),
            "kind": (case.kind,),
            "scale": (case.scale,),
            "difficulty": _once(each.code for each in case.difficulties),
            "evidence": (base.evidence[case.id].level,),
            "criterion": _once(each.criterion for each in case.criteria),
            "costs": ("yes",) if case.finance else (),
        },
        years=_years(case, base.as_of.year),
        kicker=_where_and_when(base, case),
    )


def _case_texts(base: KnowledgeBase, case: CaseStudy) -> dict[str, str]:
    return {
        "title": case.title,
        "summary": case.summary,
        "problem": case.problem,
        "body": plain_text(case.body),
        "results": _lines(f"{each.indicator}. {each.note}" for each in case.results),
        "difficulties": _lines(
            plain_text(text) for each in case.difficulties for text in (each.text, each.response)
        ),
        "lessons": _lines(plain_text(each.text) for each in case.lessons),
        "places": ", ".join(
            (
                *(place.name for place in case.places),
                *country_names(base.vocabularies.countries, case.countries),
            )
        ),
        "actors": _lines(f"{each.name}: {each.role}" for each in case.actors),
    }


def _lesson_document(base: KnowledgeBase, lesson: Lesson) -> SearchDocument:
    evidence = (*lesson.supports, *lesson.contradicts)
    return SearchDocument(
        type="lesson",
        id=lesson.id,
        title=lesson.title,
        address=f"lessons/{lesson.id}/",
        language=lesson.language,
        texts=_sentence_by_sentence({
            "title": lesson.title,
            "summary": lesson.summary,
            "body": plain_text(lesson.body),
            "results": _lines(each.note for each in evidence),
            "difficulties": _lines(lesson.signs_it_is_failing),
            "lessons": _lines((lesson.do, lesson.because, lesson.so_that, lesson.when, lesson.not_when)),
        }),
        facets={
            "type": ("lesson",),
            "theme": lesson.themes,
            "difficulty": lesson.difficulties,
            "audience": lesson.audiences,
        },
        kicker="Lesson for " + ", ".join(
            base.vocabularies.audiences.label(each).lower() for each in lesson.audiences
        ),
    )  # fmt: skip


def _theme_document(term: Term) -> SearchDocument:
    return SearchDocument(
        type="theme",
        id=term.id,
        title=term.label,
        address=f"themes/{term.id}/",
        language=ENGLISH,
        texts={"title": term.label, "summary": term.definition, "names": _lines(term.synonyms)},
        facets={"type": ("theme",), "theme": (term.id,)},
        kicker="Theme",
    )


def country_names(countries: Vocabulary, codes: Iterable[str]) -> tuple[str, ...]:
    """Return the names of countries in every language in which people search, and their other names."""
    found: dict[str, None] = {}
    for code in codes:
        found[countries.label(code)] = None
        found.update(dict.fromkeys(Locale.parse(each).territories.get(code, "") for each in LANGUAGES))
        found.update(dict.fromkeys(countries[code].synonyms if code in countries else ()))
    return tuple(name for name in found if name)


def _where_and_when(base: KnowledgeBase, case: CaseStudy) -> str:
    names = [base.vocabularies.countries.label(code) for code in case.countries]
    where = ", ".join(names) if 0 < len(names) <= MOST_COUNTRIES else "Several countries"
    start, end = case.period.start, case.period.end
    when = "" if start is None else f", {start} to {end or 'now'}"
    return f"{where}{when}"


def _years(case: CaseStudy, this_year: int) -> tuple[int, ...]:
    first, last = case.period.start, case.period.end or this_year
    return () if first is None else tuple(range(first, min(last, first + MOST_YEARS) + 1))


def _sentence_by_sentence(texts: Mapping[str, str]) -> Mapping[str, str]:
    return {part: one_sentence_a_line(text) for part, text in texts.items()}


def _once(terms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(terms))


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text.strip())
