"""The forms that a single value of front matter can take: text, number, date, address, term."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Generic, Protocol, TypeVar

from learning_alliance.content import messages
from learning_alliance.content.conversion import (
    case_type,
    full_date,
    identifier,
    license_of_texts,
    number_or_words,
    partial_date,
    plain_number,
    proposed_address,
    proposed_date,
    proposed_identifier,
    proposed_number,
    web_address,
    whole_number,
    yes_or_no,
)
from learning_alliance.content.findings import Findings, nearest_term, quoted, suggestion
from learning_alliance.content.nodes import Location, Node, Scalar
from learning_alliance.domain.period import PartialDate
from learning_alliance.domain.vocabulary import Vocabularies

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

FIRST_YEAR = 1800
LAST_YEAR = 2100
CURLY_QUOTES = "“”„‟«»‘’‚"
TERMS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form needs while it reads: where to note problems, and the terms that exist.

    Attributes:
        is_full: The file says `type: full`, so that more fields are needed.
    """

    findings: Findings
    vocabularies: Vocabularies
    is_full: bool = False


class Form(Protocol[T_co]):
    """How one value is read.

    Attributes:
        blank: What stands in the record when the value is missing or wrong, so that the other
            checks of the file still run.
    """

    @property
    def blank(self) -> T_co:
        """The value of a field that is not there."""

    def read(self, node: Node, reading: Reading) -> T_co | None:
        """Return the value, or None after noting what is wrong with it."""


def scalar(node: Node, reading: Reading, expected: str) -> Scalar | None:
    """Return a node that holds a single text, or None after noting that it does not."""
    if isinstance(node, Scalar) and not node.is_null:
        return node
    message = messages.EMPTY if isinstance(node, Scalar) else messages.NOT_ONE_VALUE
    reading.findings.add("wrong-type", node.location, message.format(expected=expected), messages.FILL_IN)
    return None


@dataclass(frozen=True, slots=True)
class Text:
    """A text of one or more sentences."""

    most_words: int = 0
    most_characters: int = 0
    blank: str = ""

    def read(self, node: Node, reading: Reading) -> str | None:
        """Return the text as one paragraph: white space at its ends is gone, line breaks are blanks."""
        found = scalar(node, reading, "a text")
        if found is None:
            return None
        text = " ".join(found.text.split())
        if not text:
            reading.findings.add("wrong-type", node.location, messages.EMPTY_TEXT, "Fill it in.")
            return None
        if found.is_plain and text[0] in CURLY_QUOTES:
            reading.findings.add(
                "curly-quotes",
                node.location,
                "This text begins with a curly quote, which YAML keeps as part of the text.",
                'Use straight quotes (") around it.',
            )
        self._check_length(text, node.location, reading)
        return text

    def _check_length(self, text: str, location: Location, reading: Reading) -> None:
        words = len(text.split())
        if self.most_words and words > self.most_words:
            reading.findings.add(
                "too-long",
                location,
                messages.TOO_MANY_WORDS.format(number=words, most=self.most_words),
                messages.FEWER_WORDS,
            )
        if self.most_characters and len(text) > self.most_characters:
            reading.findings.add(
                "too-long",
                location,
                messages.TOO_MANY_CHARACTERS.format(number=len(text), most=self.most_characters),
                messages.SHORTEN,
            )


@dataclass(frozen=True, slots=True)
class Converted(Generic[T]):
    """A single text that a function turns into a value.

    Attributes:
        expected: What the value should be, for the message, such as `a year such as 2007`.
        convert: Returns the value; raises ValueError, with a message for people where it has one.
        code: The rule that a wrong value breaks.
        propose: Returns what a wrong text probably means, in the expected form, or an empty text.
    """

    expected: str
    convert: Callable[[str], T]
    blank: T
    code: str = "wrong-type"
    propose: Callable[[str], str] = lambda _: ""

    def read(self, node: Node, reading: Reading) -> T | None:
        """Return the converted value."""
        found = scalar(node, reading, self.expected)
        if found is None:
            return None
        try:
            return self.convert(found.text.strip())
        except (ValueError, InvalidOperation):
            reading.findings.add(
                self.code,
                node.location,
                messages.NOT_EXPECTED.format(value=quoted(found.text), expected=self.expected),
                suggestion(self.propose(found.text.strip())) or messages.WRITE_AS_EXPECTED,
            )
            return None


