"""Reads the template, or a YAML file of the same fields, as somebody filled it in."""

from collections.abc import Iterator

from learning_alliance.content.findings import Findings
from learning_alliance.content.front_matter import split_document
from learning_alliance.content.markdown_body import PARSER, split_sections
from learning_alliance.content.nodes import Mapping, Node, Scalar, Sequence
from learning_alliance.contributing.importing.answers import (
    Answer,
    AnswerPath,
    Reading,
    Unplaced,
    UnreadableError,
)
from learning_alliance.contributing.importing.placing import BODY
from learning_alliance.contributing.kinds import EntryKind
from learning_alliance.contributing.sidecar import TEXT_FIELD
from learning_alliance.contributing.template_examples import is_untouched

FENCE = "---"


def read_front_matter(text: str, kind: EntryKind) -> Reading:
    """Return the answers of a template or of a YAML file.

    Raises:
        UnreadableError: The fields cannot be read as YAML.
    """
    whole = text if text.lstrip().startswith(FENCE) else f"{FENCE}\n{text.rstrip()}\n{FENCE}\n"
    findings = Findings("")
    document = split_document(whole.lstrip("\ufeff \n"), findings)
    if document.front_matter is None:
        told = "; ".join(f"line {each.line}: {each.message} {each.hint}" for each in findings.problems)
        raise UnreadableError(f"The fields cannot be read. {told}")
    given = tuple(_answers(document.front_matter))
    untouched = [each for each in given if is_untouched(kind, each.path, each.text)]
    answers = [each for each in given if each not in untouched]
    body = _body_of(document.front_matter) or document.body
    unplaced = tuple(
        Unplaced(each.question, each.text, "This is still the example of the template.") for each in untouched
    )
    return Reading((*answers, *_texts(body)), unplaced)


def _answers(front_matter: Mapping) -> Iterator[Answer]:
    for name, value in front_matter.values.items():
        if name != TEXT_FIELD:
            yield from _below((name,), value)


def _below(path: AnswerPath, node: Node) -> Iterator[Answer]:
    if isinstance(node, Scalar):
        if not node.is_null:
            yield Answer(path, node.text, ".".join(map(str, path)))
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _below((*path, number), item)
    else:
        for name, value in node.values.items():
            yield from _below((*path, name), value)


def _body_of(front_matter: Mapping) -> str:
    text = front_matter.values.get(TEXT_FIELD)
    return text.text if isinstance(text, Scalar) else ""


def _texts(body: str) -> Iterator[Answer]:
    """Yield the texts below each heading of the second level."""
    lines = body.strip("\n").split("\n")
    sections = split_sections(PARSER.parse("\n".join(lines)))
    starts = [*(section.line for section in sections), len(lines)]
    for section, end in zip(sections, starts[1:], strict=True):
        first = section.line + (1 if section.heading else 0)
        text = "\n".join(lines[first:end]).strip()
        if text:
            yield Answer((BODY, section.heading), text, section.heading or "Text")
