"""From the text of a single value to the value, and from a mistyped text to what was probably meant."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

from learning_alliance.domain.period import PartialDate

IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_IDENTIFIER = 60
DAY_FIRST = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
NOT_IN_ADDRESS = re.compile(r"[\s<>\"'`\\\ufffd]")
DIGITS_WITH_SEPARATORS = re.compile(r"-?[0-9]{1,3}(?:[ ,'\u00a0\u202f][0-9]{3})+(?:\.[0-9]+)?")


def identifier(text: str) -> str:
    """Return an id of small letters, digits and single hyphens.

    Raises:
        ValueError: The text is not such an id, or longer than 60 characters.
    """
    if len(text) > LONGEST_IDENTIFIER or not IDENTIFIER.fullmatch(text):
        raise ValueError(text)
    return text


def web_address(text: str) -> str:
    """Return an http or https address with a host, without spaces, names of users or passwords.

    Raises:
        ValueError: The text is no such address.
    """
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or NOT_IN_ADDRESS.search(text):
        raise ValueError(text)
    # Before an @ stands what only looks like the host; reading the port refuses one that cannot be.
    if "@" in parts.netloc or parts.port == 0:
        raise ValueError(text)
    return text


def is_web_address(text: str) -> bool:
    """Tell whether a text is a web address that may stand on a page."""
    return bool(_accepted(web_address, text))


def whole_number(text: str) -> int:
    """Return a whole number written in digits.

    Raises:
        ValueError: The text has anything but digits.
    """
    if not re.fullmatch(r"-?[0-9]{1,15}", text):
        raise ValueError(text)
    return int(text)


def plain_number(text: str) -> Decimal:
    """Return a decimal number written with digits and at most one point.

    Raises:
        ValueError: The text has thousands separators, a unit or other words.
    """
    if not re.fullmatch(r"-?[0-9]{1,18}(\.[0-9]{1,6})?", text):
        raise ValueError(text)
    return Decimal(text)


def number_or_words(text: str) -> Decimal | str:
    """Return a number where the text is one, else the text itself.

    Raises:
        ValueError: The text is empty.
    """
    if not text:
        raise ValueError(text)
    try:
        return plain_number(text)
    except ValueError:
        return text


def partial_date(text: str) -> PartialDate:
    """Return a date given as year, year and month, or full.

    Raises:
        ValueError: The text is no ISO 8601 date of these three forms, or no such day exists.
    """
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
        raise ValueError(text)
    year, month, day = (int(part) for part in [*text.split("-"), "0", "0"][:3])
    date(year, month if len(text) > len("2019") else 1, day if len(text) > len("2019-05") else 1)
    return PartialDate(year, month, day)


def full_date(text: str) -> date:
    """Return a date given as `YYYY-MM-DD`.

    Raises:
        ValueError: The text is not of that form, or no such day exists.
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return date.fromisoformat(text)


def case_type(text: str) -> str:
    """Return `full` or `snapshot`.

    Raises:
        ValueError: The text is neither.
    """
    if text not in {"full", "snapshot"}:
        raise ValueError(text)
    return text


def license_of_texts(text: str) -> str:
    """Return the one licence under which texts are published.

    Raises:
        ValueError: The text names another.
    """
    if text != "CC-BY-4.0":
        raise ValueError(text)
    return text


def yes_or_no(text: str) -> bool:
    """Return True for `true` or `yes`, False for `false` or `no`.

    Raises:
        ValueError: The text is neither.
    """
    answers = {"true": True, "yes": True, "false": False, "no": False}
    if text.lower() not in answers:
        raise ValueError(text)
    return answers[text.lower()]


def proposed_identifier(text: str) -> str:
    """Return an id that looks like a text, such as `bogota-city` for `Bogotá City`; may be empty."""
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", letters))[:LONGEST_IDENTIFIER].strip("-")


def proposed_address(text: str) -> str:
    """Return an address with its scheme, where a text lacks only that; else an empty text."""
    return (
        _accepted(web_address, f"https://{text}") if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", text) else ""
    )


def proposed_date(text: str) -> str:
    """Return `YYYY-MM-DD` for a date written day first, where only one reading exists; else an empty text."""
    match = DAY_FIRST.fullmatch(text)
    if not match:
        return ""
    first, second, year = match.groups()
    readings = {
        _accepted(full_date, f"{year}-{month:0>2}-{day:0>2}")
        for day, month in ((first, second), (second, first))
    } - {""}
    return readings.pop() if len(readings) == 1 else ""


def proposed_number(text: str) -> str:
    """Return the digits of a number that was written with separators; else an empty text."""
    return re.sub(r"[^0-9.-]", "", text) if DIGITS_WITH_SEPARATORS.fullmatch(text) else ""


def _accepted(convert: Callable[[str], object], text: str) -> str:
    try:
        convert(text)
    except ValueError:
        return ""
    return text
