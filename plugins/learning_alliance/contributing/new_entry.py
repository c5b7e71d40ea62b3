"""A new case or lesson from a few answers: the template with these in it, and the rest to fill in."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby

from learning_alliance.content.conversion import proposed_identifier
from learning_alliance.content.shapes import Need
from learning_alliance.contributing.front_matter_writing import clean_text
from learning_alliance.contributing.kinds import CASE, EntryKind
from learning_alliance.contributing.questions import Question, questions
from learning_alliance.contributing.section_words import SECTION_WORDS
from learning_alliance.contributing.template import template_front_matter
from learning_alliance.contributing.words import Example
from learning_alliance.domain.vocabulary import Vocabularies

Answers = Mapping[str, str]
HEADING = (
    "Lines that begin with # are for you. They are never shown, and you may delete them.\n"
    "`alliance check` names what is still missing; with --watch it does so while you write."
)
WORDS_IN_ID = 5
FIRST_KEY = "s1"


def proposed_id(kind: EntryKind, answers: Answers) -> str:
    """Return an id from the title, for a case with its country before it."""
    before_colon = answers.get("title", "").partition(":")[0]
    words = proposed_identifier(before_colon).split("-")[:WORDS_IN_ID]
    if kind is not CASE:
        return "-".join(words)
    countries = [each.strip() for each in answers.get("countries", "").split(",") if each.strip()]
    return "-".join([countries[0].lower() if len(countries) == 1 else "xx", *words])


def new_entry(
    kind: EntryKind, entry_id: str, answers: Answers, text: str, *, today: date, vocabularies: Vocabularies
) -> str:
    """Return the text of a new file."""
    values = {**_values(kind, answers), "id": entry_id, "status": "draft", "last_reviewed": today.isoformat()}
    front_matter = template_front_matter(kind, vocabularies, values, HEADING)
    return front_matter + _body(kind, text, has_source="sources" in values and values["sources"] is not None)


def _values(kind: EntryKind, answers: Answers) -> dict[str, Example]:
    """Return a value for each field that an entry must have; None where nobody answered."""
    needed: dict[str, Example] = {
        field.name: None for field in kind.shape.fields if field.need is Need.ALWAYS
    }
    asked = groupby(questions(kind), lambda question: question.path[0])
    answered = {field: _value(tuple(group), answers) for field, group in asked}
    fixed: dict[str, Example] = {"contributors": [], "language": "en", "license": "CC-BY-4.0"}
    kept: dict[str, Example] = {"type": "snapshot"} if kind is CASE else {"single_case": True}
    return {**needed, **answered, **fixed, **kept}


def _value(group: tuple[Question, ...], answers: Answers) -> Example:
    """Return the value of one field from the answers to its questions."""
    answered = {each.path[-1]: each.value(answers[each.option]) for each in group if each.option in answers}
    field, is_single, in_record = group[0].path[0], len(group[0].path) == 1, group[0].in_record
    if not answered:
        return None
    if is_single:
        return answered[field]
    key: dict[str, Example] = {"key": FIRST_KEY} if field == "sources" else {}
    return [{**key, **answered}] if in_record else answered


def _body(kind: EntryKind, text: str, *, has_source: bool) -> str:
    said = clean_text(text.strip())
    if kind is not CASE:
        return f"{said}\n"
    is_bare = said and has_source and "[@" not in said
    first = f"{said.rstrip('.')} [@{FIRST_KEY}]." if is_bare else said
    parts = [first if each.heading == "What was done" else "" for each in SECTION_WORDS]
    return "\n".join(
        f"## {each.heading}\n\n{part}\n" if part else f"## {each.heading}\n"
        for each, part in zip(SECTION_WORDS, parts, strict=True)
    )
