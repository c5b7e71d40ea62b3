"""The text of a Markdown body as a reader sees it, without its marks."""

import re

CITATION = re.compile(r"\s*\[@[^\]]*\]")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)
MARKS = re.compile(r"[*`|]+|^\s*>\s?|^\s*[-+] ", re.MULTILINE)
SPACE = re.compile(r"\s+")


def plain_text(markdown: str) -> str:
    """Return what a body says; headings are left out, since every case has the same."""
    told = MARKS.sub("", HEADING.sub("", LINK.sub(r"\1", CITATION.sub("", markdown))))
    return SPACE.sub(" ", told).strip()
