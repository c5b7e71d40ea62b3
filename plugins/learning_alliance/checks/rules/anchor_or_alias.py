"""Front matter has no YAML anchors and aliases.

`&` and `*` have a special meaning at the beginning of a value. Write the value out. If your text
begins with such a sign, put it in double quotes.

Passes:
    title: "*Favela-Bairro*, a programme"

Fails:
    title: *Favela
"""

from learning_alliance.domain.problem import Severity

CODE = "anchor-or-alias"
SEVERITY = Severity.ERROR
