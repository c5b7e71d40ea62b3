"""Texts of front matter stand in straight quotes.

Word processors turn straight quotes into curly ones. YAML does not know these and keeps them as part
of the text. Replace them at the beginning and the end of the text.

Passes:
    title: "River Town"

Fails:
    title: “River Town”
"""

from learning_alliance.domain.problem import Severity

CODE = "curly-quotes"
SEVERITY = Severity.ERROR
