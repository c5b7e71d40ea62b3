"""The running text of a body, cut into sentences, each with what it cites and links to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from learning_alliance.content.markdown_body import first_line

TEXT = {"text", "code_inline", "softbreak", "hardbreak", "citation", "link_open"}
# A full stop after these ends no sentence.
ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|approx|ca|cf|al|vs|No|Nr|St|Dr|Mr|Mrs|Ms|Prof|Sr|Jr|Art|Fig|Vol|p|pp)|\b[A-Z])\.$"
)
SENTENCE_END = re.compile(r"[.!?…][\"')\]]*(?=\s)")
CITATION = re.compile(r"\s*\x01\s*")
CITED, LINKED = "\x01", "\x02"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a body.

    Attributes:
        text: Its words, without marks of form, citations and addresses of links.
        line: Line of the body, from 0, on which its paragraph begins.
        is_cited: A citation stands in it or right behind it.
        is_linked: A link to another entry of the collection stands in it.
    """

    text: str
    line: int
    is_cited: bool
    is_linked: bool


def sentences(tokens: list[Token]) -> Iterator[Sentence]:
    """Yield the sentences of paragraphs and list items; a row of a table counts as one sentence.

    Headings and blocks of code are left out.
    """
    row: list[str] | None = None
    row_line = 0
    before = ""
    for token in tokens:
        if token.type == "tr_open":
            row, row_line = [], first_line(token)
        elif token.type == "tr_close" and row is not None:
            yield _sentence(" ".join(row), row_line)
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_marked_text(token))
        elif token.type == "inline" and before != "heading_open":
            for part in _split(_marked_text(token)):
                yield _sentence(part, first_line(token))
        before = token.type


def _marked_text(block: Token) -> str:
    """Return the text of a block, with one mark for each citation and each link to an entry.

    Bold words that open a paragraph are its heading, and belong to the sentence that follows.
    """
    children = block.children or []
    end = _end_of_heading(children)
    heading = "".join(_marked(child) for child in children[:end] if child.type in TEXT)
    rest = "".join(_marked(child) for child in children[end:] if child.type in TEXT)
    return heading.rstrip(" .!?:") + (":" if heading else "") + rest


def _end_of_heading(children: list[Token]) -> int:
    first = next((number for number, child in enumerate(children) if child.content), 0)
    if not any(child.type == "strong_open" for child in children[:first]):
        return 0
    return next((number for number, child in enumerate(children) if child.type == "strong_close"), 0)


def _marked(token: Token) -> str:
    if token.type == "citation":
        return CITED
    if token.type == "link_open":
        return LINKED if re.search(r"\.md(#|$)", str(token.attrGet("href"))) else ""
    return (
        " "
        if token.type in {"softbreak", "hardbreak"}
        else token.content.replace(CITED, "").replace(LINKED, "")
    )


def _split(text: str) -> Iterator[str]:
    start = 0
    for match in SENTENCE_END.finditer(text):
        end = match.end()
        if end <= start or ABBREVIATION.search(text[start : match.start() + 1]):
            continue
        # A citation behind the full stop belongs to the sentence before it.
        behind = CITATION.match(text, end)
        end = behind.end() if behind else end
        if _begins_sentence(text[end:]):
            yield text[start:end]
            start = end
    if text[start:].strip():
        yield text[start:]


def _begins_sentence(rest: str) -> bool:
    first = rest.lstrip(f" \"'([{CITED}{LINKED}")[:1]
    return not first.islower()


def _sentence(text: str, line: int) -> Sentence:
    words = " ".join(text.replace(CITED, " ").replace(LINKED, "").split())
    return Sentence(words, line, is_cited=CITED in text, is_linked=LINKED in text)
