"""CSL-JSON: references for Zotero, Pandoc and everything else that reads the Citation Style Language."""

from learning_alliance.exports.export_file import Plain, PlainRecord, json_text
from learning_alliance.exports.references import PAGE, Reference

TYPES = {
    PAGE: "webpage",
    "peer-reviewed": "article-journal",
    "press": "article-newspaper",
    "thesis": "thesis",
    "community": "document",
}
REPORT = "report"
IN_A_CONTAINER = {PAGE, "peer-reviewed", "press"}


def csl_text(references: tuple[Reference, ...]) -> str:
    """Return references as a list, one a line."""
    return "[" + ",".join(f"\n{json_text(_item(each))}" for each in references) + "\n]\n"


def _item(reference: Reference) -> PlainRecord:
    held_by = "container-title" if reference.kind in IN_A_CONTAINER else "publisher"
    values: PlainRecord = {
        "id": reference.key,
        "type": TYPES.get(reference.kind, REPORT),
        "title": reference.title,
        "author": [{"literal": author} for author in reference.authors],
        held_by: reference.publisher,
        "issued": _issued(reference),
        "URL": reference.url,
        "archive_location": reference.archived_url,
        "language": reference.language,
    }
    return {name: value for name, value in values.items() if value}


def _issued(reference: Reference) -> Plain:
    if reference.reviewed:
        day = reference.reviewed
        return {"date-parts": [[day.year, day.month, day.day]]}
    return {"date-parts": [[reference.year]]} if reference.year else None
