"""What a copy of the site needs beside it so that its page for finding works without a web server."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from learning_alliance.pages.asset import Asset
from learning_alliance.pages.find_entries import find_entries, guide_entry
from learning_alliance.pages.script_data import data_asset, data_uri
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.search.in_page_index import in_page_index
from learning_alliance.search.page_sections import Section, page_sections
from learning_alliance.search.web_page import OTHER_NAMES, WebEntry

INDEX = "find-index"
TEXTS = "find-text-{}"
TEXTS_A_FILE = 20
ENGINE = "minisearch"

Texts = list[tuple[str, str, str]]


def find_in_page(site: SiteContext, built_site: Path) -> Iterator[Asset]:
    """Yield engine, index and texts for copies that are opened from disk, from the pages of a built site.

    A reader's browser loads them only where the web index cannot be asked.
    """
    found = [(entry, _texts(entry, built_site)) for entry in _entries(site, built_site)]
    index = in_page_index(_searched(entry, texts) for entry, texts in found)
    records = [_record(entry) for entry, _ in found]
    yield data_asset(INDEX, {"records": records, "index": index, "textsAFile": TEXTS_A_FILE})
    for number in range(0, len(found), TEXTS_A_FILE):
        texts = [texts for _, texts in found[number : number + TEXTS_A_FILE]]
        yield data_asset(TEXTS.format(number // TEXTS_A_FILE), texts)
    engine = files("learning_alliance.pages").joinpath("scripts", "vendor", ENGINE, f"{ENGINE}.js")
    yield Asset(data_uri(ENGINE), engine.read_bytes())


def _entries(site: SiteContext, built_site: Path) -> Iterator[WebEntry]:
    yield from find_entries(site)
    for path in sorted(built_site.glob("*/**/index.html")):
        folder = path.parent.relative_to(built_site).as_posix()
        for uri in (f"{folder}.md", f"{folder}/index.md"):
            entry = guide_entry(uri, _title(path)) if folder.startswith(("guides", "about")) else None
            if entry:
                yield entry


def _title(path: Path) -> str:
    """Return the title of a page written by hand, which stands before the name of the site."""
    head = path.read_text(encoding="utf-8").partition("<title>")[2].partition("</title>")[0]
    return head.rpartition(" · ")[0] or head


def _texts(entry: WebEntry, built_site: Path) -> Texts:
    """Return anchor, heading and text of each section, other names last."""
    if entry.text:
        sections: tuple[Section, ...] = (Section(pieces=[entry.text]),)
    else:
        path = built_site / entry.address / "index.html"
        sections = page_sections(path.read_text(encoding="utf-8")) if path.is_file() else ()
    texts = [(section.anchor, section.heading, section.text) for section in sections]
    names = [(OTHER_NAMES, "Other names", ", ".join(entry.names))] if entry.names else []
    return [*texts, *names]


def _searched(entry: WebEntry, texts: Texts) -> Mapping[str, str]:
    return {
        "title": entry.title,
        "kicker": entry.kicker,
        "summary": entry.summary,
        "text": " ".join(f"{heading} {text}" for anchor, heading, text in texts if anchor != OTHER_NAMES),
        "names": " ".join(entry.names),
    }


def _record(entry: WebEntry) -> Mapping[str, object]:
    about = dict(entry.about)
    facets: dict[str, list[str]] = {}
    for facet, term in entry.facets:
        facets.setdefault(facet, []).append(term)
    return {
        "address": entry.address,
        "title": entry.title,
        "kicker": entry.kicker,
        "summary": entry.summary,
        "marks": [mark for mark in about.get("marks", "").split(" | ") if mark],
        "caseId": about.get("case", ""),
        "facets": facets,
        "sorts": dict(entry.sorts),
    }
