"""Adds a citation to each sentence of a text that cites nothing."""

import re
from collections.abc import Iterator

from learning_alliance.checks.sentences import ABBREVIATION, SENTENCE_END

END = re.compile(r"([.!?…:]*[\"')\]]*)\s*$")


def with_each_sentence_cited(text: str, key: str) -> str:
    """Return a text in which each sentence, and each point of a list, ends with a citation of one source."""
    return "\n".join(_line(line, key) for line in text.split("\n"))


def _line(line: str, key: str) -> str:
    if not line.strip() or line.lstrip().startswith("#"):
        return line
    return " ".join(END.sub(rf" [@{key}]\1", sentence, count=1) for sentence in _sentences(line))


def _sentences(line: str) -> Iterator[str]:
    start = 0
    for match in SENTENCE_END.finditer(line):
        is_abbreviation = ABBREVIATION.search(line[start : match.start() + 1])
        goes_on = line[match.end() :].lstrip(" \"'([")[:1].islower()
        if not is_abbreviation and not goes_on:
            yield line[start : match.end()].rstrip()
            start = match.end()
            start += len(line[start:]) - len(line[start:].lstrip())
    if line[start:].strip():
        yield line[start:].rstrip()
