"""A text names a source by a citation, not by its bare key.

Readers see the sources numbered in the order of the page, so that a bare `s5` tells them nothing or
something wrong. Write `[@s5]`, which becomes the right number with a link. Titles and summaries stand
on other pages too and take no citation: name the source in words there.

Passes:
    unverified:
      - "The year is not certain; the report [@s1] gives two."

Fails:
    unverified:
      - "The year is not certain; the report (s1) gives two."
"""

import re
from collections.abc import Iterator
from functools import cache

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.content.nodes import Scalar
from learning_alliance.domain.problem import Problem, Severity

CODE = "bare-source-key"
SEVERITY = Severity.ERROR
NOTHING = re.compile(r"(?!)")
SHOWN_ELSEWHERE = ("title", "summary")


@cache
def _bare_key(keys: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern for one of some keys as a word of its own, with no @ before it."""
    alternatives = "|".join(map(re.escape, sorted(keys)))
    return re.compile(rf"(?<![@\w-])(?:{alternatives})(?![\w-])") if keys else NOTHING


def check(collection: Collection) -> Iterator[Problem]:
    """Find keys of sources in running text, and citations where no list of sources stands."""
    for entry, case_study in collection.cases:
        # A key without a digit may well be a word of the language.
        keys = frozenset(source.key for source in case_study.sources if any(map(str.isdigit, source.key)))
        for text in entry.texts:
            named = _bare_key(keys).search(text.text) if " " in text.text else None
            if named:
                yield entry.problem(
                    CODE,
                    text.location,
                    f"The text names a source by its bare key {quoted(named.group())}.",
                    f"Write [@{named.group()}], or name the source in words.",
                )
        for field in SHOWN_ELSEWHERE:
            value = entry.document.front_matter.values.get(field) if entry.document.front_matter else None
            if isinstance(value, Scalar) and "[@" in value.text:
                yield entry.problem(
                    CODE,
                    value.location,
                    "This text is shown on pages without a list of sources, and it has a citation.",
                    "Take the citation out; cite the source where the text below says the same.",
                )
