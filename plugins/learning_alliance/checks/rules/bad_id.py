"""An id has small letters a-z, digits and hyphens.

It becomes the address of a page, so it has no blanks, accents or capitals, and at most 60 characters.

Passes:
    aliases: [th-old-name]

Fails:
    aliases: [TH_Old_Name]
"""

from learning_alliance.domain.problem import Severity

CODE = "bad-id"
SEVERITY = Severity.ERROR
