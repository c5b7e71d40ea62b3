"""A case is not a copy of another one.

Two files on the same case split what is known of it. Bring them together in one file, and put the id of
the other under `aliases`. Long passages in common also make readers doubt whose case they read.

Passes:
    === case_studies/th-example.md
    ---
    ## Context
    The river town grew along its banks, and families built on land of the port that nobody used then [@s1].
    === case_studies/th-other.md
    id: th-other
    ---
    ## Context
    In the hills, tea pickers lived in rows of huts that belonged to the estate, far from any clinic [@s1].

Fails:
    === case_studies/th-example.md
    ---
    ## Context
    The river town grew along its banks, and families built on land of the port that nobody used then [@s1].
    === case_studies/th-other.md
    id: th-other
    ---
    ## Context
    The river town grew along its banks, and families built on land of the port that nobody used then [@s1].
"""

import re
from collections import Counter
from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.domain.problem import Problem, Severity

CODE = "near-duplicate"
SEVERITY = Severity.WARNING
SHINGLE = 6
SHARED = 0.4
FEWEST_SHINGLES = 8
WORD = re.compile(r"[^\W_]+")


def check(collection: Collection) -> Iterator[Problem]:
    """Find cases that share much of their text with a case before.

    Each run of six words belongs to the first case that has it, so that the work grows with the
    text and not with the pairs of cases. Source: Broder, "On the resemblance and containment of
    documents", 1997, here without sampling and against first owners alone.
    """
    owners: dict[int, int] = {}
    for number, (entry, _) in enumerate(collection.cases):
        runs = shingles(entry.document.body)
        shared = Counter(owners.setdefault(shingle, number) for shingle in runs)
        del shared[number]
        if len(runs) < FEWEST_SHINGLES or not shared:
            continue
        owner, count = shared.most_common(1)[0]
        if count >= SHARED * len(runs):
            yield entry.problem(
                CODE,
                entry.in_body(0),
                f"{100 * count // len(runs)} percent of this text stands in {collection.cases[owner][0].shown_as} too.",
                "If both tell of one case, bring them together; else write this one in its own words.",
                severity=SEVERITY,
            )


def shingles(text: str) -> set[int]:
    """Return each run of six words of a text, as a number."""
    words = WORD.findall(text.casefold())
    return {hash(run) for run in zip(*(words[start:] for start in range(SHINGLE)), strict=False)}
