"""A file can be opened.

The system did not let us read it: a link that leads nowhere, or missing permissions. The message gives
the system's reason.

Passes:
    === case_studies/th-example.md
    title: "Example"

Fails:
    === case_studies/th-example.md (link to moved-away.md)
"""

from learning_alliance.domain.problem import Severity

CODE = "file-unreadable"
SEVERITY = Severity.ERROR
