"""What was published keeps its address.

Others have cited the page, and their links must not break. A case or lesson that cannot be kept true is
retired, neither deleted nor made a draft again: put its file back with `status: retired`. When an id changes, the old one goes under
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

from collections.abc import Iterable, Iterator, Mapping

from learning_alliance.content.collection import AnyReadEntry, Collection
from learning_alliance.content.entry import AnyEntry
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
    unread = {entry.path.stem for entry in collection.entries if entry.record is None}
    for before, now in (
        (collection.before.cases, collection.cases),
        (collection.before.lessons, collection.lessons),
    ):
        kept = unread | set(_with_a_page(now))
        for name, entry in _with_a_page(before).items():
            if name not in kept:
                yield entry.problem(
                    CODE,
                    FRONT_OF_FILE,
                    f"The page of {quoted(name)} was published, and would be gone.",
                    f"Put the file back with status: retired, or write {name} under aliases of the one that takes its place.",
                )


def _with_a_page(entries: Iterable[AnyReadEntry]) -> Mapping[str, AnyEntry]:
    """Return the entry of each id, and of each earlier id, that has a page."""
    return {
        name: entry
        for entry, record in entries
        if record.status not in UNPUBLISHED
        for name in (record.id, *record.aliases)
        if name
    }
