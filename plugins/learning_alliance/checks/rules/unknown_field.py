"""Only known fields stand in front matter.

A mistyped name would be passed over in silence. The message proposes the nearest known one.

Passes:
    scale: city

Fails:
    skale: city
"""

from learning_alliance.domain.problem import Severity

CODE = "unknown-field"
SEVERITY = Severity.ERROR
