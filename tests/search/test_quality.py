"""The search finds what practitioners look for: sixty judged questions, in four languages."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.judgements import HELD_OUT, TUNING, quality, read_questions
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.knowledge.building import publication
from learning_alliance.search.records import documents
from learning_alliance.search.searching import Request, Searcher
from tests.architecture.project_files import ROOT
from tests.search_builders import case_ids, searcher_of

FLOOR = 0.85
NUMBER_OF_QUESTIONS = 60


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    collection = read_collection(project_files(ROOT), read_vocabularies(), date(2026, 11, 28))
    base = publication(collection, (), is_draft=False).knowledge_base
    return searcher_of(tmp_path_factory.mktemp("cache"), tuple(documents(base)))


def test_every_judged_case_exists() -> None:
    judged = {case for each in read_questions() for case in each.relevant}

    assert [case for case in sorted(judged) if not Path(ROOT, "case_studies", f"{case}.md").exists()] == []


def test_sixty_questions_are_split_in_halves_with_all_languages_in_each() -> None:
    questions = read_questions()
    halves = {half: {each.language for each in questions if each.half == half} for half in (TUNING, HELD_OUT)}

    assert len(questions) == len({each.query for each in questions}) == NUMBER_OF_QUESTIONS
    assert halves == {TUNING: {"en", "fr", "es", "pt"}, HELD_OUT: {"en", "fr", "es", "pt"}}
    assert sum(each.half == TUNING for each in questions) == NUMBER_OF_QUESTIONS / 2


@pytest.mark.parametrize("half", [TUNING, HELD_OUT])
def test_good_answers_stand_first(searcher: Searcher, half: str) -> None:
    found = quality(
        lambda text: case_ids(searcher.search(Request(text, {"type": ("case",)}))),
        (each for each in read_questions() if each.half == half),
    )

    assert found.ndcg >= FLOOR, (
        f"nDCG@10 is {found.ndcg:.3f} on the {half} questions. When new cases answer some of them, "
        "judge these cases in tests/search/judgements.yml; else the search has become worse."
    )
    assert found.without_any == 0
