"""A link to another case or lesson leads there.

Within the collection, link to the file: `[Mukuru](../case_studies/ke-mukuru-spa.md)`, or, from one case
to another, `[Mukuru](ke-mukuru-spa.md)`. The site turns it into the address of the page.

Passes:
    === case_studies/th-example.md
    ---
    ## Context
    As in [the other town](th-other.md), the city grew [@s1].
    === case_studies/th-other.md
    id: th-other
    title: "Other town"

Fails:
    === case_studies/th-example.md
    ---
    ## Context
    As in [the other town](th-othr.md), the city grew [@s1].
    === case_studies/th-other.md
    id: th-other
    title: "Other town"
"""

import posixpath
from collections.abc import Iterator

from learning_alliance.checks.links import links
from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import nearest, quoted, suggestion
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.problem import Problem, Severity

CODE = "broken-link"
SEVERITY = Severity.ERROR


def check(collection: Collection) -> Iterator[Problem]:
    """Find relative links that lead to no case and no lesson."""
    if not collection.is_whole:
        return
    known = {
        *(f"case_studies/{entry.path.name}" for entry, _ in collection.cases),
        *(f"lessons/{entry.path.name}" for entry, _ in collection.lessons),
    }
    for entry in collection.entries:
        folder = "lessons" if isinstance(entry.record, Lesson) else "case_studies"
        for link in links(entry):
            if link.is_image or link.scheme or link.address.startswith("#"):
                continue
            target = posixpath.normpath(posixpath.join(folder, link.address.partition("#")[0]))
            if target not in known:
                yield entry.problem(
                    CODE,
                    link.location,
                    f"The link {quoted(link.address)} leads to no case and no lesson.",
                    suggestion(_from_folder(nearest(target, sorted(known)), folder))
                    or "Link to a file such as ../case_studies/ke-mukuru-spa.md, or to an address with https://.",
                )


def _from_folder(target: str, folder: str) -> str:
    return posixpath.relpath(target, folder) if target else ""
