"""RIS: references for EndNote, Mendeley and library catalogues."""

from collections.abc import Iterator

from learning_alliance.exports.references import PAGE, Reference

TYPES = {PAGE: "ELEC", "peer-reviewed": "JOUR", "press": "NEWS", "thesis": "THES", "community": "GEN"}
REPORT = "RPRT"
IN_A_CONTAINER = {"JOUR", "NEWS"}


def ris_text(references: tuple[Reference, ...]) -> str:
    """Return references as RIS, in UTF-8, with the line ends that the format asks for."""
    return "".join(f"{_record(each)}\r\n" for each in references)


def _record(reference: Reference) -> str:
    lines = (f"{tag}  - {value}\r\n" for tag, value in _tags(reference) if value)
    return f"{''.join(lines)}ER  - \r\n"


def _tags(reference: Reference) -> Iterator[tuple[str, str]]:
    kind = TYPES.get(reference.kind, REPORT)
    yield "TY", kind
    yield "ID", reference.key
    yield from (("AU", author) for author in reference.authors)
    yield "TI", reference.title
    yield "T2" if kind in IN_A_CONTAINER else "PB", reference.publisher
    yield "PY", str(reference.year or "")
    if reference.reviewed:
        yield "DA", reference.reviewed.strftime("%Y/%m/%d")
    yield "UR", reference.url
    yield "L2", reference.archived_url
    yield "LA", reference.language
