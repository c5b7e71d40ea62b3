"""Reads the text of an issue that was opened with the issue form: a heading a question, the answer below it."""

import re
from collections.abc import Mapping

from learning_alliance.contributing.importing.answers import Answer, AnswerPath, Reading, Unplaced
from learning_alliance.contributing.importing.placing import BODY

HEADING = re.compile(r"^### (?P<words>.+?)[ \t]*$", re.MULTILINE)
NO_ANSWER = {"_No response_", ""}
NOTHING_CHOSEN = "None"
"""What stands below a list from which nothing was chosen; below a text it is what somebody wrote."""
CHECKED = re.compile(r"^- \[[xX]\] ", re.MULTILINE)


def read_issue(text: str, questions: Mapping[str, AnswerPath]) -> Reading:
    """Return the answers below headings that are questions of the form; other headings belong to an answer."""
    text = text.replace("\r\n", "\n")
    starts = [match for match in HEADING.finditer(text) if match["words"] in questions]
    answers = []
    ends = [*(match.start() for match in starts[1:]), len(text)]
    for match, end in zip(starts, ends, strict=False):
        answer = text[match.end() : end].strip()
        path = questions[match["words"]]
        if answer not in NO_ANSWER and (answer != NOTHING_CHOSEN or path[0] == BODY):
            answers.append(Answer(path, answer, match["words"]))
    before = text[: starts[0].start() if starts else len(text)].strip()
    unplaced = (
        (Unplaced("Text before the first question", before, "It answers no question."),) if before else ()
    )
    return Reading(tuple(answers), unplaced)
