"""A problem: one thing that is wrong in one file, as data and never as an exception."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error keeps a file from being published, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake, with its place and its remedy.

    Attributes:
        path: The file as the person named it, with forward slashes.
        line: Line in the file, from 1.
        column: Column in characters, from 1.
        code: Stable name of the rule, such as `unknown-term`.
        message: What is wrong, a full sentence.
        hint: What to do about it, with the nearest valid value where there is one.
    """

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str = ""
