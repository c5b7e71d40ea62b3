"""Points and spans of time, as exact as the source is and no more."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which only the year, or the year and month, may be known.

    Attributes:
        month: 1 to 12, or 0 when it is not known.
        day: 1 to 31, or 0 when it is not known.
    """

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        """Return the ISO 8601 form at the precision that is known, such as `2019` or `2019-05`."""
        parts = [f"{self.year:04d}", f"{self.month:02d}", f"{self.day:02d}"]
        known = 1 + (self.month > 0) + (self.day > 0)
        return "-".join(parts[:known])


@dataclass(frozen=True, slots=True)
class Period:
    """The years in which a case ran.

    Attributes:
        start: First year, or None when no source gives it.
        end: Last year, or None when it was still running as the newest source was written.
    """

    start: int | None
    end: int | None
