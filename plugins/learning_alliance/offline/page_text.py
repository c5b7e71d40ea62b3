"""What a finished page says: its title, its own text without menus, and where it leads if it has moved."""

from dataclasses import dataclass
from html.parser import HTMLParser

OWN_TEXT = "article"
SILENT = {"script", "style", "template", "svg", "nav"}
REFRESH = "url="


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of a page.

    Attributes:
        title: What the `title` element says, without the name of the site.
        text: What stands in the article.
        moved_to: The address that an old page leads to, empty for all others.
    """

    title: str
    text: str
    moved_to: str


def page_text(html: str) -> PageText:
    """Return the words of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    title = " ".join("".join(reader.title).split())
    name, mark, _ = title.rpartition(" · ")
    return PageText(name if mark else title, " ".join("".join(reader.text).split()), reader.moved_to)


class _Reader(HTMLParser):
    """Collects words while it knows in which elements it is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title: list[str] = []
        self.text: list[str] = []
        self.moved_to = ""
        self._depth = dict.fromkeys((OWN_TEXT, "title", *SILENT), 0)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note that an element begins."""
        if tag in self._depth:
            self._depth[tag] += 1
        elif tag == "meta":
            values = dict(attrs)
            if values.get("http-equiv") == "refresh":
                self.moved_to = (values.get("content") or "").partition(REFRESH)[2]
        self.text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Note that an element ends."""
        if self._depth.get(tag):
            self._depth[tag] -= 1
        self.text.append(" ")

    def handle_data(self, data: str) -> None:
        """Keep the words that belong to the page itself."""
        is_silent = any(self._depth[tag] for tag in SILENT)
        if self._depth["title"] and not self._depth["svg"]:
            self.title.append(data)
        elif self._depth[OWN_TEXT] and not is_silent:
            self.text.append(data)
