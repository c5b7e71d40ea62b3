"""The text of a built page by its sections, without what the index leaves out."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from learning_alliance.search.web_page import LEFT_OUT

ARTICLE = "article"
HEADINGS = {"h2", "h3"}
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "strong", "sub", "sup"}
NOT_TEXT = {"script", "style", "svg", "h1"}
SPACES = re.compile(r"\s+")
SPACE_BEFORE_MARK = re.compile(r" ([.,;:)])")


@dataclass(slots=True)
class Section:
    """One section: its anchor and heading, empty for the beginning of a page, and its text."""

    anchor: str = ""
    heading: str = ""
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text in one line."""
        return SPACE_BEFORE_MARK.sub(r"\1", SPACES.sub(" ", "".join(self.pieces)).strip())


def page_sections(html: str) -> tuple[Section, ...]:
    """Return the sections of the article on a page, those without text left out."""
    reader = _ArticleReader()
    reader.feed(html)
    return tuple(section for section in reader.sections if section.text)


class _ArticleReader(HTMLParser):
    """Collects text between the tags of the page's article."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections = [Section()]
        self._is_inside = False
        self._left_out_depth = 0
        self._is_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == ARTICLE:
            self._is_inside = True
        if not self._is_inside or tag in VOID:
            return
        values = {name: value or "" for name, value in attrs}
        if self._left_out_depth or _is_left_out(tag, values):
            self._left_out_depth += 1
        elif tag in HEADINGS and values.get("id"):
            self._is_heading = True
            self.sections.append(Section(anchor=values["id"]))

    def handle_endtag(self, tag: str) -> None:
        if not self._is_inside or tag in VOID:
            return
        if tag == ARTICLE:
            self._is_inside = False
        if self._left_out_depth:
            self._left_out_depth -= 1
        elif tag in HEADINGS:
            self._is_heading = False
        elif tag not in INLINE:
            self.sections[-1].pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._is_inside or self._left_out_depth:
            return
        if self._is_heading:
            self.sections[-1].heading += data
        else:
            self.sections[-1].pieces.append(data)


def _is_left_out(tag: str, values: dict[str, str]) -> bool:
    names = {tag, f"#{values.get('id', '')}", *(f".{name}" for name in values.get("class", "").split())}
    return tag in NOT_TEXT or not names.isdisjoint(LEFT_OUT)
