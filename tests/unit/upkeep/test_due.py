"""What somebody should look at again."""

from pathlib import Path

import pytest

from learning_alliance.checks.running import check_collection
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.knowledge.building import Publication, publication
from learning_alliance.upkeep.cited_addresses import cited_addresses
from learning_alliance.upkeep.due import countries_without_a_case, due_texts
from tests.file_builders import TODAY, case_text, lesson_text

FILE = "case_studies/th-example.md"


def _published(root: Path, **fields: str) -> Publication:
    (root / "case_studies").mkdir()
    (root / "lessons").mkdir()
    (root / FILE).write_text(case_text(**fields), encoding="utf-8")
    (root / "lessons/example.md").write_text(lesson_text(), encoding="utf-8")
    collection = read_collection(project_files(root), read_vocabularies(), TODAY)
    return publication(collection, check_collection(collection), is_draft=True)


def _reasons(
    published: Publication, dead: dict[str, tuple[str, ...]] | None = None
) -> dict[str, tuple[str, ...]]:
    found = due_texts(published.knowledge_base, published.source_paths, dead or {})
    return {text.file: text.reasons for text in found}


def test_what_was_reviewed_lately_is_not_due(tmp_path: Path) -> None:
    assert _reasons(_published(tmp_path)) == {}


@pytest.mark.parametrize(
    ("fields", "reasons"),
    [
        ({"last_reviewed": "2023-01-01"}, ("was last reviewed on 2023-01-01",)),
        ({"status": "needs-update"}, ("was marked as needing an update",)),
        (
            {"status": "draft", "last_reviewed": "2023-01-01"},
            ("was last reviewed on 2023-01-01", "is still a draft"),
        ),
        ({"status": "draft"}, ()),
        ({"status": "retired", "last_reviewed": "2010-01-01"}, ()),
    ],
)
def test_reasons_are_told(tmp_path: Path, fields: dict[str, str], reasons: tuple[str, ...]) -> None:
    assert _reasons(_published(tmp_path, **fields)) == ({FILE: reasons} if reasons else {})


def test_what_cites_a_dead_address_is_due(tmp_path: Path) -> None:
    reasons = _reasons(_published(tmp_path), {FILE: ("https://example.org/1",)})

    assert reasons == {FILE: ("cites what cannot be opened any more: https://example.org/1",)}


def test_countries_without_a_case_are_named_by_region(tmp_path: Path) -> None:
    missing = countries_without_a_case(_published(tmp_path).knowledge_base)

    assert "Thailand" not in missing["South-eastern Asia"]
    assert "Vietnam" in missing["South-eastern Asia"]


def test_every_address_of_sources_and_texts_is_gathered_once_with_its_places(tmp_path: Path) -> None:
    body = (
        "## Context\n\nSee [the plan](https://example.org/plan#part) and [x](https://example.org/1) [@s1].\n"
    )
    (tmp_path / "case_studies").mkdir()
    (tmp_path / FILE).write_text(case_text(body), encoding="utf-8")
    collection = read_collection(project_files(tmp_path), read_vocabularies(), TODAY)

    found = {
        each.address: [(place.file, place.line) for place in each.places]
        for each in cited_addresses(collection)
    }

    assert found == {
        "https://example.org/1": [(FILE, 12), (FILE, 18)],
        "https://example.org/plan": [(FILE, 18)],
    }
