"""A file lies in the project itself.

A link that leads to a file elsewhere on the machine would publish what nobody meant to publish. Put
the file itself into the folder.

Passes:
    === case_studies/th-example.md
    title: "Example"

Fails:
    === case_studies/th-example.md (link to /etc/hostname)
"""

from learning_alliance.domain.problem import Severity

CODE = "link-out-of-tree"
SEVERITY = Severity.ERROR
