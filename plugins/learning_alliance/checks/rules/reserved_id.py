"""An id does not take the place of a page that the site needs.

The lists of cases and lessons are at `index` and `page-2`, `page-3` and so on; names such as `con` and `nul`
cannot be files under Windows, where people open the copy to take away. Add a word to the id.

Passes:
    === lessons/example.md
    id: example
    supports: [{case: th-example, note: "The lease came first."}]
    === case_studies/th-example.md
    id: th-example

Fails:
    === lessons/page-2.md
    id: page-2
    supports: [{case: th-example, note: "The lease came first."}]
    === case_studies/th-example.md
    id: th-example
"""

import re
from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "reserved-id"
SEVERITY = Severity.ERROR
# https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
RESERVED = re.compile(r"index|page-[0-9]+|con|prn|aux|nul|com[0-9]|lpt[0-9]")


def check(collection: Collection) -> Iterator[Problem]:
    """Find ids and earlier ids that the site or an operating system uses itself."""
    for entry, record in collection.records:
        for field, name in (("id", record.id), *(("aliases", alias) for alias in record.aliases)):
            if RESERVED.fullmatch(name):
                yield entry.problem(
                    CODE,
                    entry.at(field),
                    f"The id {quoted(name)} is the name of a page that the site needs.",
                    "Add a word to it, and name the file after it.",
                )
