"""Answers with files of a site: compressed, with a policy, and with nothing when the reader has it already."""

import gzip
import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from werkzeug.datastructures import Headers
from werkzeug.wrappers import Request, Response
from werkzeug.wsgi import wrap_file

from learning_alliance.offline.media_types import media_type
from learning_alliance.service.policies import inline_script_hashes, site_policy

COMPRESSED = {
    ".html",
    ".css",
    ".js",
    ".json",
    ".svg",
    ".xml",
    ".txt",
    ".csv",
    ".geojson",
    ".md",
    ".webmanifest",
}
LARGEST_IN_MEMORY = 400_000
FILES_IN_MEMORY = 200
"""Together at most as many bytes as both say; most pages have a tenth of that."""

FILE_KEPT_FOR = "no-cache"
"""A reader's browser keeps a file and asks each time whether it is still the same."""

Stamp = tuple[str, int, int]


def site_answer(request: Request, file: Path) -> Response:
    """Return a file as an answer; an empty one when the reader's browser has it already."""
    status = file.stat()
    stamp = (str(file), status.st_mtime_ns, status.st_size)
    answer = _from_disk(request, file) if status.st_size > LARGEST_IN_MEMORY else _from_memory(request, stamp)
    answer.set_etag(hashlib.sha256(repr(stamp).encode()).hexdigest()[:32])
    answer.headers["Cache-Control"] = FILE_KEPT_FOR
    return answer.make_conditional(request, accept_ranges=True, complete_length=status.st_size)


def _from_memory(request: Request, stamp: Stamp) -> Response:
    content, compressed, hashes = _content(stamp)
    headers = Headers()
    if compressed:
        headers["Vary"] = "Accept-Encoding"
        if request.accept_encodings["gzip"] and "Range" not in request.headers:
            headers["Content-Encoding"] = "gzip"
            content = compressed
    headers["Content-Security-Policy"] = site_policy(hashes)
    return Response(content, headers=headers, mimetype=media_type(stamp[0]))


def _from_disk(request: Request, file: Path) -> Response:
    stream: Iterable[bytes] = wrap_file(request.environ, file.open("rb"))
    answer = Response(stream, mimetype=media_type(file.name), direct_passthrough=True)
    answer.content_length = file.stat().st_size
    answer.headers["Content-Security-Policy"] = site_policy(())
    return answer


@lru_cache(FILES_IN_MEMORY)
def _content(stamp: Stamp) -> tuple[bytes, bytes, tuple[str, ...]]:
    """Return a file, compressed too where that pays, and the digests of the scripts that stand in it."""
    path = Path(stamp[0])
    content = path.read_bytes()
    compressed = gzip.compress(content, 6, mtime=0) if path.suffix in COMPRESSED else b""
    hashes = inline_script_hashes(content.decode("utf-8", "replace")) if path.suffix == ".html" else ()
    return content, compressed, hashes
