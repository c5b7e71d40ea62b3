"""The issue form: the questions of a snapshot, for people with an account where issues are kept."""

import json
from collections.abc import Mapping
from typing import Any

from learning_alliance.content.conversion import proposed_identifier
from learning_alliance.contributing.blank_form import BlankGroup, BlankQuestion, blank_groups
from learning_alliance.contributing.importing.answers import AnswerPath
from learning_alliance.domain.vocabulary import Vocabularies

ROOM = {"sources": 2, "places": 1}
INTRODUCTION = (
    "Tell what you know of a case; others will put it into its form and ask you where something is open. Behind each "
    "statement put the number of its source in brackets, such as [1]. What you write here is public, and published "
    "under CC BY 4.0."
)


def issue_questions(vocabularies: Vocabularies) -> Mapping[str, AnswerPath]:
    """Return the field that each question of the form stands for, by the question's words."""
    return {
        _label(group, question): question.path
        for group in _groups(vocabularies)
        for question in group.questions
    }


def issue_form(vocabularies: Vocabularies) -> str:
    """Return the form as the file that an issue tracker reads."""
    fields: list[Any] = [{"type": "markdown", "attributes": {"value": INTRODUCTION}}]
    for group in _groups(vocabularies):
        if group.step:
            fields.append({"type": "markdown", "attributes": {"value": f"## {group.step}\n\n{group.help}"}})
        fields.extend(_field(group, question) for question in group.questions)
    form = {
        "name": "I know a case",
        "description": "Tell of a city development strategy, a slum upgrading programme or an activity around them",
        "title": "Case: ",
        "body": fields,
    }
    return "# Made from the field tables by scripts/renew.\n" + "\n".join(_lines(form)) + "\n"


def _groups(vocabularies: Vocabularies) -> tuple[BlankGroup, ...]:
    return blank_groups(vocabularies, ROOM, is_full=False)


def _label(group: BlankGroup, question: BlankQuestion) -> str:
    return (
        f"{group.title}: {question.label[0].lower()}{question.label[1:]}"
        if group.is_record
        else question.label
    )


def _field(group: BlankGroup, question: BlankQuestion) -> dict[str, Any]:
    label = _label(group, question)
    attributes: dict[str, Any] = {"label": label, "description": question.help}
    kind = (
        "dropdown" if question.choices else "textarea" if question.is_long or question.is_several else "input"
    )
    if question.choices:
        attributes["options"] = list(question.choices)
        attributes["multiple"] = question.is_several
    is_needed = question.is_needed and not (group.is_record and not group.title.endswith(" 1"))
    is_needed = is_needed and question.path[0] != "places"
    return {
        "type": kind,
        "id": proposed_identifier(label),
        "attributes": attributes,
        "validations": {"required": is_needed},
    }


def _lines(value: Any, indent: str = "") -> list[str]:
    """Return a value as YAML blocks; every single value is JSON, which YAML takes."""
    if isinstance(value, dict):
        return [line for name, each in value.items() for line in _named(name, each, indent)]
    return [
        f"{indent}- {line.removeprefix(indent + '  ')}" if number == 0 else line
        for each in value
        for number, line in enumerate(
            _lines(each, f"{indent}  ") if isinstance(each, dict) else [json.dumps(each, ensure_ascii=False)]
        )
    ]


def _named(name: str, value: Any, indent: str) -> list[str]:
    if isinstance(value, dict | list) and value:
        return [f"{indent}{name}:", *_lines(value, f"{indent}  ")]
    return [f"{indent}{name}: {json.dumps(value, ensure_ascii=False)}"]
