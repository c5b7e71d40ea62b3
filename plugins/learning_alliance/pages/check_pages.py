"""The help page of the checks, made from the rules' own docstrings."""

from dataclasses import dataclass

from markdown_it import MarkdownIt
from markupsafe import Markup

from learning_alliance.checks.rule import Rule, all_rules
from learning_alliance.pages.page import Page
from learning_alliance.pages.template import fill, with_front_matter

URI = "contribute/checks/index.md"


@dataclass(frozen=True, slots=True)
class RuleHelp:
    """One rule as the page shows it."""

    code: str
    severity: str
    title: str
    explanation: Markup
    passing: str
    failing: str


@dataclass(frozen=True, slots=True)
class ChecksPage:
    """What the template of the help page shows."""

    title: str
    introduction: str
    rules: tuple[RuleHelp, ...]


def checks_page() -> Page:
    """Return the page that explains every check."""
    model = ChecksPage(
        "What the checks look for",
        "Each message names one of these rules. An error keeps a file from being published; a warning asks "
        "for another look.",
        tuple(_help(rule) for rule in all_rules()),
    )
    return Page(
        URI, with_front_matter(fill("checks.md", model), title=model.title, description=model.introduction)
    )


def _help(rule: Rule) -> RuleHelp:
    # The docstrings are the project's own text, so that their Markdown needs no cleaning.
    explanation = Markup(MarkdownIt().render(rule.page.explanation))  # noqa: S704
    # A blank line would let Markdown end the block; a code block shows the entity as the line break.
    return RuleHelp(
        rule.code, rule.severity, rule.page.title, explanation, rule.page.passing, rule.page.failing
    )
