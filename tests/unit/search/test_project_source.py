import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from learning_alliance.search.indexing import up_to_date_index
from learning_alliance.search.opened_index import OpenedIndex, numbers_in
from learning_alliance.search.project_source import project_source
from learning_alliance.search.source import Part
from tests.file_builders import case_text, lesson_text

FIRST, SECOND, LESSON = "case_studies/th-example.md", "case_studies/th-other.md", "lessons/example.md"
OWN_THEMES = """\
title: Themes
description: What the work is about.
source: This network.
terms:
  - {id: tenure, label: Tenure, definition: Who may stay.}
"""


class Project:
    """A project, its index, and which parts were read each time that the index was brought up to date."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "project"
        self._cache = folder / "cache"
        self.read: list[list[str]] = []
        self.write(FIRST, case_text())
        self.write(SECOND, case_text(id="th-other", title="Another town"))
        self.write(LESSON, lesson_text())

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def titles(self, record: str = "case") -> list[str]:
        """Bring the index up to date and return the titles in it."""
        index = OpenedIndex(up_to_date_index(project_source(self.root), self._cache, "test", self._noted))
        try:
            found = (index.document(number) for number in numbers_in(index.everything))
            return sorted(document.title for document in found if document.type == record)
        finally:
            index.close()

    def _noted(self, parts: Iterable[Part], _number: int) -> Iterable[Part]:
        listed = list(parts)
        self.read.append([each.key for each in listed])
        return listed


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_whole_project_is_read_once(project: Project) -> None:
    assert len(project.titles()) == 2
    project.titles()

    assert project.read == [[FIRST, SECOND, LESSON, "themes"]]


def test_only_the_file_that_has_changed_is_read_again(project: Project) -> None:
    project.titles()
    project.write(SECOND, case_text(id="th-other", title="The same town, told anew"))

    assert "The same town, told anew" in project.titles()
    assert project.read[1:] == [[SECOND]]


def test_file_that_was_only_touched_is_not_read_again(project: Project) -> None:
    project.titles()
    os.utime(project.root / FIRST, (1, 1))
    project.titles()

    assert project.read[1:] == []


def test_case_that_became_a_draft_or_is_gone_is_found_no_more(project: Project) -> None:
    project.titles()
    project.write(FIRST, case_text(status="draft"))
    (project.root / SECOND).unlink()

    assert project.titles() == []


def test_own_vocabulary_has_everything_read_anew(project: Project) -> None:
    project.titles()
    project.write("vocabularies/themes.yml", OWN_THEMES)

    assert project.titles("theme") == ["Tenure"]
    assert project.read[1:] == [[FIRST, SECOND, LESSON, "themes"]]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_no_text_harm_nothing(project: Project) -> None:
    (project.root / "case_studies" / os.fsdecode(b"th-\xff.md")).write_text(case_text(), encoding="utf-8")

    assert len(project.titles()) >= 2
    assert len(project.titles()) >= 2
