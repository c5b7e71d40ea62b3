"""JSON Lines and the index templates: every value of a document has its place in the mapping."""

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.project_files import ROOT

KINDS = ("case-studies", "lessons")
GUIDE = (ROOT / "docs/data/opensearch-guide.md").read_text(encoding="utf-8")
Mapping = dict[str, dict[str, object]]

FITS: dict[str, Callable[[Any], object]] = {
    "keyword": lambda value: isinstance(value, str),
    "text": lambda value: isinstance(value, str | int | float),
    "short": lambda value: isinstance(value, int) and abs(value) < 2**15,
    "long": lambda value: isinstance(value, int),
    "double": lambda value: isinstance(value, int | float),
    "boolean": lambda value: isinstance(value, bool),
    "geo_point": lambda value: value.keys() == {"lat", "lon"},
    "date": lambda value: (
        re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value) and date.fromisoformat(f"{value}-01-01"[:10])
    ),
}


def documents(files: dict[str, bytes], kind: str) -> list[dict[str, object]]:
    lines = files[f"data/opensearch/{kind}.jsonl"].decode().split("\n")
    assert lines.pop() == ""
    return [json.loads(line) for line in lines]


def misfits(value: object, mapping: dict[str, object], path: str) -> Iterator[str]:
    """Yield the path of each value that a strict mapping would refuse."""
    if isinstance(value, list):
        for each in value:
            yield from misfits(each, mapping, path)
    elif "properties" in mapping:
        properties: Mapping = mapping["properties"]  # type: ignore[assignment]
        assert isinstance(value, dict)
        for name, inner in value.items():
            if name in properties:
                yield from misfits(inner, properties[name], f"{path}.{name}")
            else:
                yield f"{path}.{name} is not in the mapping"
    elif value is not None and not FITS[str(mapping["type"])](value):
        yield f"{path} is no {mapping['type']}: {value!r}"


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_of_a_document_has_its_place_in_the_mapping(kind: str, files: dict[str, bytes]) -> None:
    template = json.loads(files[f"data/opensearch/{kind}-template.json"])["template"]

    assert template["mappings"]["dynamic"] == "strict"
    assert [
        fault for each in documents(files, kind) for fault in misfits(each, template["mappings"], kind)
    ] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_analyser_of_the_mapping_is_defined_or_comes_with_the_engine(
    kind: str, files: dict[str, bytes]
) -> None:
    template = json.loads(files[f"data/opensearch/{kind}-template.json"])["template"]

    used = set(re.findall(r'"analyzer": "(\w+)"', json.dumps(template["mappings"])))
    assert used == {
        *template["settings"]["analysis"]["analyzer"],
        "english",
        "french",
        "spanish",
        "portuguese",
    }


def test_facets_dates_places_and_lists_of_parts_have_their_own_kinds(files: dict[str, bytes]) -> None:
    properties = json.loads(files["data/opensearch/case-studies-template.json"])["template"]["mappings"][
        "properties"
    ]

    assert properties["themes"]["type"] == "keyword"
    assert properties["last_reviewed"]["type"] == "date"
    assert properties["points"]["type"] == "geo_point"
    assert properties["results"]["type"] == "nested"
    assert properties["body"]["fields"]["fr"]["analyzer"] == "french"


@pytest.mark.parametrize("kind", KINDS)
def test_the_command_of_the_guide_puts_an_action_before_each_document(
    kind: str, files: dict[str, bytes], tmp_path: Path
) -> None:
    command = next(line.strip() for line in GUIDE.splitlines() if line.strip().startswith("awk "))
    (tmp_path / f"{kind}.jsonl").write_bytes(files[f"data/opensearch/{kind}.jsonl"])

    subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env={"kind": kind, "PATH": "/usr/bin:/bin"}, check=True
    )

    lines = [
        json.loads(line) for line in (tmp_path / f"{kind}.bulk").read_text(encoding="utf-8").splitlines()
    ]
    assert lines[1::2] == documents(files, kind)
    assert lines[::2] == [{"index": {"_id": each["key"]}} for each in lines[1::2]]


def test_the_guide_names_files_that_exist(files: dict[str, bytes]) -> None:
    named = re.findall(r"\((opensearch/[^)]+)\)", GUIDE)

    assert named
    assert [name for name in named if f"data/{name}" not in files] == []
