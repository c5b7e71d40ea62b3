"""Opens the text of a Word file, bounded in size; images, macros and links to elsewhere are not opened."""

import io
import re
import zipfile
import zlib
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from learning_alliance.contributing.importing.answers import UnreadableError

MAIN_PART = "word/document.xml"
LARGEST_FILE = 5_000_000
LARGEST_TEXT = 10_000_000
MOST_PARTS = 500
DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
NO_WORD_FILE = (
    zipfile.BadZipFile, KeyError, OSError, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error,
)  # fmt: skip
AGAIN = "This is no whole Word file (.docx); save it in that form once more."


def word_body(content: bytes) -> Any:
    """Return the body of a Word file as an XML element.

    Raises:
        UnreadableError: It is no Word file, too large, or not safe to open.
    """
    if len(content) > LARGEST_FILE:
        raise UnreadableError(
            f"The file has more than {LARGEST_FILE:,} bytes; a filled form has about 50,000."
        )
    text = _main_part(content)
    if len(text) > LARGEST_TEXT:
        raise UnreadableError("The text of the file is too large for a form.")
    # The parser resolves no entities; a form has none, in no encoding.
    if DECLARED.search(text.replace(b"\x00", b"")):
        raise UnreadableError("The file declares entities, which no form does.")
    try:
        body = parse_xml(text).find(qn("w:body"))
    except etree.XMLSyntaxError as error:
        raise UnreadableError(AGAIN) from error
    if body is None:
        raise UnreadableError(AGAIN)
    return body


def _main_part(content: bytes) -> bytes:
    """Return the text of the document, or one byte more than is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if len(archive.infolist()) > MOST_PARTS:
                return b" " * (LARGEST_TEXT + 1)
            with archive.open(MAIN_PART) as part:
                return part.read(LARGEST_TEXT + 1)
    except NO_WORD_FILE as error:
        raise UnreadableError(AGAIN) from error
