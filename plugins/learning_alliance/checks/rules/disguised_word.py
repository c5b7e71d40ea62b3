"""A word is what it looks like.

Letters of two alphabets can look alike: the Cyrillic `а` and the Latin `a`. A word that mixes them, or that
has a sign of no width inside, is not found by a search and may deceive a reader. It mostly comes along when
text is copied from a PDF. Type the word again by hand. In the example, the second letter of the wrong word
is Cyrillic.

Passes:
    ---
    ## Context
    The bank lent to savers [@s1].

Fails:
    ---
    ## Context
    The b\u0430nk lent to savers [@s1].
"""

import re
from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.entry import AnyEntry
from learning_alliance.content.findings import quoted
from learning_alliance.content.nodes import Location
from learning_alliance.domain.problem import Problem, Severity

CODE = "disguised-word"
SEVERITY = Severity.WARNING

LATIN = "A-Za-z\u00c0-\u024f"
GREEK_OR_CYRILLIC = "\u0370-\u052f"
# Thai, Khmer, Persian or Hindi need signs of no width; between Latin letters they only hide.
NO_WIDTH = "\u00ad\u034f\u180e\u200b-\u200f"
MARKS = "\u0300-\u036f\u0483-\u0489\u20d0-\u20f0"
SUSPICIOUS = re.compile(f"[{GREEK_OR_CYRILLIC}{NO_WIDTH}{MARKS}]")
DISGUISED = re.compile(
    rf"\w*(?:[{LATIN}]\w*[{GREEK_OR_CYRILLIC}]|[{GREEK_OR_CYRILLIC}]\w*[{LATIN}]"
    rf"|[{LATIN}][{NO_WIDTH}]+[{LATIN}]|\w[{MARKS}]{{4,}})\w*"
)
LONGEST_LINE = 20_000


def check(collection: Collection) -> Iterator[Problem]:
    """Find words of two alphabets, with signs of no width, or under a heap of marks."""
    for entry in collection.entries:
        for text, place in _texts(entry):
            if SUSPICIOUS.search(text) and (found := DISGUISED.search(text[:LONGEST_LINE])):
                yield entry.problem(
                    CODE,
                    place,
                    f"The word {quoted(found.group())} has letters of two alphabets, or signs that nobody sees.",
                    "Type it again by hand.",
                    severity=SEVERITY,
                )


def _texts(entry: AnyEntry) -> Iterator[tuple[str, Location]]:
    yield from ((text.text, text.location) for text in entry.texts)
    for number, line in enumerate(entry.document.body.split("\n")):
        found = SUSPICIOUS.search(line)
        yield line, entry.in_body(number, found.group() if found else "")
