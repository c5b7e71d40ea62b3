"""A value stands once in its list.

A repeated theme or country would list the case twice. Take one of them out.

Passes:
    themes: [land, tenure]

Fails:
    themes: [land, tenure, land]
"""

from learning_alliance.domain.problem import Severity

CODE = "repeated-value"
SEVERITY = Severity.ERROR
