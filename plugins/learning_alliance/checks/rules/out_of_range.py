"""A figure or a list stays within its bounds.

Years lie between 1800 and 2100, latitudes between -90 and 90, amounts are not negative, a case has one
to eight themes.

Passes:
    period: {start: 2003, end: 2008}

Fails:
    period: {start: 203, end: 2008}
"""

from learning_alliance.domain.problem import Severity

CODE = "out-of-range"
SEVERITY = Severity.ERROR
