"""Small collections to serve, and a client that asks for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from waitress.server import create_server
from werkzeug.test import Client

from learning_alliance.search.indexing import without_progress
from learning_alliance.service.application import Application
from learning_alliance.service.collections import collections
from learning_alliance.service.starting import application
from tests.file_builders import case_text

SCRIPT = "document.title = 'ran'"
PAGE = f"<!doctype html><html lang=en><title>Front</title><script>{SCRIPT}</script><p>Front page"
COLLECTION = '{"name": "%s", "version": "1", "cases": 1, "lessons": 0}'


def a_project(folder: Path, name: str = "Rivers", **cases: str) -> Path:
    """Return a project with a few files that look like a built site, and cases given by id and text."""
    site = folder / "site"
    (site / "themes").mkdir(parents=True)
    (site / "index.html").write_text(PAGE, encoding="utf-8")
    (site / "themes" / "index.html").write_text("<!doctype html><title>Themes</title>", encoding="utf-8")
    (site / "data.json").write_text("[]", encoding="utf-8")
    (site / "collection.json").write_text(COLLECTION % name, encoding="utf-8")
    (folder / "case_studies").mkdir()
    for case_id, text in (cases or {"th-example": case_text()}).items():
        (folder / "case_studies" / f"{case_id.replace('_', '-')}.md").write_text(text, encoding="utf-8")
    return folder


def an_application(*places: Path) -> Application:
    """Return the service of what stands at some places."""
    return application(collections(places), without_progress)


def a_client(*places: Path) -> Client:
    """Return something that asks the service without a network."""
    return Client(an_application(*places))


@contextmanager
def listening(served: Application) -> Iterator[str]:
    """Serve on a free port of this machine; yield the address, without a slash at its end."""
    server = create_server(served, host="127.0.0.1", port=0, threads=4)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        server.close()
        thread.join(timeout=5)
