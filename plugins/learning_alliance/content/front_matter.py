"""From text to front matter as located nodes, and a body.

python-frontmatter splits the file through `LocatedYamlHandler`. The handler composes nodes from
libyaml's events instead of loading values, so that nothing is guessed and everything has a place.
"""

import re
from dataclasses import dataclass

import yaml
from frontmatter.default_handlers import BaseHandler

from learning_alliance.content.composer import Composer
from learning_alliance.content.findings import FRONT_OF_FILE, Findings
from learning_alliance.content.nodes import Location, Mapping

LARGEST_FRONT_MATTER = 200_000


@dataclass(frozen=True, slots=True)
class Document:
    """A file in its two parts.

    Attributes:
        front_matter: The fields, None when they cannot be read.
        body: The Markdown below the closing fence, from the end of that line on.
        body_line: Line in the file of the first line of `body`.
    """

    front_matter: Mapping | None
    body: str
    body_line: int


class LocatedYamlHandler(BaseHandler):
    """Finds the two fences of YAML front matter."""

    FM_BOUNDARY = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"


def split_document(text: str, findings: Findings) -> Document:
    """Split a text into front matter and body; what is wrong with the fences or the YAML is noted."""
    handler = LocatedYamlHandler()
    if not handler.detect(text):
        findings.add(
            "missing-front-matter",
            FRONT_OF_FILE,
            "The file does not begin with front matter.",
            "The first line must be --- alone; copy the fields from case_studies/_template.md.",
        )
        return Document(None, text, 1)
    try:
        front_matter, body = handler.split(text)
    except ValueError:
        findings.add(
            "unclosed-front-matter",
            FRONT_OF_FILE,
            "The front matter begins here and is never closed.",
            "Put a line with --- alone between the last field and the text.",
        )
        return Document(None, "", 1)
    body_line = 1 + front_matter.count("\n")
    return Document(_compose(front_matter, findings), body, body_line)


def _compose(text: str, findings: Findings) -> Mapping | None:
    if len(text) > LARGEST_FRONT_MATTER:
        findings.add(
            "file-too-large",
            FRONT_OF_FILE,
            f"The front matter has {len(text):,} characters; at most {LARGEST_FRONT_MATTER:,} are read.",
            "Move what is not a field into the text below.",
        )
        return None
    composer = Composer(findings)
    try:
        root = composer.compose(text)
    except yaml.YAMLError as error:
        _note_syntax_error(error, text, findings)
        return None
    if composer.is_refused:
        return None
    if not isinstance(root, Mapping):
        findings.add(
            "not-a-mapping",
            root.location if root else FRONT_OF_FILE,
            "The front matter is not a list of named fields.",
            'Write one field a line, such as: title: "Baan Mankong"',
        )
        return None
    return root


def _note_syntax_error(error: yaml.YAMLError, text: str, findings: Findings) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    location = Location(mark.line + 1, mark.column + 1) if mark else FRONT_OF_FILE
    reason = str(getattr(error, "problem", None) or "it is not valid YAML")
    message, hint = _plain_words(reason, _line_at(text, location))
    findings.add("broken-front-matter", location, message, hint)


def _line_at(text: str, location: Location) -> str:
    lines = text.split("\n")
    return lines[location.line - 1] if location.line <= len(lines) else ""


def _plain_words(reason: str, line: str) -> tuple[str, str]:
    """Return a message and a hint for libyaml's reason, in words that need no YAML."""
    if "\t" in line[: len(line) - len(line.lstrip())] or "tab" in reason or "'\\t'" in reason:
        return "This line is indented with a tab.", "Use spaces, two for each step."
    if "mapping values are not allowed" in reason:
        return (
            "There is a colon inside a text without quotes.",
            'Put the whole text in double quotes: title: "Lagos: a story"',
        )
    if "found unexpected end of stream" in reason or "did not find expected" in reason:
        return (
            "The front matter breaks off or is out of shape here.",
            "Look here and above for a missing quote, bracket or dash, or for text out of line.",
        )
    if "cannot start any token" in reason:
        return (
            "This text begins with a character that needs quotes.",
            "Put the whole text in double quotes.",
        )
    return (
        f"The front matter cannot be read: {reason}.",
        "Put texts with special characters in double quotes.",
    )
