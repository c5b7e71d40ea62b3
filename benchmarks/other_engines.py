"""The same questions on other engines: SQLite's full-text search, and Pagefind in a browser."""

import re
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

from benchmarks.judgements import DEPTH, Engine
from learning_alliance.search.documents import PARTS, SearchDocument
from learning_alliance.search.weights import PART_WEIGHTS

WORD = re.compile(r"\w+")
CASE_ADDRESS = re.compile(r"/case-studies/([a-z0-9-]+)/")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
RESULTS_READ = 40
"""Enough to hold the first ten cases among other pages."""

SEARCH = """async ([query, number]) => {
    const index = await import("/pagefind/pagefind.js")
    const found = await index.search(query)
    return Promise.all(found.results.slice(0, number).map(async (each) => (await each.data()).url))
}"""


def sqlite_engine(documents: Iterable[SearchDocument]) -> Engine:
    """Return SQLite's FTS5 over the same texts: English stems, no accents, BM25 with our weights of parts."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        f"CREATE VIRTUAL TABLE cases USING fts5(id UNINDEXED, {', '.join(PARTS)}, "
        "tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    connection.executemany(
        f"INSERT INTO cases VALUES (?{', ?' * len(PARTS)})",  # noqa: S608 - names of this file
        [
            (each.id, *(each.texts.get(part, "") for part in PARTS))
            for each in documents
            if each.type == "case"
        ],
    )
    weights = ", ".join(str(PART_WEIGHTS[part]) for part in PARTS)

    def ask(query: str) -> Sequence[str]:
        words = " OR ".join(f'"{word}"' for word in WORD.findall(query))
        found = connection.execute(
            f"SELECT id FROM cases WHERE cases MATCH ? ORDER BY bm25(cases, 0, {weights}) LIMIT {DEPTH}",  # noqa: S608 - numbers of this file
            (words,),
        )
        return [row[0] for row in found]

    return ask


@contextmanager
def pagefind_engine(site: Path) -> Iterator[Engine]:
    """Yield Pagefind over a built site, in the Chromium of the tests."""
    with _served(site) as address, sync_playwright() as playwright:
        found = next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{address}/404.html")

        def ask(query: str) -> Sequence[str]:
            addresses = page.evaluate(SEARCH, [query, RESULTS_READ])
            cases = (CASE_ADDRESS.search(each) for each in addresses)
            return list(dict.fromkeys(case[1] for case in cases if case))

        yield ask
        browser.close()


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_QuietHandler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
