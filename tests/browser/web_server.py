"""A small web server for a built site: compresses as a real one does, and knows the page for lost readers."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml"}
KEPT_FOR = 600
"""Seconds for which a browser need not ask again, as with GitHub Pages."""


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers with files of the site, text compressed."""

    # Without it each request would need a connection of its own, which no real server asks for.
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file, or with the site's own page for what is not there."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.partition("?")[0].endswith("/"):
            self._lead_to_folder()
        elif (found := path / "index.html" if path.is_dir() else path).is_file():
            self._answer(found, HTTPStatus.OK)
        else:
            self._answer(Path(self.directory) / "404.html", HTTPStatus.NOT_FOUND)

    def log_message(self, *_: object) -> None:
        """Say nothing: the output of tests is for their findings."""

    def _lead_to_folder(self) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", f"{self.path}/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self, path: Path, status: HTTPStatus) -> None:
        content = _compressed(path) if path.suffix in COMPRESSED else path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", f"max-age={KEPT_FOR}")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@lru_cache(maxsize=200)
def _compressed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; yield the address, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(site)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
