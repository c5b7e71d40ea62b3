"""What stands in a cell of a CSV file, so that a spreadsheet shows text as text and never runs it.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and one that splits lines at
semicolons takes what follows a semicolon for a cell. In such places the text gets an apostrophe before it,
as OWASP advises (https://owasp.org/www-community/attacks/CSV_Injection). `cell_text` takes it off again.
Numbers are written as numbers: a negative one is no formula.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from learning_alliance.exports.export_file import Plain

STARTS_A_FORMULA = "=+\\-@\t\r\n＝＋－＠"
"""The wide forms count too, since some spreadsheets fold them."""
_UNSAFE = re.compile(f"(^|;)(?='*[{STARTS_A_FORMULA}])")
_MADE_SAFE = re.compile(f"(^|;)'(?='*[{STARTS_A_FORMULA}])")
SEPARATOR = "|"
BROKEN_BAR = "¦"


def cell(value: Plain) -> str:
    """Return a value as the text of a cell; a list with bars between its values."""
    if value is None or isinstance(value, str):
        return safe_text(value or "")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f")
    if isinstance(value, Sequence):
        return safe_text(SEPARATOR.join(str(each).replace(SEPARATOR, BROKEN_BAR) for each in value))
    return str(value)


def safe_text(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return _UNSAFE.sub(r"\1'", text)


def cell_text(cell: str) -> str:
    """Return the text of which `safe_text` made a cell."""
    return _MADE_SAFE.sub(r"\1", cell)
