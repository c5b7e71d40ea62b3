"""Front matter can be read.

It is written in YAML, one field a line. What breaks it most often: a colon inside a text without
quotes, a quote that is not closed, a tab at the beginning of a line. Put texts in straight double
quotes, and indent with spaces.

Passes:
    title: "Lagos: a story"

Fails:
    title: Lagos: a story
"""

from learning_alliance.domain.problem import Severity

CODE = "broken-front-matter"
SEVERITY = Severity.ERROR
