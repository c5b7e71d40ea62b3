"""What a browser may do with our pages: load and run only what comes from here."""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser

DATA_TYPES = {"application/json", "application/ld+json"}
ALWAYS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
PLAIN_PAGE = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "frame-ancestors 'self'; base-uri 'none'"
)
"""For the service's own pages, which have no scripts."""

DATA = "default-src 'none'; frame-ancestors 'none'"
"""For answers to programs."""


def site_policy(inline_scripts: Iterable[str]) -> str:
    """Return the policy for a page of a site, which may run exactly these scripts within it.

    The theme has short scripts in each page. Styles within a page cannot run anything. The web index is a
    WebAssembly module.
    """
    hashes = "".join(f" 'sha256-{each}'" for each in inline_scripts)
    return (
        f"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
        "form-action 'self'; frame-ancestors 'self'"
    )


def inline_script_hashes(page: str) -> tuple[str, ...]:
    """Return the SHA-256 digest of each script that stands in a page, as policies write it."""
    collector = _Scripts()
    collector.feed(page)
    collector.close()
    digests = (hashlib.sha256(script.encode()).digest() for script in collector.found)
    return tuple(dict.fromkeys(base64.b64encode(digest).decode() for digest in digests))


class _Scripts(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._is_inside = tag == "script" and "src" not in given and given.get("type") not in DATA_TYPES
        if self._is_inside:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        if self._is_inside:
            self.found[-1] += data

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - HTMLParser's signature
        self._is_inside = False
