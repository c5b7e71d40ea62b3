"""Later news stands beside earlier news, and does not overwrite it.

Readers learn from how a case went on, so that each entry of `revisits` stays as it was written. Put it back,
and add a new one with its own date and source. Where the earlier one was wrong from the start, or endangers
somebody, a reviewer may let the change pass. This is looked at where an earlier state of the collection is
at hand, as in a pull request; elsewhere with `alliance check --before FOLDER`.

Passes:
    === before/case_studies/th-example.md
    revisits:
      - {date: 2016, text: "The drains were laid.", source: s1}
    === case_studies/th-example.md
    revisits:
      - {date: 2016, text: "The drains were laid.", source: s1}
      - {date: 2019, text: "Half of the drains were blocked.", source: s1}

Fails:
    === before/case_studies/th-example.md
    revisits:
      - {date: 2016, text: "The drains were laid.", source: s1}
    === case_studies/th-example.md
    revisits:
      - {date: 2019, text: "Half of the drains were blocked.", source: s1}
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "rewritten-news"
SEVERITY = Severity.WARNING


def check(collection: Collection) -> Iterator[Problem]:
    """Find entries of later news that an earlier state of a case had, and this one has not."""
    if collection.before is None:
        return
    earlier = {case.id: case.revisits for _, case in collection.before.cases}
    for entry, case in collection.cases:
        for revisit in (each for name in (case.id, *case.aliases) for each in earlier.get(name, ())):
            if revisit not in case.revisits:
                yield entry.problem(
                    CODE,
                    entry.at("revisits"),
                    f"Later news of {revisit.date} was changed or taken out: {quoted(revisit.text)}.",
                    "Put it back as it was, and add an entry that says what is known now.",
                    severity=SEVERITY,
                )
