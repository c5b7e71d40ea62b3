"""Fills in a blank Word form as a person does: below the mark of each question."""

import io
from collections.abc import Mapping

import docx
from docx.document import Document

Filled = Mapping[str, str]


def filled(blank: bytes, *tables: Filled) -> bytes:
    """Return a form in which answers stand; each mapping fills the next table that has its marks."""
    document = docx.Document(io.BytesIO(blank))
    unused = list(document.tables)
    for answers in tables:
        table = next(each for each in unused if _marks(each) >= set(answers))
        if not _is_shared(answers):
            unused.remove(table)
        for row, following in zip(table.rows, table.rows[1:], strict=False):
            mark = row.cells[0].paragraphs[-1].text
            if mark in answers:
                following.cells[0].text = answers[mark]
    return saved(document)


def saved(document: Document) -> bytes:
    """Return the bytes of a document."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _is_shared(answers: Filled) -> bool:
    return not any("." in mark for mark in answers)


def _marks(table: "docx.table.Table") -> set[str]:
    return {row.cells[0].paragraphs[-1].text for row in table.rows}
