"""Renders contributed Markdown to finished, harmless HTML.

Contributed text never reaches the site generator's Markdown: attribute lists, snippets, macros and raw
HTML of a contributor's have no meaning here, and an allow-list cleans what comes out.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import MethodType

import nh3
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

from learning_alliance.content.conversion import is_web_address
from learning_alliance.content.markdown_body import PARSER, cited_keys, parse_body, split_sections
from learning_alliance.pages.citations import Citations
from learning_alliance.pages.glossary import Glossary, GlossaryMarks
from learning_alliance.pages.page import case_uri, lesson_uri, relative_address

TAGS = {
    "a", "blockquote", "br", "code", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong",
    "table", "tbody", "td", "th", "thead", "tr", "ul", "div", "abbr",
}  # fmt: skip
ATTRIBUTES = {
    "abbr": {"title"},
    "a": {"href", "id", "class", "role"},
    "ol": {"start"},
    "div": {"class", "tabindex", "role", "aria-label"},
}
SCHEMES = {"http", "https", "mailto"}
OTHER_RECORD = re.compile(
    r"^(?:\.\./)?(?P<folder>case_studies|lessons)/(?P<id>[a-z0-9-]+)\.md(?P<fragment>#[\w-]+)?$"
)
PREFORMATTED = re.compile(r"<pre>.*?</pre>", re.DOTALL)
EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
SAME_FOLDER = re.compile(r"^(?:\./)?(?P<id>[a-z0-9-]+)\.md(?P<fragment>#[\w-]+)?$")


@dataclass(frozen=True, slots=True)
class RenderedSection:
    """A section of a body as HTML; the heading is the contributor's own text."""

    heading: str
    html: Markup


class ProseRenderer:
    """Renders the text of one page.

    Attributes:
        origin: Uri of the page on which the text will stand.
        has_page: Tells whether the site has a page of a uri; other links lose their target.
        glossary: The words whose meaning is given where they first stand.
    """

    def __init__(
        self,
        origin: str,
        citations: Citations,
        has_page: Callable[[str], bool],
        glossary: Glossary,
    ) -> None:
        self._origin = origin
        self._has_page = has_page
        self._renderer = RendererHTML()
        self._renderer.rules["citation"] = MethodType(_render_citation, citations)
        self._renderer.rules["text"] = MethodType(_render_text, GlossaryMarks(glossary))

    def sections(self, body: str) -> tuple[RenderedSection, ...]:
        """Return the sections of a body, in order."""
        return tuple(
            RenderedSection(section.heading, self._render(section.tokens))
            for section in split_sections(parse_body(body))
        )

    def _render(self, tokens: tuple[Token, ...]) -> Markup:
        safe = [self._prepared(token) for token in tokens]
        html = self._renderer.render(safe, PARSER.options, {})
        html = html.replace(
            "<table>", '<div class="la-table" tabindex="0" role="region" aria-label="Table"><table>'
        )
        html = html.replace("</table>", "</table></div>")
        clean = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
        return Markup(_without_empty_lines(clean))  # noqa: S704 - cleaned by nh3

    def _prepared(self, token: Token) -> Token:
        """Return a token with its links led to the site's pages and raw HTML turned into text."""
        if token.type in {"html_block", "html_inline"}:
            return Token("text", "", 0, content=token.content)
        if token.type == "image":
            return Token("text", "", 0, content=token.content)
        if token.type == "link_open":
            return token.copy(attrs={"href": self._target(str(token.attrGet("href") or ""))})
        if token.tag in {"h1", "h2"}:
            return token.copy(tag="h3")
        if token.children:
            return token.copy(children=[self._prepared(child) for child in token.children])
        return token

    def _target(self, address: str) -> str:
        match = OTHER_RECORD.match(address) or SAME_FOLDER.match(address)
        if not match:
            return address if address.startswith(("mailto:", "#")) or is_web_address(address) else ""
        folder = match.groupdict().get("folder") or self._origin.split("/", maxsplit=1)[0]
        uri = lesson_uri(match["id"]) if folder == "lessons" else case_uri(match["id"])
        if not self._has_page(uri):
            return ""
        return relative_address(self._origin, uri) + (match["fragment"] or "")


def _without_empty_lines(html: str) -> str:
    """Return HTML in which no line is empty, so that nothing in it can look like a heading of the page."""
    kept = PREFORMATTED.sub(lambda match: match.group().replace("\n", "&#10;"), html)
    return EMPTY_LINES.sub("\n", kept)


def _render_text(glossary: GlossaryMarks, tokens: list[Token], index: int, *_: object) -> str:
    return str(glossary.marked(tokens[index].content))


def _render_citation(citations: Citations, tokens: list[Token], index: int, *_: object) -> str:
    return str(citations.cite(*cited_keys(tokens[index].content)))
