r"""A file is text in the encoding UTF-8.

Another encoding turns accents and other letters into wrong signs. In your editor choose *Save with
encoding*, then *UTF-8*. In the example, `\xe1` stands for a single byte of an older encoding.

Passes:
    === case_studies/th-example.md
    title: "Bogotá"

Fails:
    === case_studies/th-example.md (bytes)
    title: "Bogot\xe1"
"""

from learning_alliance.domain.problem import Severity

CODE = "not-utf8"
SEVERITY = Severity.ERROR
