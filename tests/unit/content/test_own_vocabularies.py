"""A project may bring its own words; what cannot be used is refused with its place and a remedy."""

from pathlib import Path

import pytest

from learning_alliance.content.own_vocabularies import VocabularyError
from learning_alliance.content.vocabulary_reading import read_vocabularies

THEMES = """\
title: Themes of water
description: What our cases are about.
source: Our network
terms:
  - {id: wells, label: Wells, definition: Holes in the ground that hold water.}
  - {id: pipes, label: Pipes, definition: Water that comes by itself.}
"""


def _project(folder: Path, name: str, text: str) -> Path:
    (folder / "vocabularies").mkdir()
    (folder / "vocabularies" / name).write_text(text, encoding="utf-8")
    return folder


def test_own_list_stands_in_the_place_of_the_one_that_ships(tmp_path: Path) -> None:
    own = read_vocabularies(_project(tmp_path, "themes.yml", THEMES))

    assert [term.id for term in own.themes] == ["wells", "pipes"]
    assert own.themes.title == "Themes of water"
    assert own.difficulties == read_vocabularies().difficulties


def test_change_of_an_own_list_is_seen_at_once(tmp_path: Path) -> None:
    project = _project(tmp_path, "themes.yml", THEMES)
    read_vocabularies(project)

    (project / "vocabularies/themes.yml").write_text(
        THEMES.replace("pipes", "rivers-and-lakes"), encoding="utf-8"
    )

    assert "rivers-and-lakes" in read_vocabularies(project).themes


def test_project_without_own_lists_has_those_that_ship(tmp_path: Path) -> None:
    assert read_vocabularies(tmp_path) == read_vocabularies()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("theme.yml", THEMES, 'Did you mean "themes"?'),
        ("statuses.yml", THEMES, "cannot be replaced"),
        ("themes.yml", "title: [", "cannot be read"),
        ("themes.yml", "- a", "write title, description, source and terms"),
        ("themes.yml", THEMES.replace("source: Our network\n", ""), "source is missing"),
        ("themes.yml", THEMES.partition("terms:")[0] + "terms: []\n", "terms is missing"),
        ("themes.yml", THEMES.replace("label: Wells, ", ""), "term 1 has no label"),
        ("themes.yml", THEMES.replace("id: wells", "id: ../../wells"), "not small letters"),
        ("themes.yml", THEMES.replace("id: pipes", "id: wells"), "stands twice"),
        ("themes.yml", "title: !!python/object/apply:os.getcwd []\n", "cannot be read"),
    ],
)
def test_list_that_cannot_be_used_is_refused_with_a_remedy(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    with pytest.raises(VocabularyError, match=f"vocabularies/{name}: ") as refused:
        read_vocabularies(_project(tmp_path, name, text))

    assert told in str(refused.value)
