"""Where a page is, to be waited for."""

import re


def ending_with(address: str) -> re.Pattern[str]:
    """Return a pattern for addresses that end with another one."""
    return re.compile(f"{re.escape(address)}$")
