"""The real collection, as the project publishes it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from learning_alliance.checks.running import check_collection
from learning_alliance.content.collection import Collection, project_files, read_collection
from learning_alliance.content.gazetteer import locate_places
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.knowledge.building import publication

ROOT = Path(__file__).parents[2]
FEWEST_WORDS, MOST_WORDS = 300, 1000


@pytest.fixture(scope="module")
def collection() -> Collection:
    """The real case studies and lessons."""
    return read_collection(project_files(ROOT), read_vocabularies(), datetime.now(UTC).date())


@pytest.fixture(scope="module")
def vocabularies() -> Vocabularies:
    """The real vocabularies."""
    return read_vocabularies()


def test_collection_has_no_problems(collection: Collection) -> None:
    assert check_collection(collection) == ()


def test_everything_published_gets_a_page(collection: Collection) -> None:
    published = publication(collection, check_collection(collection), is_draft=False)

    assert len(published.knowledge_base.cases) == len(collection.cases)
    assert len(published.knowledge_base.lessons) == len(collection.lessons)


def test_full_case_is_as_long_as_ten_minutes_allow(collection: Collection) -> None:
    lengths = {case.id: len(case.body.split()) for case in _cases(collection) if case.type == "full"}

    assert {name: words for name, words in lengths.items() if not FEWEST_WORDS <= words <= MOST_WORDS} == {}


def test_every_place_has_coordinates(collection: Collection) -> None:
    places = {place for case in _cases(collection) for place in case.places}

    assert places - locate_places(places).keys() == set()


def _cases(collection: Collection) -> list[CaseStudy]:
    return [case for _, case in collection.cases]
