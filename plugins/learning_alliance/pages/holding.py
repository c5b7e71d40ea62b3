"""What a set of cases holds, by kind and theme, in few characters: so that a script can count anew."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.vocabulary import Vocabularies


def holding(cases: Iterable[CaseStudy], vocabularies: Vocabularies) -> str:
    """Return how many of some cases are of each kind, and of these how many name each theme.

    Kinds and themes stand as their number in their list. `1:12,0x9,4;2:1,4` says: twelve of kind 1, nine
    of them on theme 0 and one on theme 4; one of kind 2, on theme 4. Its length is bound by the two lists,
    however many the cases are.
    """
    totals: Counter[int] = Counter()
    themes: dict[int, Counter[int]] = defaultdict(Counter)
    for case in cases:
        kind = vocabularies.kinds.position(case.kind)
        totals[kind] += 1
        themes[kind].update({vocabularies.themes.position(theme) for theme in case.themes})
    return ";".join(
        ",".join(
            [
                f"{kind}:{totals[kind]}",
                *(_times(theme, times) for theme, times in sorted(themes[kind].items())),
            ]
        )
        for kind in sorted(totals)
    )


def _times(theme: int, times: int) -> str:
    return str(theme) if times == 1 else f"{theme}x{times}"
