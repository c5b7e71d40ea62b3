"""Puts a web index in order: Pagefind writes its filters in another order each time it runs.

All else that it writes is the same for the same pages, so that with this a build can be repeated byte for
byte. Files bear names made from their content, hence a filter in order takes a new name, the list of pages
that names it too, and so up to the entry, which readers ask for by a fixed name.
"""

import gzip
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import cbor2

SIGNATURE = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
FILTERS_IN_META, SORTS_IN_META = 3, 4
LENGTH_OF_A_NAME = 7


def put_in_order(index: Path) -> None:
    """Rewrite the filters of an index, and what names them, in a fixed order."""
    new_names = dict(_rewritten_filter(path) for path in sorted((index / "filter").glob("*.pf_filter")))
    entry = json.loads((index / ENTRY).read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        language["hash"] = _rewritten_meta(index, language["hash"], new_names)
    (index / ENTRY).write_text(json.dumps(entry, ensure_ascii=False), encoding="utf-8")


def _rewritten_filter(path: Path) -> tuple[str, str]:
    """Sort the values of one filter; return its old and its new name."""
    name, values = _read(path)
    content = _packed([name, sorted(values)])
    new_name = f"{path.stem.partition('_')[0]}_{_digest(content)[:LENGTH_OF_A_NAME]}"
    path.unlink()
    path.with_name(f"{new_name}.pf_filter").write_bytes(content)
    return path.stem, new_name


def _rewritten_meta(index: Path, old_name: str, new_names: Mapping[str, str]) -> str:
    """Sort the filters and orders in the list of pages of one language; return its new name."""
    path = index / f"pagefind.{old_name}.pf_meta"
    meta = _read(path)
    meta[FILTERS_IN_META] = sorted([name, new_names[chunk]] for name, chunk in meta[FILTERS_IN_META])
    meta[SORTS_IN_META].sort()
    content = _packed(meta)
    language, _, digest = old_name.partition("_")
    new_name = f"{language}_{_digest(content)[: len(digest)]}"
    path.unlink()
    (index / f"pagefind.{new_name}.pf_meta").write_bytes(content)
    return new_name


def _read(path: Path) -> list[list[list[str]]]:
    content = gzip.decompress(path.read_bytes())
    value: list[list[list[str]]] = cbor2.loads(content.removeprefix(SIGNATURE))
    return value


def _packed(value: object) -> bytes:
    return gzip.compress(SIGNATURE + cbor2.dumps(value), mtime=0)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
