"""Problems as lines for people: `path:line:column: severity[code] message hint`."""

from learning_alliance.checks.rule import Rule
from learning_alliance.domain.problem import Problem, Severity


def report_text(problems: tuple[Problem, ...], file_count: int) -> str:
    """Return one line a problem, and a last line that counts them."""
    lines = [problem_line(problem) for problem in problems]
    return "\n".join([*lines, _conclusion(problems, file_count)]) + "\n"


def problem_line(problem: Problem) -> str:
    """Return one problem as one line."""
    place = f"{_on_one_line(problem.path)}:{problem.line}:{problem.column}"
    text = " ".join(filter(None, (problem.message, problem.hint)))
    return f"{place}: {problem.severity}[{problem.code}] {_on_one_line(text)}"


def report_rules(rules: tuple[Rule, ...]) -> str:
    """Return one line a rule."""
    width = max(len(rule.code) for rule in rules)
    return "".join(f"{rule.code:{width}}  {rule.severity:7}  {rule.page.title}\n" for rule in rules)


def _conclusion(problems: tuple[Problem, ...], file_count: int) -> str:
    files = f"{file_count} file{'' if file_count == 1 else 's'} read"
    if not problems:
        return f"{files}, no problems."
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    return f"{files}, {errors} error{'' if errors == 1 else 's'}, {warnings} warning{'' if warnings == 1 else 's'}."


def _on_one_line(text: str) -> str:
    """Return a text that cannot break a line or steer a terminal (file names may hold anything)."""
    return "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text
    )
