"""A rule: a stable code, a help page and, unless the reader reports it, a function that finds it."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from learning_alliance.checks import rules
from learning_alliance.content.collection import Collection
from learning_alliance.domain.problem import Problem, Severity

Check = Callable[[Collection], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule's help page, taken from the docstring of its module.

    Attributes:
        title: The rule in one sentence.
        explanation: Why it is there and what to do, as paragraphs of Markdown.
        passing: An example that passes.
        failing: An example that fails.
    """

    title: str
    explanation: str
    passing: str
    failing: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        check: Finds its problems in a collection; None where the reader finds them, since
            without them there is nothing to check.
    """

    code: str
    severity: Severity
    page: RulePage
    check: Check | None


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule of `checks/rules/`, in the order of the codes."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    return tuple(_rule(importlib.import_module(f"{rules.__name__}.{name}")) for name in names)


def _rule(module: ModuleType) -> Rule:
    return Rule(
        code=module.CODE,
        severity=module.SEVERITY,
        page=_page(module.__doc__ or ""),
        check=getattr(module, "check", None),
    )


def _page(docstring: str) -> RulePage:
    """Split a docstring of the form: title, explanation, `Passes:` and `Fails:` with indented text."""
    explanation, _, examples = docstring.partition("\nPasses:\n")
    passing, _, failing = examples.partition("\nFails:\n")
    title, _, explanation = explanation.strip().partition("\n")
    return RulePage(title, explanation.strip(), _unindented(passing), _unindented(failing))


def _unindented(text: str) -> str:
    lines = text.strip("\n").split("\n")
    return "\n".join(line.removeprefix("    ") for line in lines).rstrip() + "\n"
