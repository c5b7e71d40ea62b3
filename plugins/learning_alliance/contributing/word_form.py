"""The blank form as a Word file: plain tables, which survive Word, LibreOffice and a telephone."""

import io
import zipfile
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from learning_alliance.contributing.blank_form import BlankGroup, BlankQuestion, blank_groups
from learning_alliance.domain.vocabulary import Vocabularies

TITLE = "A case for the Learning Alliance"
INTRODUCTION = (
    "Write into the white boxes. They grow as you write. Leave a box empty where you know nothing; others can add.",
    "Name your sources first: what others can read. Behind each statement put its number in brackets, such as [1].",
    "If you name one source only, all statements are taken to come from it.",
    "The words in small brackets help a program to read your answers: please leave them.",
    "Mail the filled form to those who run the site on which you found it.",
)
COPY = "For more, copy this table."
ROOM = {"sources": 3, "places": 1}
ROOM_FULL = {
    "sources": 5, "places": 2, "actors": 4, "results": 4, "finance": 3, "difficulties": 4, "preconditions": 2,
    "lessons": 3, "criteria": 2,
}  # fmt: skip
GREY, SHADE = RGBColor(0x5F, 0x5F, 0x5F), "E9F1F0"
FIXED_DAY = datetime(2026, 1, 1, tzinfo=UTC)
FIXED_TIME = (2026, 1, 1, 0, 0, 0)


def word_form(vocabularies: Vocabularies, *, is_full: bool) -> bytes:
    """Return the blank form; the same bytes each time."""
    document = docx.Document()
    _set_up(document)
    document.add_heading(TITLE, 0)
    for line in INTRODUCTION:
        document.add_paragraph(line)
    for group in blank_groups(vocabularies, ROOM_FULL if is_full else ROOM, is_full=is_full):
        _add_group(document, group)
    return _bytes(document)


def own_texts(vocabularies: Vocabularies) -> frozenset[str]:
    """Return the texts that stand outside of the boxes in a blank form."""
    groups = blank_groups(vocabularies, ROOM_FULL, is_full=True)
    return frozenset(
        {
            TITLE,
            COPY,
            *INTRODUCTION,
            *(text for each in groups for text in (each.step, each.title, each.help)),
        }
    )


def code_of(question: BlankQuestion) -> str:
    """Return the mark by which a program finds a question again."""
    return f"[{'.'.join(str(step) for step in question.path if not isinstance(step, int))}]"


def _set_up(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(11)
    properties = document.core_properties
    properties.title, properties.author = TITLE, ""
    properties.created = properties.modified = FIXED_DAY
    properties.revision = 1


def _add_group(document: Document, group: BlankGroup) -> None:
    if group.step:
        document.add_heading(group.step, 1)
    if group.help:
        document.add_paragraph(group.help)
    if group.is_record:
        document.add_heading(group.title, 2)
    table = document.add_table(rows=0, cols=1)
    table.style = "Table Grid"
    for question in group.questions:
        _add_question(table, question)
    if group.is_record:
        _small(document.add_paragraph(), COPY)


def _add_question(table: Table, question: BlankQuestion) -> None:
    row = table.add_row()  # type: ignore[no-untyped-call]
    cell = row.cells[0]
    _shade(cell)
    heading = cell.paragraphs[0]
    heading.add_run(question.label).bold = True
    if not question.is_needed:
        _small(heading, "  may stay open")
    _small(cell.add_paragraph(), " ".join(filter(None, (question.help, _choices(question)))))
    _small(cell.add_paragraph(), code_of(question))
    _keep_together(row)
    answer = table.add_row()  # type: ignore[no-untyped-call]
    # Room to write by hand as well.
    answer.height, answer.height_rule = Cm(3 if question.is_long else 0.9), WD_ROW_HEIGHT_RULE.AT_LEAST


def _choices(question: BlankQuestion) -> str:
    if not question.choices:
        return ""
    several = "Some of: " if question.is_several else "One of: "
    return several + "; ".join(question.choices) + "."


def _small(paragraph: Paragraph, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(8.5), GREY


def _keep_together(row: _Row) -> None:
    """Keep a question on one page with the box below it."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - the documented way to what the library does not cover
    for paragraph in row.cells[0].paragraphs:
        paragraph.paragraph_format.keep_with_next = True


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", SHADE)):
        shade.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - the documented way to what the library does not cover


def _bytes(document: Document) -> bytes:
    """Return a document's bytes without the time at which they were made."""
    made = io.BytesIO()
    document.save(made)
    fixed = io.BytesIO()
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda each: (each != "[Content_Types].xml", each)):
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return fixed.getvalue()
