r"""A text has no invisible control characters.

They come along when text is copied from other programs. They break the file, or show readers another
text than the one that is stored. Type the line again by hand. In the example, `\x00` stands for such a
character.

Passes:
    === case_studies/th-example.md
    title: "Example town"

Fails:
    === case_studies/th-example.md (bytes)
    title: "Example\x00town"
"""

import html
import re
from collections.abc import Iterator

from learning_alliance.content.characters import FORBIDDEN, note_on
from learning_alliance.content.collection import Collection
from learning_alliance.domain.problem import Problem, Severity

CODE = "control-character"
SEVERITY = Severity.ERROR
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def check(collection: Collection) -> Iterator[Problem]:
    """Find such characters where a body spells them as an entity; the reader finds all others."""
    for entry in collection.entries:
        for number, line in enumerate(entry.document.body.split("\n")):
            for entity in ENTITY.findall(line) if "&" in line else ():
                if found := FORBIDDEN.search(html.unescape(entity)):
                    yield entry.problem(
                        CODE, entry.in_body(number, entity), note_on(found.group()), f"Take out {entity}."
                    )
