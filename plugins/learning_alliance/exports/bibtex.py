"""BibTeX: references for LaTeX."""

from collections.abc import Iterator, Mapping

from learning_alliance.exports.references import PAGE, Reference

TYPES = {
    PAGE: "misc",
    "peer-reviewed": "article",
    "press": "article",
    "thesis": "phdthesis",
    "community": "misc",
}
REPORT = "techreport"
PUBLISHER_FIELDS = {
    "article": "journal",
    "phdthesis": "school",
    "techreport": "institution",
    "misc": "howpublished",
}
# Braces count even behind a backslash, so that a name has to stand for them.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "#$%&_"},
    }
)
_IN_ADDRESSES = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def bibtex_text(references: tuple[Reference, ...]) -> str:
    """Return references as BibTeX, in UTF-8."""
    return "\n".join(_entry(each) for each in references)


def _entry(reference: Reference) -> str:
    kind = TYPES.get(reference.kind, REPORT)
    fields = "".join(
        f"  {name} = {{{value}}},\n" for name, value in _fields(reference, kind).items() if value
    )
    return f"@{kind}{{{reference.key},\n{fields}}}\n"


def _fields(reference: Reference, kind: str) -> Mapping[str, str]:
    # Second braces keep a title's capitals, and a body's name in one piece.
    return {
        "author": " and ".join(f"{{{_escaped(author)}}}" for author in reference.authors),
        "title": f"{{{_escaped(reference.title)}}}",
        PUBLISHER_FIELDS[kind]: f"{{{_escaped(reference.publisher)}}}",
        "year": str(reference.year or ""),
        "url": reference.url.translate(_IN_ADDRESSES),
        "note": "; ".join(_notes(reference)),
    }


def _notes(reference: Reference) -> Iterator[str]:
    if reference.reviewed:
        yield f"Last reviewed {reference.reviewed.isoformat()}. CC BY 4.0"
    if reference.archived_url:
        yield f"Archived copy: \\url{{{reference.archived_url.translate(_IN_ADDRESSES)}}}"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
