"""Front matter ends with a line of three hyphens.

Without that line nobody knows where the fields end and the text begins.

Passes:
    === case_studies/th-example.md
    title: "Example"

Fails:
    === case_studies/th-example.md (whole file)
    ---
    id: th-example
    title: "Example"

    The city grew.
"""

from learning_alliance.domain.problem import Severity

CODE = "unclosed-front-matter"
SEVERITY = Severity.ERROR
