"""Asks axe-core for barriers on a page, and tells them so that one can find them."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

from playwright.sync_api import Page

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
EVERYTHING = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules that look at colours: all that another colour scheme can break."""
RUN = """async (rules) => {
    const found = await axe.run(document, {runOnly: rules, resultTypes: ["violations"]})
    return found.violations
}"""


class Node(TypedDict):
    """A place at which a rule is broken."""

    target: list[str]
    failureSummary: str


class Violation(TypedDict):
    """A rule that a page breaks."""

    id: str
    help: str
    nodes: list[Node]


def barriers(page: Page, rules: Mapping[str, object] = EVERYTHING) -> str:
    """Return every barrier with its place and its reason; empty when there is none."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    violations: list[Violation] = page.evaluate(RUN, rules)
    return "\n".join(_told(violation, node) for violation in violations for node in violation["nodes"])


def _told(violation: Violation, node: Node) -> str:
    return f"{violation['id']}: {violation['help']}\n  {node['target']}\n  {node['failureSummary']}"
