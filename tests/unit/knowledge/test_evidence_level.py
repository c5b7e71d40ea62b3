"""Levels come from who states results and difficulties; an editor may lower, and raise with a source."""

import pytest

from learning_alliance.domain.evidence import EvidenceStatement
from learning_alliance.knowledge.evidence_level import evidence_level
from tests.knowledge_builders import a_case, a_difficulty, a_result, a_source


def test_a_case_without_results_is_e0() -> None:
    found = evidence_level(a_case(sources=(a_source(kind="peer-reviewed"),), results=()))

    assert (found.level, found.reason) == ("E0", "No source that we read states results.")


@pytest.mark.parametrize("kind", ["implementer", "press", "community", "government"])
def test_results_without_independent_study_are_e1(kind: str) -> None:
    found = evidence_level(a_case(sources=(a_source(kind=kind),), results=(a_result(),)))

    assert found.level == "E1"


@pytest.mark.parametrize("kind", ["evaluation", "peer-reviewed", "thesis"])
def test_results_from_an_independent_study_are_e3(kind: str) -> None:
    found = evidence_level(a_case(sources=(a_source(kind=kind),), results=(a_result(),)))

    assert (found.level, found.reason) == (
        "E3",
        "Results or difficulties rest on independent study: Author s1.",
    )


def test_a_study_that_tells_of_difficulties_counts() -> None:
    sources = (a_source("s1"), a_source("s2", "evaluation"))

    found = evidence_level(
        a_case(sources=sources, results=(a_result("s1"),), difficulties=(a_difficulty(source="s2"),))
    )

    assert found.level == "E3"


def test_a_study_that_is_cited_only_for_the_setting_does_not_count() -> None:
    sources = (a_source("s1"), a_source("s2", "evaluation"))

    found = evidence_level(a_case(sources=sources, results=(a_result("s1"),)))

    assert found.level == "E1"


@pytest.mark.parametrize("level", ["E2", "E4", "E5"])
def test_an_editor_raises_a_level_with_a_source(level: str) -> None:
    statement = EvidenceStatement(level, "Measured before and after.", "s1")

    found = evidence_level(a_case(results=(a_result(),), evidence=statement))

    assert (found.level, found.reason) == (level, "Measured before and after.")


@pytest.mark.parametrize("source", ["", "s9"])
def test_nobody_raises_a_level_without_a_source_of_the_case(source: str) -> None:
    statement = EvidenceStatement("E5", "We are sure.", source)

    assert evidence_level(a_case(results=(a_result(),), evidence=statement)).level == "E1"


def test_an_editor_lowers_a_level_without_a_source() -> None:
    statement = EvidenceStatement("E1", "The study was never published.")
    case = a_case(sources=(a_source(kind="evaluation"),), results=(a_result(),), evidence=statement)

    assert evidence_level(case).reason == "The study was never published."
    assert evidence_level(case).level == "E1"


def test_a_level_that_nobody_knows_is_ignored() -> None:
    statement = EvidenceStatement("E9", "A slip.", "s1")

    assert evidence_level(a_case(results=(a_result(),), evidence=statement)).level == "E1"
