"""A file begins with front matter.

Front matter is the block of fields between two lines of three hyphens, before the text. Copy it from
`case_studies/_template.md`, and fill it in.

Passes:
    === case_studies/th-example.md
    title: "Example"

Fails:
    === case_studies/th-example.md (whole file)
    # Example

    The city grew.
"""

from learning_alliance.domain.problem import Severity

CODE = "missing-front-matter"
SEVERITY = Severity.ERROR
