"""Problems as a page in plain words, in Markdown, for whoever sent the files: what to change, and where."""

from collections.abc import Iterator
from itertools import groupby

from learning_alliance.checks.reporters.plain_markdown import plain
from learning_alliance.checks.rule import Rule, all_rules
from learning_alliance.domain.problem import Problem, Severity

MOST_SHOWN = 300
"""GitHub takes a summary of one megabyte a step; a list longer than this helps nobody."""

HOW_TO_MEND = (
    "Open the tab **Files changed**, then **Edit file** in the menu of the file (…). Change what the list names and "
    "press **Commit changes**; the checks run again by themselves. If a line of this list does not help you, say so "
    "in the pull request: that is our mistake, not yours."
)


def report_summary(problems: tuple[Problem, ...], file_count: int) -> str:
    """Return a heading, how to mend, a table a file, and what each rule says."""
    if not problems:
        return f"## Nothing to mend\n\n{_counted(file_count, 'file')} read, no problems. Thank you. A person reads the text next.\n"
    shown = problems[:MOST_SHOWN]
    parts = [
        f"## {_counted(len(problems), 'thing')} to mend\n",
        f"{_meaning(problems)}\n",
        f"{HOW_TO_MEND}\n",
    ]
    parts.extend(_table(path, tuple(each)) for path, each in groupby(shown, lambda problem: problem.path))
    if len(problems) > len(shown):
        parts.append(f"And {len(problems) - len(shown):,} more, which `alliance check` lists.\n")
    parts.append(_rules({problem.code for problem in shown}))
    return "\n".join(parts)


def _meaning(problems: tuple[Problem, ...]) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    sentences = []
    if errors:
        sentences.append(f"{_counted(errors, 'error')}: the text cannot be published before it is mended.")
    if warnings:
        sentences.append(f"{_counted(warnings, 'warning')}: please look again; a reviewer will ask.")
    return " ".join(sentences)


def _table(path: str, problems: tuple[Problem, ...]) -> str:
    lines = [f"### {plain(path)}\n", "| line | what is wrong | what to do | rule |", "|---:|---|---|---|"]
    lines.extend(
        f"| {problem.line} | {plain(problem.message)} | {plain(problem.hint)} | {problem.severity}: {problem.code} |"
        for problem in problems
    )
    return "\n".join([*lines, ""])


def _rules(codes: set[str]) -> str:
    rules = [rule for rule in all_rules() if rule.code in codes]
    return "\n".join(["### What these rules say\n", *(line for rule in rules for line in _help(rule))])


def _help(rule: Rule) -> Iterator[str]:
    # The docstrings are the project's own text, so that their Markdown may stand as it is.
    yield f"<details><summary><strong>{rule.code}</strong>: {rule.page.title}</summary>\n"
    yield f"{rule.page.explanation}\n"
    yield f"This passes:\n\n````\n{rule.page.passing.rstrip()}\n````\n"
    yield "</details>\n"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
