"""A field holds a value of its form.

Lists stand in brackets or with dashes, figures are written in digits without separators, texts stand
in quotes. The message says which form was expected.

Passes:
    themes: [land, tenure]

Fails:
    themes: land and tenure
"""

from learning_alliance.domain.problem import Severity

CODE = "wrong-type"
SEVERITY = Severity.ERROR
