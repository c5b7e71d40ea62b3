"""The problems found while one file is read."""

from rapidfuzz import fuzz, process

from learning_alliance.content.nodes import Location
from learning_alliance.domain.problem import Problem, Severity
from learning_alliance.domain.vocabulary import Vocabulary

FRONT_OF_FILE = Location(1, 1)
LONGEST_QUOTE = 60
ALIKE_ENOUGH = 60


class Findings:
    """Collects the problems of one file, in the order in which they are met."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._problems: list[Problem] = []

    def add(
        self,
        code: str,
        location: Location,
        message: str,
        hint: str = "",
        *,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note one problem."""
        self._problems.append(
            Problem(self.path, location.line, location.column, code, severity, message, hint)
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems so far."""
        return tuple(self._problems)


def quoted(text: str) -> str:
    """Return a text of a contributor's in quotes, cut short so that one message stays one line."""
    one_line = " ".join(text.split())
    if len(one_line) > LONGEST_QUOTE:
        one_line = one_line[: LONGEST_QUOTE - 1] + "…"
    return f'"{one_line}"'


def nearest(text: str, candidates: list[str]) -> str:
    """Return the candidate most like a text, or an empty text where none is like it."""
    match = process.extractOne(text.casefold(), candidates, scorer=fuzz.WRatio, score_cutoff=ALIKE_ENOUGH)
    return match[0] if match else ""


def nearest_term(text: str, vocabulary: Vocabulary) -> str:
    """Return the id of the term whose id, label or synonym is most like a text, or an empty text."""
    ids_by_name = vocabulary.ids_by_name
    return ids_by_name.get(nearest(text, list(ids_by_name)), "")


def suggestion(candidate: str) -> str:
    """Return the sentence that proposes a candidate, or nothing where there is none."""
    return f'Did you mean "{candidate}"?' if candidate else ""
