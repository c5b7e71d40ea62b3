"""Front matter is a list of named fields.

Each line gives a field's name, a colon and its value.

Passes:
    title: "Example"

Fails:
    === case_studies/th-example.md (whole file)
    ---
    - th-example
    - Example
    ---
    The city grew.
"""

from learning_alliance.domain.problem import Severity

CODE = "not-a-mapping"
SEVERITY = Severity.ERROR
