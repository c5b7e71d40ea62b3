"""Opens a page and keeps what happened meanwhile: messages, errors and every request."""

from dataclasses import dataclass

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

# The browser reports the status of the one page that is meant to have it.
LOST = "/no-such-page/"
EXPECTED_ON_LOST_PAGE = "Failed to load resource: the server responded with a status of 404"


@dataclass(frozen=True, slots=True)
class Look:
    """A page that was opened.

    Attributes:
        complaints: Errors and warnings on the console, and errors that nothing caught.
        to_others: Addresses asked for that are not the site's; the browser lets none of these requests out.
        requests: All requests to the site.
    """

    page: Page
    complaints: tuple[str, ...]
    to_others: tuple[str, ...]
    requests: tuple[Request, ...]


def look_at(context: BrowserContext, site: str, address: str) -> Look:
    """Open a page and wait until it has stopped loading."""
    page = context.new_page()
    complaints: list[str] = []
    requests: list[Request] = []

    def note_message(message: ConsoleMessage) -> None:
        is_expected = address == LOST and message.text.startswith(EXPECTED_ON_LOST_PAGE)
        if message.type in {"error", "warning"} and not is_expected:
            complaints.append(message.text)

    page.on("console", note_message)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request))  # noqa: PLW0108 - Playwright takes no built-in method
    page.goto(f"{site}{address}", wait_until="networkidle")
    return Look(
        page,
        tuple(complaints),
        tuple(request.url for request in requests if not _is_own(request.url, site)),
        tuple(request for request in requests if _is_own(request.url, site)),
    )


def _is_own(address: str, site: str) -> bool:
    return address.startswith((f"{site}/", "data:", "blob:"))
