"""From a filled form to the text of a file, and the text of what found no place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from learning_alliance.content.entry import FIELDS_OF_LESSONS_ALONE
from learning_alliance.content.shapes import Need
from learning_alliance.contributing.front_matter_writing import front_matter
from learning_alliance.contributing.importing.answers import Placed, Reading, UnreadableError
from learning_alliance.contributing.importing.front_matter_answers import read_front_matter
from learning_alliance.contributing.importing.issue_answers import read_issue
from learning_alliance.contributing.importing.placing import place
from learning_alliance.contributing.importing.word_answers import read_word_form
from learning_alliance.contributing.issue_form import issue_questions
from learning_alliance.contributing.kinds import CASE, LESSON_KIND, EntryKind
from learning_alliance.contributing.new_entry import proposed_id
from learning_alliance.contributing.section_words import SECTION_WORDS
from learning_alliance.contributing.word_form import own_texts
from learning_alliance.contributing.words import Example
from learning_alliance.domain.vocabulary import Vocabularies

LARGEST_TEXT = 1_000_000
TEXT_ENDINGS = {".md", ".markdown", ".txt", ".yml", ".yaml"}
RECORDS = frozenset({"sources", "places", "actors", "results", "finance", "difficulties", "preconditions", "lessons", "criteria", "transfers", "revisits"})  # fmt: skip
HINT = "This came with {id} and found no place in it. Put it where it belongs, or take it out; then delete this file."


@dataclass(frozen=True)
class Imported:
    """A new file, as it would be written.

    Attributes:
        text: The file.
        left_over: What found no place, as text for people; empty when all did.
    """

    kind: EntryKind
    id: str
    text: str
    left_over: str
    placed: Placed


def import_content(name: str, content: bytes, today: date, vocabularies: Vocabularies) -> Imported:
    """Return the file for a filled Word form, template or YAML file.

    Raises:
        UnreadableError: It is none of these, too large, or not safe to open.
    """
    ending = PurePath(name).suffix.lower()
    if ending == ".docx":
        reading = read_word_form(content, own_texts(vocabularies), RECORDS)
        return _imported(CASE, reading, today, vocabularies)
    if ending not in TEXT_ENDINGS:
        raise UnreadableError(
            f"A file that ends in {ending or 'nothing'} cannot be read; send .docx, .md, .txt or .yml."
        )
    text = decoded(content)
    kind = LESSON_KIND if any(f"\n{field}:" in f"\n{text}" for field in FIELDS_OF_LESSONS_ALONE) else CASE
    return _imported(kind, read_front_matter(text, kind), today, vocabularies)


def import_issue(text: str, today: date, vocabularies: Vocabularies) -> Imported:
    """Return the file for the text of an issue that was opened with the issue form."""
    return _imported(CASE, read_issue(text, issue_questions(vocabularies)), today, vocabularies)


def decoded(content: bytes) -> str:
    """Return the text of a file.

    Raises:
        UnreadableError: It is too large, or no UTF-8 text.
    """
    if len(content) > LARGEST_TEXT:
        raise UnreadableError(f"The file has more than {LARGEST_TEXT:,} bytes.")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise UnreadableError(
            'The file is no UTF-8 text; save it again with the encoding "UTF-8".'
        ) from error


def _imported(kind: EntryKind, reading: Reading, today: date, vocabularies: Vocabularies) -> Imported:
    placed = place(kind, reading.answers, vocabularies)
    placed.unplaced.extend(reading.unplaced)
    if not placed.values and not placed.texts:
        raise UnreadableError(
            "No answer was found in it. Is it the form, the template or the text of the issue form?"
        )
    entry_id = str(placed.values.get("id") or _id(kind, placed.values))
    values = _completed(kind, {**placed.values, "id": entry_id}, today)
    text = f"---\n{front_matter(values)}---\n{_body(placed.texts)}"
    return Imported(kind, entry_id, text, _left_over(entry_id, placed), placed)


def _id(kind: EntryKind, values: Mapping[str, Example]) -> str:
    countries = values.get("countries")
    listed = ",".join(map(str, countries)) if isinstance(countries, list) else ""
    return proposed_id(kind, {"title": str(values.get("title", "")), "countries": listed})


def _completed(kind: EntryKind, values: Mapping[str, Example], today: date) -> dict[str, Example]:
    """Return the fields with those that no form asks for, in the order of the shape."""
    usual: dict[str, Example] = {
        "status": "in-review",
        "last_reviewed": today.isoformat(),
        "contributors": [],
        "language": "en",
        "license": "CC-BY-4.0",
    }
    whole = usual | dict(values)
    if kind is CASE:
        whole.setdefault("type", "full" if _is_full(whole) else "snapshot")
    return {field.name: whole[field.name] for field in kind.shape.fields if field.name in whole}


def _is_full(values: Mapping[str, Example]) -> bool:
    needed = [field for field in CASE.shape.fields if field.need is Need.FULL]
    sources = values.get("sources")
    is_answered = all(field.name in values or (field.unless and field.unless in values) for field in needed)
    return is_answered and isinstance(sources, list) and len(sources) > 1


def _body(texts: Mapping[str, str]) -> str:
    headings = [each.heading for each in SECTION_WORDS if each.heading in texts]
    others = [heading for heading in texts if heading not in headings]
    parts = [
        f"## {heading}\n\n{texts[heading]}\n" if heading else f"{texts[heading]}\n"
        for heading in (*headings, *others)
    ]
    return "\n".join(parts)


def _left_over(entry_id: str, placed: Placed) -> str:
    if not placed.unplaced:
        return ""
    parts = [f"{each.question}\n  ({each.reason})\n{each.text}\n" for each in placed.unplaced]
    return "\n".join([HINT.format(id=entry_id), "", *parts])
