"""Tells what a person left in a template as it was."""

from learning_alliance.contributing.kinds import EntryKind
from learning_alliance.contributing.words import Example

# Short words that stand in the example and are the right answer all the same.
LONG_ENOUGH = 25


def is_untouched(kind: EntryKind, path: tuple[str | int, ...], text: str) -> bool:
    """Tell whether a longer text is still the example of its field."""
    words = kind.words.get(str(path[0]))
    example: Example = words.example if words else None
    for step in path[1:]:
        example = _below(example, step)
    return isinstance(example, str) and len(example) >= LONG_ENOUGH and example == text


def _below(example: Example, step: str | int) -> Example:
    if isinstance(example, dict) and isinstance(step, str):
        return example.get(step)
    if isinstance(example, list) and isinstance(step, int) and step < len(example):
        return example[step]
    return None
