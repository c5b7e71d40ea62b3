"""A web address begins with http:// or https:// and has no blanks.

Copy it from your browser's address bar.

Passes:
    sources:
      - {key: s1, author: "A", title: "T", publisher: "P", url: "https://example.org/1", kind: press}

Fails:
    sources:
      - {key: s1, author: "A", title: "T", publisher: "P", url: "www.example.org/1", kind: press}
"""

from learning_alliance.domain.problem import Severity

CODE = "bad-address"
SEVERITY = Severity.ERROR
