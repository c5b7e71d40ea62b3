"""A title and a summary fit on one screen.

A summary has at most 60 words, a title at most 120 characters (of a lesson: 140). Readers have little
time and small screens: keep the answer, and move the rest into the text below.

Passes:
    title: "River Town: residents and the city lay out a settlement anew"

Fails:
    title: "River Town: how residents, the city, the national fund, two universities and three organisations laid out a settlement anew and what came of it"
"""

from learning_alliance.domain.problem import Severity

CODE = "too-long"
SEVERITY = Severity.ERROR
