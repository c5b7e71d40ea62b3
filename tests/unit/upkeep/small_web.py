"""A small web on this machine, in which every address behaves as its path says."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

TEXT = b"Here it is."
ROBOTS = b"User-agent: *\nDisallow: /private/\n"


@dataclass
class SmallWeb:
    """The server's address, and every request that it got."""

    address: str
    requests: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def small_web() -> Iterator[SmallWeb]:
    """Run the server while a test lasts."""
    web = SmallWeb("")

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self._answer()

        def do_GET(self) -> None:
            self._answer()

        def log_message(self, *_: object) -> None:
            pass

        def _answer(self) -> None:
            path = urlsplit(self.path).path
            web.requests.append((self.command, path))
            tries = web.requests.count((self.command, path))
            status, target = _behaviour(path, self.command, tries)
            self.send_response(status)
            if target:
                self.send_header("Location", target)
            body = ROBOTS if path == "/robots.txt" else TEXT
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=partial(server.serve_forever, poll_interval=0.02), daemon=True).start()
    web.address = f"http://127.0.0.1:{server.server_port}"
    yield web
    server.shutdown()
    server.server_close()


def _behaviour(path: str, method: str, tries: int) -> tuple[int, str]:
    """Return the status and the target of an answer."""
    leads = {
        "/moved": (301, "/there"),
        "/moved-for-now": (302, "/there"),
        "/moved-twice": (301, "/moved"),
        "/buried": (302, "/"),
        "/circle": (302, "/circle"),
        "/to-a-file": (302, "file:///etc/passwd"),
        "/to-a-neighbour": (302, "http://169.254.169.254/latest/meta-data/"),
        "/slash": (301, "/slash/"),
    }
    if path in leads:
        return leads[path]
    if path == "/dislikes-head":
        return (405 if method == "HEAD" else 200), ""
    if path == "/tired-once":
        return (503 if tries == 1 else 200), ""
    if path.startswith("/status/"):
        return int(path.rpartition("/")[2]), ""
    return 200, ""
