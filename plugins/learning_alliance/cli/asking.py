"""Asks questions in a terminal, with the words to choose from at hand."""

import click

from learning_alliance.contributing.questions import Question
from learning_alliance.domain.vocabulary import Vocabularies, Vocabulary

MOST_SHOWN = 50


def ask(
    questions: tuple[Question, ...], answers: dict[str, str], vocabularies: Vocabularies
) -> dict[str, str]:
    """Return the answers given, and those to the questions that were still open."""
    click.echo("Press Enter to leave a question for later.")
    asked = {
        question.option: _ask(question, vocabularies)
        for question in questions
        if question.option not in answers
    }
    return {**answers, **{option: answer for option, answer in asked.items() if answer}}


def _ask(question: Question, vocabularies: Vocabularies) -> str:
    click.echo(f"\n{click.style(question.words.label, bold=True)}. {question.words.help}")
    vocabulary = question.vocabulary(vocabularies)
    if vocabulary is not None and len(vocabulary) <= MOST_SHOWN:
        click.echo(_terms(vocabulary))
    while True:
        said: str = click.prompt("", default="", show_default=False, prompt_suffix="> ").strip()
        answer = question.with_ids(said, vocabularies)
        complaint = question.complaint(answer, vocabularies) if answer not in {"", "null"} else ""
        if not complaint:
            return answer
        click.echo(complaint)


def _terms(vocabulary: Vocabulary) -> str:
    width = max(len(term.id) for term in vocabulary)
    return "\n".join(f"  {term.id:{width}}  {term.label}" for term in vocabulary)
