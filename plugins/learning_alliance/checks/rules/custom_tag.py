"""Front matter has no YAML type marks.

An exclamation mark at the beginning of a value has a special meaning. If your text begins with one,
put it in double quotes.

Passes:
    title: "!Basta ya, a campaign"

Fails:
    title: !Basta ya, a campaign
"""

from learning_alliance.domain.problem import Severity

CODE = "custom-tag"
SEVERITY = Severity.ERROR