@dataclass(frozen=True, slots=True)
class Bounded(Generic[T]):
    """A converted value that must lie between two bounds."""

    form: Converted[T]
    is_inside: Callable[[T], bool]
    bounds: str

    @property
    def blank(self) -> T:
        """The value of a field that is not there."""
        return self.form.blank

    def read(self, node: Node, reading: Reading) -> T | None:
        """Return the value when it lies inside the bounds."""
        value = self.form.read(node, reading)
        if value is not None and not self.is_inside(value):
            reading.findings.add(
                "out-of-range",
                node.location,
                messages.NOT_EXPECTED.format(value=value, expected=self.bounds),
                messages.CHECK_FIGURE,
            )
            return None
        return value


@dataclass(frozen=True, slots=True)
class TermOf:
    """The id of a term of a vocabulary."""

    vocabulary: str
    blank: str = ""

    def read(self, node: Node, reading: Reading) -> str | None:
        """Return the id of the term."""
        terms = reading.vocabularies.named(self.vocabulary)
        found = scalar(node, reading, f"a term of the list {terms.title!r}")
        if found is None:
            return None
        text = found.text.strip()
        if text in terms:
            return text
        reading.findings.add(
            "unknown-term",
            node.location,
            messages.UNKNOWN_TERM.format(value=quoted(text), title=terms.title),
            " ".join(filter(None, (suggestion(nearest_term(text, terms)), self._expected(reading)))),
        )
        return None

    def _expected(self, reading: Reading) -> str:
        terms = reading.vocabularies.named(self.vocabulary)
        if len(terms) > TERMS_SHOWN:
            return f"Expected one of the {len(terms)} terms of vocabularies/{self.vocabulary.replace('_', '-')}.yml."
        return f"Expected one of: {', '.join(term.id for term in terms)}."


ANY_TEXT = Text()
IDENTIFIER_FORM = Converted(
    "an id of small letters a-z, digits and hyphens, at most 60 characters",
    identifier,
    "",
    "bad-id",
    proposed_identifier,
)
WEB_ADDRESS = Converted(
    "a web address that begins with http:// or https://", web_address, "", "bad-address", proposed_address
)
YEAR = Bounded(
    Converted("a year such as 2007", whole_number, 0),
    lambda year: FIRST_YEAR <= year <= LAST_YEAR,
    f"a year from {FIRST_YEAR} to {LAST_YEAR}",
)
COUNT = Bounded(
    Converted("a whole number in digits, such as 1200000", whole_number, 0, propose=proposed_number),
    lambda count: count > 0,
    "greater than nothing",
)
AMOUNT = Bounded(
    Converted(
        "a number in digits, such as 1250000 or 0.8", plain_number, Decimal(0), propose=proposed_number
    ),
    lambda amount: amount >= 0,
    "nothing or more",
)
NUMBER_OR_WORDS: Converted[Decimal | str] = Converted("a number or words", number_or_words, "")
LATITUDE = Bounded(
    Converted("degrees north such as -6.82", lambda text: float(plain_number(text)), 0.0),
    lambda degrees: -90 <= degrees <= 90,  # noqa: PLR2004 - the poles
    "between -90 and 90",
)
LONGITUDE = Bounded(
    Converted("degrees east such as 39.28", lambda text: float(plain_number(text)), 0.0),
    lambda degrees: -180 <= degrees <= 180,  # noqa: PLR2004 - the date line
    "between -180 and 180",
)
PARTIAL_DATE = Converted(
    "a date such as 2019, 2019-05 or 2019-05-31", partial_date, PartialDate(0), "bad-date", proposed_date
)
FULL_DATE = Converted("a date such as 2026-01-31", full_date, date.min, "bad-date", proposed_date)
CASE_TYPE = Converted("full or snapshot", case_type, "")
LICENSE = Converted("CC-BY-4.0", license_of_texts, "CC-BY-4.0")
YES_OR_NO = Converted("true or false", yes_or_no, False)  # noqa: FBT003 - the blank of a form
