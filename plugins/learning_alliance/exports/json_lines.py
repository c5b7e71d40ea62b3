"""JSON Lines: one document a line, for search engines and for tools that read streams."""

from collections.abc import Iterator

from learning_alliance.content.shapes import Shape
from learning_alliance.exports.export_file import ExportFile, Plain, PlainRecord, json_bytes, json_text
from learning_alliance.exports.geojson import PLACES
from learning_alliance.exports.opensearch import OPENSEARCH_FOLDER, index_template
from learning_alliance.exports.record_fields import parts_in
from learning_alliance.exports.record_shapes import CASE_RECORD, LESSON_RECORD
from learning_alliance.exports.records import Records

INDEX = "learning-alliance"


def json_lines_files(records: Records) -> Iterator[ExportFile]:
    """Yield the documents, and the index templates that fit them."""
    yield from _files("case-studies", "case studies", records.cases, CASE_RECORD)
    yield from _files("lessons", "lessons", records.lessons, LESSON_RECORD)


def _files(
    folder: str, title: str, records: tuple[PlainRecord, ...], shape: Shape[object]
) -> Iterator[ExportFile]:
    yield ExportFile(
        f"{OPENSEARCH_FOLDER}/{folder}.jsonl",
        "".join(f"{json_text(_document(folder, each))}\n" for each in records).encode(),
        f"All {title}, one document a line.",
        len(records),
    )
    yield ExportFile(
        f"{OPENSEARCH_FOLDER}/{folder}-template.json",
        json_bytes(index_template(f"{INDEX}-{folder}", shape)),
        f"Index template for OpenSearch that fits the {title}.",
    )


def _document(folder: str, record: PlainRecord) -> PlainRecord:
    points: Plain = [
        {"lat": place["latitude"], "lon": place["longitude"]}
        for place in parts_in(record, PLACES)
        if "latitude" in place
    ]
    return {
        # The key comes first, so that a line of awk can make the action line of a bulk request from it.
        "key": f"{folder}/{record['id']}",
        "record": folder,
        **({"points": points} if points else {}),
        **record,
    }
