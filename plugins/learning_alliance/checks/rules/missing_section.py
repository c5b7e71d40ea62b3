"""A full case has all six sections.

Context, What was done, Results, What went wrong, Lessons, If you want to try this. If there is nothing to
say under one of them, say that nothing was found and where you looked. A snapshot may leave sections out.

Passes:
    type: snapshot
    ---
    ## Context
    The city grew [@s1].

Fails:
    type: full
    ---
    ## Context
    The city grew [@s1].
"""

from collections.abc import Iterator

from learning_alliance.checks.case_sections import SECTIONS
from learning_alliance.content.collection import Collection
from learning_alliance.content.markdown_body import split_sections
from learning_alliance.domain.problem import Problem, Severity

CODE = "missing-section"
SEVERITY = Severity.WARNING
MESSAGE = "This full case lacks: {sections}."


def check(collection: Collection) -> Iterator[Problem]:
    """Find full cases that lack one of the sections."""
    for entry, case_study in collection.cases:
        headings = {section.heading for section in split_sections(entry.body_tokens)}
        missing = [section for section in SECTIONS if section not in headings]
        if case_study.type == "full" and missing:
            yield entry.problem(
                CODE,
                entry.in_body(0),
                MESSAGE.format(sections=", ".join(missing)),
                f"Add a line ## {missing[0]}, and what the sources say; if they say nothing, say so.",
                severity=SEVERITY,
            )
