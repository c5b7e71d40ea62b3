"""The text of a Markdown body as a reader sees it, without its marks."""

import re

CITATION = re.compile(r"\s*\[@[^\]]*\]")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)
MARKS = re.compile(r"[*`|]+|^\s*>\s?|^\s*[-+] ", re.MULTILINE)
SPACE = re.compile(r"\s+")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def plain_text(markdown: str) -> str:
    """Return what a body says; headings are left out, since every case has the same."""
    told = MARKS.sub("", HEADING.sub("", LINK.sub(r"\1", CITATION.sub("", markdown))))
    return SPACE.sub(" ", told).strip()


def one_sentence_a_line(text: str) -> str:
    """Return a text with a line break after each sentence, so that passages are cut out of it fast."""
    return SENTENCE_END.sub("\n", text)
