"""A field stands once.

If a field stands twice, one of the two values would be lost. Keep the right one.

Passes:
    scale: city

Fails:
    scale: city
    scale: nationwide
"""

from learning_alliance.domain.problem import Severity

CODE = "duplicate-key"
SEVERITY = Severity.ERROR
