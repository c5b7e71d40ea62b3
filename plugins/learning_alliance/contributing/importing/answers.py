"""What every reader of filled forms hands to the placing: answers, and text that answers no question."""

from dataclasses import dataclass, field

from learning_alliance.contributing.words import Example

AnswerPath = tuple[str | int, ...]


class UnreadableError(Exception):
    """A file that is no form, or that is not safe to open; the message is for people."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer.

    Attributes:
        path: The field that it answers, such as `("sources", 0, "author")`; a text of the body is under
            `text` and its heading.
        text: What the person wrote.
        question: The question in the words of the form.
    """

    path: AnswerPath
    text: str
    question: str


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Something that a person wrote and that found no place, with the reason."""

    question: str
    text: str
    reason: str


@dataclass(frozen=True)
class Reading:
    """What was read from one file."""

    answers: tuple[Answer, ...]
    unplaced: tuple[Unplaced, ...] = ()


@dataclass
class Placed:
    """Answers in their places.

    Attributes:
        values: The fields of the front matter.
        texts: The texts of the body, by heading; a text without a heading stands under an empty one.
        notes: What was read in a way that a person should look at.
    """

    values: dict[str, Example] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
