"""What a first visit to a case costs a reader on a weak line."""

from playwright.sync_api import Request

from tests.browser.conftest import ContextMaker
from tests.browser.looking import look_at

MOST_BYTES = 80_000
MOST_REQUESTS = 10


def test_a_cold_case_page_is_light(new_context: ContextMaker, site: str) -> None:
    look = look_at(new_context(), site, "/case-studies/th-river-side/")

    weights = {request.url.removeprefix(site): _bytes(request) for request in look.requests}

    assert sum(weights.values()) <= MOST_BYTES, weights
    assert len(weights) <= MOST_REQUESTS, weights


def _bytes(request: Request) -> int:
    """Return what an answer weighs on the line, head and compressed body; nothing for what is made in the page."""
    if not request.url.startswith("http"):
        return 0
    sizes = request.sizes()
    return sizes["responseHeadersSize"] + sizes["responseBodySize"]
