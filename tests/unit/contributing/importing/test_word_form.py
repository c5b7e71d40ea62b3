"""A filled Word form becomes a case, and nothing that was written in it is lost."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
import pytest

from learning_alliance.content.case_study_fields import CASE_STUDY
from learning_alliance.content.shapes import ListOf, Need, Shape
from learning_alliance.contributing.blank_form import blank_groups
from learning_alliance.contributing.importing.answers import UnreadableError
from learning_alliance.contributing.importing.importer import Imported, import_content
from learning_alliance.contributing.word_form import word_form
from tests.file_builders import TODAY
from tests.knowledge_builders import the_vocabularies
from tests.unit.contributing.importing.checking import problems_of
from tests.word_filling import Filled, filled, saved

MADE_WHEN_IMPORTED = {"id", "type", "key", "status", "last_reviewed"}
BLANK = word_form(the_vocabularies(), is_full=False)
BLANK_FULL = word_form(the_vocabularies(), is_full=True)
PLACE: Filled = {
    "[title]": "Hill Town: tenants map their lanes", "[kind]": "Slum upgrading", "[scale]": "one city",
    "[countries]": "Kenya", "[period.start]": "2010", "[period.end]": "still running",
}  # fmt: skip
SOURCE: Filled = {
    "[sources.author]": "Hill Town", "[sources.title]": "The map", "[sources.publisher]": "Hill Town",
    "[sources.url]": "https://example.org/map", "[sources.kind]": "Press",
}  # fmt: skip
SHORT: Filled = {"[summary]": "Tenants mapped their lanes.", "[themes]": "Secure tenure, data and maps"}
TEXT: Filled = {"[text.What was done]": "In 2010 tenants walked 3 lanes. They drew them."}


def test_blank_form_is_the_same_bytes_each_time() -> None:
    assert word_form(the_vocabularies(), is_full=False) == BLANK


def test_full_form_asks_for_all_that_a_case_must_have() -> None:
    asked = {
        tuple(step for step in question.path if not isinstance(step, int))
        for group in blank_groups(the_vocabularies(), {}, is_full=True)
        for question in group.questions
    }

    needed = {path for path in _needed(CASE_STUDY) if path[-1] not in MADE_WHEN_IMPORTED}
    assert needed - asked == set()


def test_filled_form_passes_the_checks() -> None:
    imported = _import(filled(BLANK, PLACE, SOURCE, SHORT, TEXT))

    assert imported.id == "ke-hill-town"
    assert imported.left_over == ""
    assert problems_of(imported) == []
    assert "In 2010 tenants walked 3 lanes [@s1]. They drew them [@s1]." in imported.text


def test_full_form_passes_the_checks_and_refers_to_sources_by_number_or_title() -> None:
    second = {**SOURCE, "[sources.title]": "What became of it", "[sources.url]": "https://example.org/2"}
    texts = {
        f"[text.{heading}]": "It was so [1]. It went on [2]."
        for heading in (
            "Context",
            "What was done",
            "Results",
            "What went wrong",
            "Lessons",
            "If you want to try this",
        )
    }
    imported = _import(
        filled(
            BLANK_FULL, PLACE, SOURCE, second, SHORT, texts, {"[problem]": "No water."},
            {"[actors.name]": "The council", "[actors.type]": "Local authority", "[actors.role]": "It led", "[actors.source]": "1"},
            {"[results.indicator]": "lanes", "[results.value]": "1,312", "[results.unit]": "lanes", "[results.basis]": "Measured", "[results.source]": "source 2"},
            {"[cost_unknown]": "Yes"},
            {"[difficulties.text]": "Rain.", "[difficulties.code]": "delays", "[difficulties.source]": "What became of it"},
            {"[lessons.text]": "Bring pens.", "[lessons.drawn_by]": "Hill Town", "[lessons.source]": "[1]"},
        )
    )  # fmt: skip

    assert "\ntype: full\n" in imported.text
    assert "value: 1312, unit: lanes, basis: measured, source: s2" in imported.text
    assert imported.left_over == ""
    assert problems_of(imported) == []


def test_what_cannot_be_placed_is_kept_with_the_reason() -> None:
    document = docx.Document(io.BytesIO(filled(BLANK, {**PLACE, "[scale]": "very far"}, SOURCE, SHORT, TEXT)))
    document.add_paragraph("Greetings, Amina")

    imported = _import(saved(document))

    assert '"very far" is not in the list “Scales”.' in imported.left_over
    assert "Greetings, Amina" in imported.left_over


def test_guess_is_told() -> None:
    imported = _import(filled(BLANK, {**PLACE, "[kind]": "slum upgradng"}, SOURCE, SHORT, TEXT))

    assert "\nkind: slum-upgrading\n" in imported.text
    assert 'What it is: "slum upgradng" was taken for “Slum upgrading”.' in imported.placed.notes


def test_answer_in_a_control_and_beside_a_deletion_is_read() -> None:
    content = filled(BLANK, PLACE, SOURCE, SHORT, TEXT)
    wrapped = _edited(
        content,
        "<w:t>Kenya</w:t>",
        "<w:delText>Ghana</w:delText></w:r><w:r><w:t>Ken</w:t></w:r><w:r><w:t>ya</w:t>",
    )

    assert "\ncountries: [KE]\n" in _import(wrapped).text


@pytest.mark.parametrize(
    "content",
    [
        b"", b"no zip", b"PK\x03\x04" + b"\x00" * 50, BLANK[: len(BLANK) // 2],
        b"x" * 5_000_001,
    ],
    ids=["empty", "text", "broken", "half", "too large"],
)  # fmt: skip
def test_file_that_is_no_form_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError):
        _import(content)


@pytest.mark.parametrize(
    "text",
    [
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'.encode("utf-16"),
        b"<w:document",
        b"<a/>",
        b" " * 10_000_001,
        b"<a>" * 100_000,
    ],
    ids=["entity", "entity in UTF-16", "broken", "no body", "bomb", "deep"],
)
def test_text_that_no_word_processor_writes_is_refused(text: bytes) -> None:
    with pytest.raises(UnreadableError):
        _import(_zipped({"word/document.xml": text}))


def test_file_of_very_many_parts_is_refused() -> None:
    with pytest.raises(UnreadableError):
        _import(_zipped({**{f"word/{number}": b"" for number in range(600)}, "word/document.xml": b"<a/>"}))


def _needed(shape: Shape[Any], before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for field in shape.fields:
        form = field.form.form if isinstance(field.form, ListOf) else field.form
        if field.need is not Need.NEVER and isinstance(form, Shape):
            yield from _needed(form, (*before, field.name))
        elif field.need is not Need.NEVER:
            yield (*before, field.name)


def _import(content: bytes) -> Imported:
    return import_content("form.docx", content, TODAY, the_vocabularies())


def _zipped(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def _edited(content: bytes, before: str, after: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["word/document.xml"].decode()
    assert before in text
    return _zipped({**parts, "word/document.xml": text.replace(before, after).encode()})
