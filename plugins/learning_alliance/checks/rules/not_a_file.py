"""A name that ends in .md is a file.

A folder or a device of that name cannot be read as a case study. Give the folder a name without `.md`.

Passes:
    === case_studies/th-example.md
    title: "Example"

Fails:
    === case_studies/th-example.md (folder)
"""

from learning_alliance.domain.problem import Severity

CODE = "not-a-file"
SEVERITY = Severity.ERROR
