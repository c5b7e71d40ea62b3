"""The tray of cases to compare: every page that has places for its buttons loads the script that fills them."""

from dataclasses import replace

from learning_alliance.pages.asset import script_uri
from learning_alliance.pages.page import Page, relative_address

SLOT = "data-la-tray-slot"
SCRIPT = "tray"


def with_tray(page: Page) -> Page:
    """Return a page with the script of the tray, if it has a place for one of its buttons."""
    if SLOT not in page.text:
        return page
    address = relative_address(page.uri, script_uri(SCRIPT))
    return replace(page, text=f'{page.text}<script src="{address}" defer></script>\n')
