"""Reads a filled Word form: answers stand in the boxes below the marks of their questions."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from learning_alliance.contributing.blank_form import TEXT
from learning_alliance.contributing.importing.answers import Answer, Reading, Unplaced
from learning_alliance.contributing.importing.word_text import word_body

MARK = re.compile(r"\[(?P<path>[a-z_]+(?:\.[A-Za-z_ ]+)*)\]")
STAYS_OPEN = "may stay open"


def read_word_form(content: bytes, own_texts: frozenset[str], records: frozenset[str]) -> Reading:
    """Return the answers of a form.

    Args:
        content: The file.
        own_texts: What stands outside of the boxes in a blank form.
        records: The fields of which each table is one record.

    Raises:
        UnreadableError: It is no Word file, too large, or not safe to open.
    """
    form = _FilledForm(records)
    for element in _blocks(word_body(content)):
        if element.tag == qn("w:tbl"):
            form.read_table(element)
        elif (text := _text(element)) and text not in own_texts:
            form.unplaced.append(
                Unplaced("Text outside of the boxes", text, "It stands in no box of the form.")
            )
    return Reading(tuple(form.answers), tuple(form.unplaced))


class _FilledForm:
    """Collects answers table by table, and counts the records of each list."""

    def __init__(self, records: frozenset[str]) -> None:
        self._records = records
        self._counts: Counter[str] = Counter()
        self.answers: list[Answer] = []
        self.unplaced: list[Unplaced] = []

    def read_table(self, table: Any) -> None:
        """Read the rows of a table: a mark, then what was written below it."""
        path: tuple[str, ...] = ()
        question = ""
        begun: set[str] = set()
        for row in table.iter(qn("w:tr")):
            text = "\n".join(_text(each) for each in row.iter(qn("w:p"))).strip()
            mark = MARK.search(text)
            if mark:
                path = _path(mark["path"])
                question = text.partition("\n")[0].removesuffix(STAYS_OPEN).strip()
                text = text[mark.end() :].strip()
            if text:
                self._note(path, question, text, begun)

    def _note(self, path: tuple[str, ...], question: str, text: str, begun: set[str]) -> None:
        if not path:
            self.unplaced.append(
                Unplaced("A box without a question", text, "The mark of its question is gone.")
            )
        elif path[0] in self._records:
            if path[0] not in begun:
                begun.add(path[0])
                self._counts[path[0]] += 1
            self.answers.append(Answer((path[0], self._counts[path[0]] - 1, *path[1:]), text, question))
        else:
            self.answers.append(Answer(path, text, question))


def _path(mark: str) -> tuple[str, ...]:
    return (TEXT, mark.removeprefix(f"{TEXT}.")) if mark.startswith(f"{TEXT}.") else tuple(mark.split("."))


def _blocks(body: Any) -> Iterator[Any]:
    """Yield the paragraphs and tables of a body, also those inside controls and tracked changes."""
    for element in body:
        if element.tag in {qn("w:p"), qn("w:tbl")}:
            yield element
        elif element.tag in {
            qn("w:sdt"),
            qn("w:sdtContent"),
            qn("w:ins"),
            qn("w:customXml"),
            qn("w:smartTag"),
        }:
            yield from _blocks(element)


def _text(paragraph: Any) -> str:
    """Return the text of a paragraph, without what tracked changes took out."""
    parts = []
    for element in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")):
        if element.tag == qn("w:t"):
            parts.append(element.text or "")
        else:
            parts.append(" " if element.tag == qn("w:tab") else "\n")
    return "".join(parts).strip()
