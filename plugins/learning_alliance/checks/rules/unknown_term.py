"""A coded field holds a term of its vocabulary.

Themes, kinds, countries, difficulties and other coded fields take only terms of the lists, so that
readers find all cases on a theme on one page. The message proposes the nearest term. If the list
lacks a term that you need, choose the nearest one and say so in your message: lists can grow.

Passes:
    themes: [land, tenure]

Fails:
    themes: [land, land-tenur]
"""

from learning_alliance.domain.problem import Severity

CODE = "unknown-term"
SEVERITY = Severity.ERROR
