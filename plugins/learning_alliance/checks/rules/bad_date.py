"""A date exists, and is written year-month-day.

Where only the year, or the year and the month, are known, write just these.

Passes:
    last_reviewed: 2026-01-31

Fails:
    last_reviewed: 31.01.2026
"""

from learning_alliance.domain.problem import Severity

CODE = "bad-date"
SEVERITY = Severity.ERROR
