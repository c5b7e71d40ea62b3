"""A text has no HTML.

Texts are written in Markdown: `**bold**`, lists with dashes, links in brackets. HTML could change the
page or run in another reader's browser, so it is never shown as such. If you mean the sign itself, write
"less than".

Passes:
    ---
    ## Context
    The city **grew** [@s1].

Fails:
    ---
    ## Context
    The city <b>grew</b> [@s1].
"""

import re
from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.entry import AnyEntry
from learning_alliance.content.findings import quoted
from learning_alliance.content.markdown_body import first_line, inline_tokens
from learning_alliance.content.nodes import Location
from learning_alliance.domain.problem import Problem, Severity

CODE = "raw-html"
SEVERITY = Severity.ERROR
MARKUP = re.compile(r"<[/!?a-zA-Z][^<>]*>?")


def check(collection: Collection) -> Iterator[Problem]:
    """Find HTML in texts and in fields."""
    for entry in collection.entries:
        for found, place in (*_in_fields(entry), *_in_body(entry)):
            yield entry.problem(
                CODE, place, f"The text has HTML: {quoted(found)}.", "Write it in Markdown, or take it out."
            )


def _in_fields(entry: AnyEntry) -> Iterator[tuple[str, Location]]:
    for text in entry.texts:
        if "<" in text.text and (found := MARKUP.search(text.text)):
            yield found.group(), text.location


def _in_body(entry: AnyEntry) -> Iterator[tuple[str, Location]]:
    for block in entry.body_tokens:
        if block.type == "html_block":
            yield block.content.strip(), entry.in_body(first_line(block))
    for block, token in inline_tokens(entry.body_tokens):
        if token.type == "html_inline":
            yield token.content, entry.in_body(first_line(block), token.content)
