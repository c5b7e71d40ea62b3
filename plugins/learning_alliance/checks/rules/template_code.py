"""A text has no template code.

Double braces and braces with a percent sign are commands of the site's own pages. Contributed texts are
never run as templates, and such signs would only confuse readers. Take them out.

Passes:
    title: "A plan for {two} towns"

Fails:
    title: "A plan for {{ towns }}"
"""

import re
from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "template-code"
SEVERITY = Severity.ERROR
TEMPLATE = re.compile(r"\{[{%#]")


def check(collection: Collection) -> Iterator[Problem]:
    """Find the opening signs of template commands."""
    for entry in collection.entries:
        places = [text.location for text in entry.texts if TEMPLATE.search(text.text)]
        for number, line in enumerate(entry.document.body.split("\n")):
            if found := TEMPLATE.search(line):
                places.append(entry.in_body(number, found.group()))
        for place in places:
            yield entry.problem(
                CODE, place, f"The text has template code: {quoted('{{, {% or {#')}.", "Take the braces out."
            )
