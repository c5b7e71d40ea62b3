"""Front matter by chance: valid records, and the same with mistakes of the kinds that people make."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from learning_alliance.content import forms
from learning_alliance.content.forms import TermOf, Text
from learning_alliance.content.shapes import Field, ListOf, Need, Shape
from tests.knowledge_builders import the_vocabularies

Record = dict[str, Any]
Path = tuple[str | int, ...]
MOST_MISTAKES = 3
WORDS = (
    "river",
    "families",
    "Lagos: a story",
    "l'eau",
    "100 %",
    "Bogotá",
    "# not a comment",
    '"quoted"',
    "no",
)

VALUES: dict[object, Callable[[Random], Any]] = {
    forms.IDENTIFIER_FORM: lambda chance: f"{chance.choice(['th', 'xx', 's'])}-{chance.randrange(99)}",
    forms.WEB_ADDRESS: lambda chance: (
        f"https://example.org{chance.choice(['', ':', ':8080', ':65535'])}/?a={chance.randrange(99)}#c"
    ),
    forms.YEAR: lambda chance: chance.randint(1800, 2100),
    forms.COUNT: lambda chance: chance.randint(1, 10**9),
    forms.AMOUNT: lambda chance: chance.choice([0, 0.5, 1250000, 10**12]),
    forms.NUMBER_OR_WORDS: lambda chance: chance.choice([0, -3.25, 124, "between 80 and 90", "NO"]),
    forms.LATITUDE: lambda chance: chance.choice([-90, 13.75, 90]),
    forms.LONGITUDE: lambda chance: chance.choice([-180, 100.5, 180]),
    forms.PARTIAL_DATE: lambda chance: chance.choice([2008, "2008-05", "2008-12-31", "1999"]),
    forms.FULL_DATE: lambda _: "2026-01-31",
    forms.YES_OR_NO: lambda chance: chance.choice([True, False]),
    forms.CASE_TYPE: lambda chance: chance.choice(["full", "snapshot"]),
    forms.LICENSE: lambda _: "CC-BY-4.0",
}
# The checks take a figure in quotes for the figure, and a figure for a text; the schema asks for JSON's own types.
WRONG_WORDS: tuple[Any, ...] = (
    None, "", " ", "some words", "land-tenur", "2019-13", "2019-02-4", "31.12.2019", "1,000", "javascript:x", "http://",
    "https://a b", "https://a@example.org", "https://a:0/", "http://a:70000", "<b>bold</b>", "{{ x }}", "A-B", "-a", "a" * 61, "word " * 61, "long" * 40, "Full", [], [None],
    "XX", "E9", ["tenure"], [["a"]], {}, {"text": "x"},
)  # fmt: skip
WRONG_FIGURES: tuple[Any, ...] = (-1, 0, 1799, 2101, 91, -181, 10**16, 10**19, 2.5)


def record(chance: Random, shape: Shape[Any]) -> Record:
    """Return front matter; half of them have mistakes."""
    made = _mapping(chance, shape)
    for _ in range(chance.choice([0, 0, 0, 1, 1, MOST_MISTAKES])):
        _spoil(chance, made)
    return made


def _mapping(chance: Random, shape: Shape[Any]) -> Record:
    is_whole = chance.random() < 0.5
    return {
        field.name: _value(chance, field.form) for field in shape.fields if _is_given(chance, field, is_whole)
    }


def _is_given(chance: Random, field: Field, is_whole: bool) -> bool:  # noqa: FBT001 - a helper of one call
    return field.need is Need.ALWAYS or (is_whole and field.need is Need.FULL) or chance.random() < 0.2


def _value(chance: Random, form: Any) -> Any:
    if isinstance(form, Text):
        return " ".join(chance.choices(WORDS, k=chance.randint(2, 8)))
    if isinstance(form, TermOf):
        return chance.choice(the_vocabularies().named(form.vocabulary).terms).id
    if isinstance(form, ListOf):
        number = chance.randint(form.at_least, min(form.at_least + 3, form.at_most))
        return [_value(chance, form.form) for _ in range(number)]
    if isinstance(form, Shape):
        return _mapping(chance, form)
    return VALUES[form](chance)


def _spoil(chance: Random, made: Record) -> None:
    holder, name = chance.choice([(holder, name) for holder in _holders(made) for name in _names(holder)])
    mistake = chance.choice(("replace", "replace", "take away", "add", "repeat"))
    if mistake == "take away":
        del holder[name]
    elif mistake == "add" and isinstance(holder, dict):
        holder[chance.choice(["colour", "tittle", "source"])] = "s1"
    elif mistake == "repeat" and isinstance(holder[name], list):
        holder[name] = holder[name] * chance.randint(1, 5)
    else:
        figures = () if isinstance(holder[name], str) else WRONG_FIGURES
        holder[name] = chance.choice((*WRONG_WORDS, *figures))


def _holders(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        if value:
            yield value
        for each in value.values() if isinstance(value, dict) else value:
            yield from _holders(each)


def _names(holder: Any) -> list[Any]:
    return list(holder) if isinstance(holder, dict) else list(range(len(holder)))
