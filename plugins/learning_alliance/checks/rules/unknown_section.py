"""A case's headings of the second level are the six known ones.

All cases have the same sections, so that readers find *What went wrong* without searching: Context,
What was done, Results, What went wrong, Lessons, If you want to try this. Use headings of the third level
for your own.

Passes:
    ---
    ## Results
    ### Housing
    Families stayed [@s1].

Fails:
    ---
    ## Outcomes
    Families stayed [@s1].
"""

from collections.abc import Iterator

from learning_alliance.checks.case_sections import SECTIONS
from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import nearest, quoted, suggestion
from learning_alliance.content.markdown_body import split_sections
from learning_alliance.domain.problem import Problem, Severity

CODE = "unknown-section"
SEVERITY = Severity.WARNING


def check(collection: Collection) -> Iterator[Problem]:
    """Find second-level headings of cases that are not among the six."""
    for entry, _ in collection.cases:
        for section in split_sections(entry.body_tokens):
            if section.heading and section.heading not in SECTIONS:
                yield entry.problem(
                    CODE,
                    entry.in_body(section.line),
                    f"{quoted(section.heading)} is not one of the sections of a case.",
                    suggestion(nearest(section.heading, list(SECTIONS)))
                    or f"The sections are: {', '.join(SECTIONS)}; use ### for headings of your own.",
                    severity=SEVERITY,
                )
