"""One file as libzim takes it. Imported only where libzim is installed."""

from libzim.writer import ContentProvider, Hint, IndexData, Item, StringProvider


class ZimItem(Item):  # type: ignore[misc]
    """A page or file; a page is listed by its title and found by its own words, not by those of its menus."""

    def __init__(self, path: str, title: str, mimetype: str, content: bytes, text: str) -> None:
        super().__init__()
        self._path = path
        self._title = title
        self._mimetype = mimetype
        self._content = content
        self._text = text

    def get_path(self) -> str:
        """Return the path in the archive."""
        return self._path

    def get_title(self) -> str:
        """Return the title by which readers find the page."""
        return self._title

    def get_mimetype(self) -> str:
        """Return the media type."""
        return self._mimetype

    def get_contentprovider(self) -> ContentProvider:
        """Return the content."""
        return StringProvider(self._content)

    def get_hints(self) -> dict[Hint, int]:
        """Tell libzim which files are pages, and which are worth compressing."""
        is_page = self._mimetype == "text/html"
        return {
            Hint.FRONT_ARTICLE: is_page,
            Hint.COMPRESS: self._mimetype.startswith(("text/", "application/")),
        }

    def get_indexdata(self) -> IndexData:
        """Return what the full-text index holds of the file."""
        return _Words(self._title, self._text)


class _Words(IndexData):  # type: ignore[misc]
    """The words of a page for the full-text index."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def has_indexdata(self) -> bool:
        """Tell whether there is anything to index."""
        return bool(self._text)

    def get_title(self) -> str:
        """Return the words of the title, which weigh most."""
        return self._title

    def get_content(self) -> str:
        """Return the words of the page."""
        return self._text

    def get_keywords(self) -> str:
        """Return other words that lead to the page."""
        return ""

    def get_wordcount(self) -> int:
        """Return how long the page is."""
        return self._text.count(" ") + 1

    def get_position(self) -> None:
        """Return no place on a map."""
        return
