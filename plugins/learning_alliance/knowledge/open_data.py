"""What can be taken away, and what each field of it means: facts that exports make and pages show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """One file that readers may want to take.

    Attributes:
        holds: What is in it, a full sentence.
        records: How many records it has, 0 where it has none.
        size: Its size in bytes.
    """

    uri: str
    holds: str
    records: int
    size: int


@dataclass(frozen=True, slots=True)
class DownloadGroup:
    """Files of one form.

    Attributes:
        title: The form, and for whom it is.
        advice: What opens it.
    """

    title: str
    advice: str
    downloads: tuple[Download, ...]


@dataclass(frozen=True, slots=True)
class DataField:
    """One field of a record, or one column of a table.

    Attributes:
        name: Where it stands, such as `results[].value` or `period_start`.
        kind: What its values are, in words.
        vocabulary: Name of the list from which its values come, empty where they come from none.
        is_always_there: False where it may be left out, or empty.
    """

    name: str
    kind: str
    meaning: str
    example: str
    vocabulary: str
    is_always_there: bool


@dataclass(frozen=True, slots=True)
class DataTable:
    """The fields of one kind of record, or the columns of one file."""

    id: str
    title: str
    meaning: str
    fields: tuple[DataField, ...]


@dataclass(frozen=True, slots=True)
class OpenData:
    """Everything that can be taken away.

    Attributes:
        version: Of the data format, by the rules of semantic versioning.
        tables: The data dictionary.
    """

    version: str = ""
    groups: tuple[DownloadGroup, ...] = ()
    tables: tuple[DataTable, ...] = ()
