"""References as files: all sources at once, and what one case or lesson needs to be cited."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from learning_alliance.exports.bibtex import bibtex_text
from learning_alliance.exports.csl import csl_text
from learning_alliance.exports.export_file import FOLDER, ExportFile
from learning_alliance.exports.records import Records
from learning_alliance.exports.references import Reference, page_reference, source_references
from learning_alliance.exports.ris import ris_text


@dataclass(frozen=True, slots=True)
class CitationFormat:
    """A form of references: how a file of it ends, what people call it, and how it is written."""

    ending: str
    name: str
    write: Callable[[tuple[Reference, ...]], str]


CITATION_FORMATS: Mapping[str, CitationFormat] = {
    "csl": CitationFormat("csl.json", "CSL-JSON", csl_text),
    "bibtex": CitationFormat("bib", "BibTeX", bibtex_text),
    "ris": CitationFormat("ris", "RIS", ris_text),
}


def citation_files(records: Records, form: CitationFormat) -> Iterator[ExportFile]:
    """Yield one file of everything that can be cited, and one for each case and lesson."""
    home, base = records.home, records.base
    cases = {each.id: (page_reference(each, home), *source_references(each)) for each in base.cases}
    lessons = {each.id: (page_reference(each, home),) for each in base.lessons}
    everything = tuple(reference for found in (*cases.values(), *lessons.values()) for reference in found)
    yield ExportFile(
        f"{FOLDER}/references.{form.ending}",
        form.write(everything).encode(),
        f"All sources of all cases, and the pages of cases and lessons themselves, as {form.name}.",
        len(everything),
    )
    for folder, found in (("case-studies", cases), ("lessons", lessons)):
        for name, references in found.items():
            yield ExportFile(f"{FOLDER}/{folder}/{name}.{form.ending}", form.write(references).encode())
