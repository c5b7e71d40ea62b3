"""Runs every rule over a collection."""

from learning_alliance.checks.rule import all_rules
from learning_alliance.content.collection import Collection
from learning_alliance.domain.problem import Problem


def check_collection(collection: Collection) -> tuple[Problem, ...]:
    """Return all problems of all files, sorted by file, line and column, none twice."""
    problems = {problem for entry in collection.entries for problem in entry.problems}
    for rule in all_rules():
        if rule.check is not None:
            problems.update(rule.check(collection))
    return tuple(sorted(problems))
