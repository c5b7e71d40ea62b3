"""Problems as annotations on the lines of a pull request (GitHub's workflow commands)."""

from learning_alliance.checks.reporters.text import report_text
from learning_alliance.domain.problem import Problem, Severity

SHOWN = 10
"""GitHub shows ten errors and ten warnings a step and drops the rest silently."""


def report_annotations(
    problems: tuple[Problem, ...], file_count: int, changed: frozenset[str] = frozenset()
) -> str:
    """Return annotations, those of changed files first, then the full list for the log."""
    shown = [
        _command(problem)
        for severity in Severity
        for problem in _by_use([each for each in problems if each.severity is severity], changed)[:SHOWN]
    ]
    return "".join(f"{line}\n" for line in shown) + report_text(problems, file_count)


def _by_use(problems: list[Problem], changed: frozenset[str]) -> list[Problem]:
    """Order problems so that changed files come first, and every file's first before any file's second."""
    seen: dict[str, int] = {}
    ranked = []
    for problem in problems:
        seen[problem.path] = seen.get(problem.path, 0) + 1
        ranked.append((problem.path not in changed, seen[problem.path], problem))
    return [problem for *_, problem in sorted(ranked)]


def _command(problem: Problem) -> str:
    properties = {
        "file": problem.path,
        "line": str(problem.line),
        "col": str(problem.column),
        "title": problem.code,
    }
    fields = ",".join(f"{name}={_escaped_property(value)}" for name, value in properties.items())
    message = " ".join(filter(None, (problem.message, problem.hint)))
    return f"::{problem.severity} {fields}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
