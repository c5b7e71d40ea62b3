"""Filled templates, YAML files and issues become cases and lessons, and nothing in them is lost."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from learning_alliance.contributing.front_matter_writing import front_matter
from learning_alliance.contributing.importing.answers import UnreadableError
from learning_alliance.contributing.importing.importer import Imported, import_content, import_issue
from learning_alliance.contributing.importing.values import NOTHING, OPEN_END
from learning_alliance.contributing.issue_form import issue_questions
from learning_alliance.contributing.kinds import CASE, LESSON_KIND
from learning_alliance.contributing.template_files import template_file
from tests.file_builders import CASE_BODY, LESSON_BODY, TODAY, case_text, lesson_text
from tests.knowledge_builders import the_vocabularies
from tests.unit.contributing.importing.checking import problems_of

ISSUE = {
    "Title": "Hill Town: tenants map their lanes", "What it is": "Slum upgrading", "How far it reached": "One city",
    "Countries": "Kenya, Uganda", "Years: From": "2010", "Years: To": "_No response_",
    "Source 1: author": "Hill Town", "Source 1: title": "The map", "Source 1: publisher": "Hill Town",
    "Source 1: web address": "https://example.org/map", "Source 1: who speaks": "Press",
    "Summary": "Tenants mapped their lanes.", "Themes": "Secure tenure, Data and maps",
    "What was done": "They came [1].\n\n### By lane\n\nThey drew 3 [1].",
}  # fmt: skip


@pytest.mark.parametrize("text", [case_text(), lesson_text()], ids=["case", "lesson"])
def test_filled_template_stays_what_it_says(text: str) -> None:
    imported = _import("filled.txt", text)

    assert imported.left_over == ""
    assert problems_of(imported) == []
    assert imported.text.endswith(CASE_BODY if imported.kind is CASE else LESSON_BODY)


def test_yaml_file_with_its_text_becomes_a_case() -> None:
    fields = case_text().split("---\n")[1]

    imported = _import("th-example.case.yml", f"{fields}text: |\n  ## Context\n\n  It grew [@s1].\n")

    assert problems_of(imported) == []
    assert imported.text.endswith("---\n## Context\n\nIt grew [@s1].\n")


def test_numbers_of_sources_are_taken_as_people_write_them() -> None:
    said = "They came (1). They drew [source 1].\n\nTwo things came: (1) water, (2) land (source 1)"

    imported = import_issue(_issue({**ISSUE, "What was done": said}), TODAY, the_vocabularies())

    assert "They came [@s1]. They drew [@s1]." in imported.text
    assert "(1) water, (2) land [@s1]" in imported.text


def test_only_an_end_may_still_be_open() -> None:
    imported = import_issue(
        _issue({**ISSUE, "Years: From": "today", "Years: To": "today"}), TODAY, the_vocabularies()
    )

    assert "period: {end: null, start: null}" in imported.text
    assert 'Years: From\n  ("today" is not a year' in imported.left_over
    assert "Years: To" not in imported.left_over


def test_text_that_points_to_a_source_that_is_not_there_is_not_given_another_one() -> None:
    said = {**ISSUE, "What was done": "They came (2). They drew."}

    imported = import_issue(_issue(said), TODAY, the_vocabularies())

    assert "They came (2). They drew.\n" in imported.text
    assert "What was done: (2) is none of the sources of the list." in imported.placed.notes


@pytest.mark.parametrize("kind", [CASE, LESSON_KIND], ids=lambda kind: kind.name)
def test_examples_that_were_left_in_a_template_are_not_taken_for_answers(kind: object) -> None:
    template = template_file(kind, the_vocabularies())  # type: ignore[arg-type]

    imported = _import("template.md", template)

    assert "This is still the example of the template." in imported.left_over
    assert not re.search(r"^(title|summary):", imported.text, re.MULTILINE)


def test_unknown_field_is_kept_beside_the_file() -> None:
    imported = _import("filled.md", case_text(colour='"green"'))

    assert "colour\n  (There is no such field.)\ngreen\n" in imported.left_over


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("case.pdf", b"%PDF"), ("case.md", b""), ("case.md", b"\xff\xfe\x00"), ("case.yml", b"a: [b"),
        ("case.yml", b"a: &x [*x]"), ("case.txt", b"just a letter"), ("case.md", b"x" * 1_000_001),
    ],
)  # fmt: skip
def test_file_that_cannot_be_read_is_refused_in_plain_words(name: str, content: bytes) -> None:
    with pytest.raises(UnreadableError):
        import_content(name, content, TODAY, the_vocabularies())


def test_issue_becomes_a_case_that_passes_the_checks() -> None:
    imported = import_issue(_issue(ISSUE), TODAY, the_vocabularies())

    assert imported.id == "xx-hill-town"
    assert imported.left_over == ""
    assert problems_of(imported) == []
    assert "### By lane" in imported.text


def test_every_question_of_the_issue_form_has_a_place() -> None:
    questions = issue_questions(the_vocabularies())

    assert len(questions) > 25
    assert set(ISSUE) <= set(questions)


@settings(max_examples=200, deadline=None)
@given(
    some.dictionaries(some.sampled_from(sorted(issue_questions(the_vocabularies()))), some.text(max_size=80))
)
@example({"Countries": "None", "Context": "0", "What went wrong": "None"})
def test_no_word_of_an_issue_is_lost(answers: Mapping[str, str]) -> None:
    try:
        imported = import_issue(_issue(answers), TODAY, the_vocabularies())
    except UnreadableError:
        return

    kept = "\n".join((imported.text, imported.left_over, *imported.placed.notes))
    said = {question: answer for question, answer in answers.items() if not _is_unanswered(question, answer)}
    lost = [word for answer in said.values() for word in _plain_words(answer) if word not in kept]
    assert [word for word in lost if not _is_coded(word)] == []


def _is_unanswered(question: str, answer: str) -> bool:
    """Tell whether an answer says that there is none: the form's own words, or an end that is still open."""
    path, said = issue_questions(the_vocabularies())[question], answer.strip()
    nothing_chosen = said.casefold() in NOTHING and path[0] != "text"
    return said == "_No response_" or nothing_chosen or (path[-1] == "end" and said.casefold() in OPEN_END)


def _is_coded(word: str) -> bool:
    """Tell whether a word may stand for a term, a number or a source, and is kept as its code."""
    return word.isdecimal() or word.casefold() in TERM_WORDS


TERM_WORDS = {
    word.casefold()
    for name in ("kinds", "scales", "themes", "countries", "source_kinds", "qualifiers")
    for term in getattr(the_vocabularies(), name)
    for text in (term.id, term.label, *term.synonyms)
    for word in re.findall(r"\w+", text)
}


def _plain_words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z]{3,}", text)


def _issue(answers: Mapping[str, str]) -> str:
    return "\r\n\r\n".join(f"### {question}\r\n\r\n{answer}" for question, answer in answers.items())


def _import(name: str, text: str) -> Imported:
    return import_content(name, text.encode(), TODAY, the_vocabularies())


def test_front_matter_of_an_import_is_written_as_the_commands_write_it() -> None:
    imported = _import("filled.md", case_text())

    lines = imported.text.split("---\n")[1]

    assert "sources:\n  - {key: s1, " in lines
    assert front_matter({"a": 1}) == "a: 1\n"
