"""A figure in the text has its source in the same sentence.

Readers build budgets on figures. In a case study the sentence ends with a citation such as `[@s1]`; in
a lesson it links to the case that the figure comes from.

Passes:
    ---
    ## Results
    By 2008, 124 houses were rebuilt [@s1].

Fails:
    ---
    ## Results
    By 2008, 124 houses were rebuilt. The fund says so [@s1].
"""

import re
from collections.abc import Iterator

from learning_alliance.checks.sentences import Sentence, sentences
from learning_alliance.content.collection import Collection
from learning_alliance.content.entry import AnyEntry
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "figure-without-citation"
SEVERITY = Severity.ERROR
MESSAGE = "The sentence {sentence} has a figure without a source."
HINT = "End the sentence with its source, such as [@s1]."
FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


def check(collection: Collection) -> Iterator[Problem]:
    """Find sentences with a figure and without a source."""
    for entry, _ in collection.cases:
        for sentence in sentences(entry.body_tokens):
            if not sentence.is_cited:
                yield from _figure(entry, sentence, HINT)
    for lesson_entry, _ in collection.lessons:
        for sentence in sentences(lesson_entry.body_tokens):
            if not sentence.is_linked:
                yield from _figure(
                    lesson_entry, sentence, "Link the case that it comes from in the same sentence."
                )


def _figure(entry: AnyEntry, sentence: Sentence, hint: str) -> Iterator[Problem]:
    found = FIGURE.search(sentence.text)
    if found:
        yield entry.problem(
            CODE,
            entry.in_body(sentence.line, found.group()),
            MESSAGE.format(sentence=quoted(sentence.text)),
            hint,
        )
