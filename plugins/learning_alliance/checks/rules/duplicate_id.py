"""An id stands for one case study or lesson alone.

The id is the address of the page, for ever. Two files with one id would overwrite each other.
Rename the newer one, and its file with it.

Passes:
    === case_studies/th-one.md
    id: th-one
    === case_studies/th-two.md
    id: th-two
    title: "Another"

Fails:
    === case_studies/th-one.md
    id: th-one
    === case_studies/th-two.md
    id: th-one
    title: "Another"
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "duplicate-id"
SEVERITY = Severity.ERROR


def check(collection: Collection) -> Iterator[Problem]:
    """Find ids, and earlier ids, that an entry before already has."""
    for records in (collection.cases, collection.lessons):
        # A file named after its id has the better right to it, whoever comes first.
        owners = {record.id: entry.shown_as for entry, record in records if entry.path.stem == record.id}
        for entry, record in records:
            for field, name in (("id", record.id), *(("aliases", alias) for alias in record.aliases)):
                if name and name in owners and owners[name] != entry.shown_as:
                    yield entry.problem(
                        CODE,
                        entry.at(field),
                        f"The id {quoted(name)} belongs to {owners[name]} already.",
                        "Choose another one, and name the file after it.",
                    )
                owners.setdefault(name, entry.shown_as)
