"""What people read beside a field: its label, what to write, and an example; one text for every door."""

from collections.abc import Mapping
from dataclasses import dataclass

Example = str | int | float | bool | None | list["Example"] | dict[str, "Example"]
"""A value as JSON has it."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words for one field.

    Attributes:
        label: What stands above the field in a form.
        help: What to write, in one or two plain sentences.
        example: A value that is valid, from one made-up case that runs through all fields.
        in_file: What else to know when one writes the file oneself; no form shows it.
    """

    label: str
    help: str
    example: Example
    in_file: str = ""


WordsByField = Mapping[str, Words]
