"""The body of a case study or lesson as Markdown tokens, with citations as tokens of their own.

CommonMark with pipe tables. Raw HTML is parsed, so that a check can name it; the pages never render it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from learning_alliance.content.characters import without_forbidden

CITATION = re.compile(r"\[((?:@[A-Za-z0-9-]+)(?:\s*;\s*@[A-Za-z0-9-]+)*)\]")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a body under a second-level heading.

    Attributes:
        heading: Its text; empty for what stands before the first heading.
        line: Line in the body, from 0, of the heading.
        tokens: What stands below the heading.
    """

    heading: str
    line: int
    tokens: tuple[Token, ...]


def markdown_parser() -> MarkdownIt:
    """Return a parser for bodies: CommonMark, pipe tables, citations such as `[@s1; @s4]`."""
    # No fuzzy links, no typographer: what is written is what is shown.
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.inline.ruler.before("link", "citation", _citation)
    # Unsafe addresses stay links here, so that a check can name them; the pages drop them.
    setattr(parser, "validateLink", _any_address)  # noqa: B010 - the documented hook is typed as a method
    return parser


def parse_body(body: str) -> list[Token]:
    """Return the tokens of a body; token lines count from 0 at the body's first line."""
    tokens = PARSER.parse(body)
    for token in tokens:
        for each in (token, *(token.children or ())):
            # What may not stand in a file could still be written as an entity, such as `&#x202e;`.
            each.content = without_forbidden(each.content)
    return tokens


def split_sections(tokens: list[Token]) -> tuple[Section, ...]:
    """Split the tokens of a body at its second-level headings."""
    starts = [
        number
        for number, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag == "h2" and token.level == 0
    ]
    sections = []
    if not starts or starts[0] > 0:
        sections.append(Section("", 0, tuple(tokens[: starts[0] if starts else len(tokens)])))
    for start, end in pairwise([*starts, len(tokens)]):
        line = first_line(tokens[start])
        sections.append(Section(tokens[start + 1].content, line, tuple(tokens[start + 3 : end])))
    return tuple(sections)


def first_line(token: Token) -> int:
    """Return the line of the body, from 0, on which a block begins."""
    return token.map[0] if token.map else 0


def inline_tokens(tokens: list[Token]) -> Iterator[tuple[Token, Token]]:
    """Yield each token inside running text, with the block of text that holds it."""
    for block in tokens:
        for child in block.children or ():
            yield block, child


def cited_keys(citation: str) -> tuple[str, ...]:
    """Return the source keys of what stands between the brackets of a citation, such as `@s1; @s4`."""
    return tuple(part.strip().removeprefix("@") for part in citation.split(";"))


def _any_address(_: str) -> bool:
    return True


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    match = CITATION.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match.group(1)
    state.pos = match.end()
    return True


PARSER = markdown_parser()
