"""The id is the file's name without .md.

Both are the address of the page, so that everybody who knows one knows the other. Change one of them.

Passes:
    === case_studies/th-example.md
    id: th-example

Fails:
    === case_studies/th-example.md
    id: th-other
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "id-not-file-name"
SEVERITY = Severity.ERROR


def check(collection: Collection) -> Iterator[Problem]:
    """Find ids that differ from the names of their files."""
    for entry, record in collection.records:
        if record.id and record.id != entry.path.stem:
            yield entry.problem(
                CODE,
                entry.at("id"),
                f"The id {quoted(record.id)} is not the name of the file.",
                f"Write id: {entry.path.stem}, or rename the file to {record.id}.md.",
            )
