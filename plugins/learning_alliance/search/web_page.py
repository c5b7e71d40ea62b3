"""One page as the web index takes it in: its text, and beside it what people choose and sort by."""

import html
from collections.abc import Iterator
from dataclasses import dataclass

Pairs = tuple[tuple[str, str], ...]

OTHER_NAMES = "other-names"
"""Anchor of the part that holds names which do not stand on the page itself."""

EVERY_PAGE = "xeverypage"
"""A word that stands in each copy: asked for no word at all, Pagefind 1.5.2 loads the whole index, which at a
thousand cases is 4 MB. `pages/scripts/find/web-engine.js` asks for this one instead."""

NAMES_WEIGHT = 0.15
"""How much a match in another name counts against one in the text; weights work by their square."""

TEXT = "text"
SUMMARY_WEIGHT = 2

LEFT_OUT = (
    f"#{TEXT} h1",
    ".la-about-page",
    ".la-back",
    ".la-cite",
    ".la-cite-as",
    ".la-faults",
    ".la-head",
    ".la-jumps",
    ".la-mentions",
    ".la-pager",
    ".la-sources",
    ".la-sum",
    ".la-words",
    "#lesson-pages",
    "#related",
    "#sources",
    "#this-page",
    "caption",
    "thead",
)
"""Selectors of what stands on a page and is not about it: links to others, reference lists, buttons."""


@dataclass(frozen=True, slots=True)
class WebEntry:
    """What the index keeps of a page besides its text.

    Attributes:
        address: The page's folder below the root of the site, with a slash at its end.
        kicker: Where and when, or what it is.
        facets: Each facet with the id of a term under which the page is found; a facet may come more than once.
        sorts: Keys to sort by, higher first, under their names.
        names: Other words by which people look for it.
        text: Plain text of a page whose content is mostly lists; empty where the content counts.
        about: Short facts to show beside a result, such as its kind.
    """

    address: str
    title: str
    kicker: str
    summary: str
    facets: Pairs
    sorts: Pairs
    names: tuple[str, ...] = ()
    text: str = ""
    about: Pairs = ()


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page for the index: its entry, with the finished HTML that readers see.

    Readers' pages carry none of this; see docs/decisions on the web index.
    """

    entry: WebEntry
    content: str

    def html(self) -> str:
        """Return the copy that the indexer reads."""
        return "".join(
            [
                '<!doctype html><html lang="en"><body><div data-pagefind-body>',
                *_parts(self),
                "</div></body></html>",
            ]
        )


def _parts(page: WebPage) -> Iterator[str]:
    entry = page.entry
    shown = (("title", entry.title), ("kicker", entry.kicker), ("summary", entry.summary), *entry.about)
    for kind, pairs in (("filter", entry.facets), ("sort", entry.sorts), ("meta", shown)):
        yield from (_marked(kind, name, value) for name, value in pairs if value)
    yield f"<h1>{html.escape(entry.title)}</h1>"
    yield f'<p data-pagefind-weight="{SUMMARY_WEIGHT}">{html.escape(entry.summary)}</p>'
    yield f'<div id="{TEXT}">{html.escape(entry.text) or _spaced(page.content)}</div>'
    # A heading of its own, so that a match here is told apart from one in the text.
    yield (
        f'<div data-pagefind-weight="{NAMES_WEIGHT}"><h2 id="{OTHER_NAMES}" data-pagefind-weight="0">Other names</h2>'
        f"<p>{html.escape(', '.join(entry.names))}</p><p>{EVERY_PAGE}</p></div>"
    )


def _marked(kind: str, name: str, value: str) -> str:
    return f'<span data-pagefind-{kind}="{html.escape(f"{name}:{value}")}"></span>'


def _spaced(content: str) -> str:
    """Return HTML in which the parts of a list or table do not run into each other when the tags are gone."""
    for tag in ("</dt>", "</th>", "</td>", "</span>"):
        content = content.replace(tag, f"{tag} ")
    return content
