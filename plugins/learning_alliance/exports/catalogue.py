"""All formats: what each is called, and what makes its files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from learning_alliance.exports.atom import atom_files
from learning_alliance.exports.citation_files import CITATION_FORMATS, citation_files
from learning_alliance.exports.csv_metadata import csv_metadata_files
from learning_alliance.exports.csv_tables import csv_files
from learning_alliance.exports.dictionary import data_dictionary
from learning_alliance.exports.export_file import ExportFile
from learning_alliance.exports.geojson import geojson_files
from learning_alliance.exports.home import Home
from learning_alliance.exports.json_document import json_files
from learning_alliance.exports.json_lines import json_lines_files
from learning_alliance.exports.records import VERSION, Records
from learning_alliance.exports.robots import robots_files
from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from learning_alliance.knowledge.open_data import Download, DownloadGroup, OpenData


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format.

    Attributes:
        group: The heading under which its files stand; formats for one purpose share it.
        makers: What makes its files.
    """

    name: str
    group: str
    makers: tuple[Callable[[Records], Iterator[ExportFile]], ...]


GROUPS: Mapping[str, str] = {
    "For a spreadsheet": "Excel, LibreOffice and Google Sheets open these as they are. Rows of one case carry its id.",
    "For a program": "One JSON document with everything. Each case and lesson is also a file of its own, under its id.",
    "For a map": "QGIS, ArcGIS and most map websites open it.",
    "For a reference manager": "Zotero, Mendeley, EndNote, JabRef, Pandoc. Each case has such files of its own, "
    "linked from “How to cite” on its page.",
    "For a search engine": "One document a line, with the index templates that OpenSearch needs.",
    "For a news reader": "Tells you of new and changed cases. No e-mail address is asked for.",
}
"""What stands under each heading, in the order of use."""

FORMATS: Mapping[str, ExportFormat] = {
    "csv": ExportFormat("CSV tables", "For a spreadsheet", (csv_files, csv_metadata_files)),
    "json": ExportFormat("JSON", "For a program", (json_files,)),
    "geojson": ExportFormat("GeoJSON", "For a map", (geojson_files,)),
    **{
        name: ExportFormat(form.name, "For a reference manager", (partial(citation_files, form=form),))
        for name, form in CITATION_FORMATS.items()
    },
    "jsonl": ExportFormat("JSON Lines with index templates", "For a search engine", (json_lines_files,)),
    "atom": ExportFormat("Atom feeds", "For a news reader", (atom_files,)),
}


@dataclass(frozen=True, slots=True)
class OpenDataFiles:
    """All files of the open data, and what readers are told of them."""

    files: tuple[ExportFile, ...]
    described: OpenData


def format_files(base: KnowledgeBase, home: Home, names: Iterable[str]) -> Iterator[tuple[str, ExportFile]]:
    """Yield the files of some formats, each with the name of its format."""
    records = Records(base, home)
    for name in names:
        for maker in FORMATS[name].makers:
            yield from ((name, file) for file in maker(records))


def open_data_files(base: KnowledgeBase, home: Home) -> OpenDataFiles:
    """Return the files of all formats, as a site publishes them."""
    found = tuple(format_files(base, home, FORMATS))
    groups = tuple(DownloadGroup(title, advice, _downloads(found, title)) for title, advice in GROUPS.items())
    files = (*(file for _, file in found), *robots_files(home))
    return OpenDataFiles(files, OpenData(VERSION, groups, data_dictionary()))


def _downloads(found: tuple[tuple[str, ExportFile], ...], group: str) -> tuple[Download, ...]:
    return tuple(
        Download(file.uri, file.holds, file.records, len(file.content))
        for name, file in found
        if file.holds and FORMATS[name].group == group
    )
