"""What was published keeps its address.

Others have cited the page, and their links must not break. A case or lesson that cannot be kept true is
retired, not deleted: put its file back with `status: retired`. When an id changes, the old one goes under
`aliases`. This is looked at where an earlier state of the collection is at hand, as in a pull request;
elsewhere with `alliance check --before FOLDER`.

Passes:
    === before/case_studies/th-example.md
    id: th-example
    === case_studies/th-example.md
    status: retired

Fails:
    === before/case_studies/th-gone.md
    id: th-gone
    === case_studies/th-example.md
    id: th-example
"""

from collections.abc import Iterable, Iterator

from learning_alliance.content.collection import AnyReadEntry, Collection
from learning_alliance.content.findings import FRONT_OF_FILE, quoted
from learning_alliance.domain.problem import Problem, Severity
from learning_alliance.domain.publication_status import UNPUBLISHED

CODE = "removed-entry"
SEVERITY = Severity.ERROR


def check(collection: Collection) -> Iterator[Problem]:
    """Find ids and earlier ids that had a page before and would have none any more."""
    if collection.before is None or not collection.is_whole:
        return
    # A file that cannot be read has its own problems, and is still there.
    files = {entry.path.stem for entry in collection.entries}
    for before, now in (
        (collection.before.cases, collection.cases),
        (collection.before.lessons, collection.lessons),
    ):
        yield from _gone(before, files.union(*((record.id, *record.aliases) for _, record in now)))


def _gone(before: Iterable[AnyReadEntry], kept: set[str]) -> Iterator[Problem]:
    for entry, record in before:
        if record.status in UNPUBLISHED:
            continue
        for name in (record.id, *record.aliases):
            if name and name not in kept:
                yield entry.problem(
                    CODE,
                    FRONT_OF_FILE,
                    f"The page of {quoted(name)} was published, and would be gone.",
                    f"Put the file back with status: retired, or write {name} under aliases of the one that takes its place.",
                )
