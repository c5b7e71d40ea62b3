"""Cases of the collection that tell of the same thing as a new one, with the reason why one thinks so."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from learning_alliance.checks.rules.near_duplicate import FEWEST_SHINGLES, SHARED, shingles
from learning_alliance.domain.case_study import CaseStudy

ALIKE_TITLES = 80


@dataclass(frozen=True, slots=True)
class NewCase:
    """What is known of a case before it is written.

    Attributes:
        text: Its summary and its text.
        addresses: The addresses of its sources.
    """

    title: str
    countries: tuple[str, ...]
    text: str
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LikelyCopy:
    """A case that may be the same one."""

    case_study: CaseStudy
    reason: str


def likely_copies(new: NewCase, cases: tuple[CaseStudy, ...]) -> tuple[LikelyCopy, ...]:
    """Return the cases that share text, a source, or country and title with a new one."""
    runs = shingles(new.text)
    return tuple(
        LikelyCopy(case_study, reason) for case_study in cases if (reason := _reason(new, runs, case_study))
    )


def _reason(new: NewCase, runs: set[int], case_study: CaseStudy) -> str:
    return next(filter(None, _reasons(new, runs, case_study)), "")


def _reasons(new: NewCase, runs: set[int], case_study: CaseStudy) -> Iterator[str]:
    if len(runs) >= FEWEST_SHINGLES:
        shared = len(runs & shingles(f"{case_study.summary}\n{case_study.body}"))
        if shared >= SHARED * len(runs):
            yield f"{100 * shared // len(runs)} percent of your text stands there too"
    same = {_plain(source.url) for source in case_study.sources} & set(map(_plain, new.addresses))
    if same:
        yield f"it cites the same source, {min(same)}"
    is_same_country = set(new.countries) & set(case_study.countries)
    if is_same_country and fuzz.token_set_ratio(new.title, case_study.title) >= ALIKE_TITLES:
        yield "its title is much like yours, and so is its country"


def _plain(address: str) -> str:
    """Return an address without what does not change where it leads."""
    return address.partition("://")[2].removeprefix("www.").rstrip("/").casefold()
