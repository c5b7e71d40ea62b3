"""The needed fields are there.

A snapshot needs few fields; a full case needs more, and `case_studies/_template.md` shows which. The
message gives a line to copy. If the full set cannot be filled honestly, write `type: snapshot`.

Passes:
    period: {start: 2003, end: null}

Fails:
    period: {start: 2003}
"""

from learning_alliance.domain.problem import Severity

CODE = "missing-field"
SEVERITY = Severity.ERROR
