"""The templates that contributors copy pass the checks, as they are and with every field filled."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from learning_alliance.content.case_study_fields import CASE_STUDY
from learning_alliance.content.lesson_fields import LESSON
from learning_alliance.content.shapes import Shape
from tests.architecture.project_files import ROOT

CASE = (ROOT / "case_studies/_template.md").read_text(encoding="utf-8")
LESSON_TEXT = (ROOT / "lessons/_template.md").read_text(encoding="utf-8")
FIELD_SET_ASIDE = re.compile(r"^#(?=[a-z_]+:|  [^ ])", re.MULTILINE)


def _with_every_field(template: str) -> str:
    return FIELD_SET_ASIDE.sub("", template).replace("\ntype: snapshot\n", "\ntype: full\n")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("th-example-river-town.md", CASE),
        ("th-example-river-town.md", _with_every_field(CASE)),
        ("example-lesson.md", LESSON_TEXT),
        ("example-lesson.md", _with_every_field(LESSON_TEXT)),
    ],
    ids=["snapshot", "full case", "lesson", "lesson with every field"],
)
def test_template_passes_the_checks_under_its_own_name(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    alliance = Path(sys.executable).with_name("alliance")

    outcome = subprocess.run([alliance, "check", file], cwd=ROOT, capture_output=True, text=True, check=False)

    assert outcome.stdout == "1 file read, no problems.\n"


@pytest.mark.parametrize(
    ("shape", "template"), [(CASE_STUDY, CASE), (LESSON, LESSON_TEXT)], ids=["case", "lesson"]
)
def test_template_names_every_field(shape: Shape[object], template: str) -> None:
    for_editors = {"evidence", "strength", "aliases", "reviewers"}

    missing = [field.name for field in shape.fields if f"{field.name}:" not in template]

    assert set(missing) - for_editors - {"unverified"} == set()
