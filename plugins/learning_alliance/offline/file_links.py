"""Links that lead to files, so that pages work from a disk, where a folder has no front page of its own."""

from html import escape, unescape
from html.parser import HTMLParser

INDEX = "index.html"
LINKING = {"a": "href", "form": "action", "link": "href", "area": "href", "use": "href"}
REFRESH = "url="


def with_file_links(html: str) -> str:
    """Return a page whose links to folders lead to the `index.html` in them; all else is untouched.

    Raises:
        ValueError: The page has a link that begins at the root of a host, which no disk has.
    """
    finder = _TagFinder(html)
    finder.feed(html)
    finder.close()
    pieces: list[str] = []
    position = 0
    for start, tag, old, new in finder.changes:
        place = tag.find(f'"{old}"')
        if place < 0:
            raise ValueError(f"The address in {tag} cannot be found again.")
        pieces += [html[position : start + place + 1], new]
        position = start + place + 1 + len(old)
    return "".join([*pieces, html[position:]])


def file_address(address: str) -> str:
    """Return an address that leads to a file; another host's address, a fragment or a query stay as they are.

    Raises:
        ValueError: The address begins at the root of a host.
    """
    path, mark, rest = _split(address)
    if not path or ":" in path.partition("/")[0]:
        return address
    if path.startswith("//"):
        return address
    if path.startswith("/"):
        raise ValueError(f"The link {address} begins at the root of a host.")
    if path.endswith("/") or path.rpartition("/")[2] in {".", ".."}:
        path = f"{path.rstrip('/')}/{INDEX}" if path != "./" else INDEX
    return f"{path}{mark}{rest}"


def _split(address: str) -> tuple[str, str, str]:
    """Return path, the mark that ends it, and query or fragment."""
    for position, letter in enumerate(address):
        if letter in "?#":
            return address[:position], letter, address[position + 1 :]
    return address, "", ""


class _TagFinder(HTMLParser):
    """Finds the addresses to change: where the tag begins, the tag, the address in it and the new one."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.changes: list[tuple[int, str, str, str]] = []
        self._starts = [0]
        for line in html.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the address of a tag that links."""
        values = dict(attrs)
        if tag == "meta" and (values.get("http-equiv") or "").casefold() == "refresh":
            before, mark, target = (values.get("content") or "").partition(REFRESH)
            self._note(before + mark + target, before + mark + file_address(target))
        elif tag in LINKING:
            address = values.get(LINKING[tag]) or ""
            self._note(address, file_address(address))

    def _note(self, old: str, new: str) -> None:
        if old == new:
            return
        line, column = self.getpos()
        text = self.get_starttag_text() or ""
        written = next((form for form in (escape(old), old) if f'"{form}"' in text), old)
        self.changes.append((self._starts[line - 1] + column, text, written, escape(unescape(new))))
