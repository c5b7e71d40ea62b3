import hashlib
import hmac
import json
import pickle
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.indexing import up_to_date_index
from learning_alliance.search.opened_index import OpenedIndex, numbers_in
from learning_alliance.search.sealing import MANIFEST
from learning_alliance.search.source import Part, source_of

NAME = "collection"
FIRST = SearchDocument("case", "a", "Alpha", "case-studies/a/", "en", {"title": "Alpha"}, {"type": ("case",)})
SECOND = SearchDocument("case", "b", "Beta", "case-studies/b/", "en", {"title": "Beta"}, {"type": ("case",)})
HAS_RUN = "a-pickle-ran"


class Cache:
    """A cache folder, and what was indexed each time that it was asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.index_folder = folder / NAME
        self.indexed: list[list[str]] = []

    def titles(self, *documents: SearchDocument, stamp: str = "") -> list[str]:
        """Bring the index up to date and return the titles that are in it."""
        source = source_of(documents, stamp or repr(documents))
        index = OpenedIndex(up_to_date_index(source, self.folder, NAME, self._noted))
        try:
            return sorted(index.document(number).title for number in numbers_in(index.everything))
        finally:
            index.close()

    def _noted(self, parts: Iterable[Part], number: int) -> Iterable[Part]:
        listed = list(parts)
        self.indexed.append([document.id for part in listed for document in part.read()])
        assert len(listed) == number
        return listed


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def test_index_is_built_once_and_opened_again(cache: Cache) -> None:
    cache.titles(FIRST, SECOND)

    assert cache.titles(FIRST, SECOND) == ["Alpha", "Beta"]
    assert cache.indexed == [["a", "b"]]


def test_only_what_has_changed_is_indexed_again(cache: Cache) -> None:
    cache.titles(FIRST, SECOND)

    assert cache.titles(FIRST, replace(SECOND, title="Gamma")) == ["Alpha", "Gamma"]
    assert cache.indexed[1:] == [["b"]]


def test_what_is_gone_is_found_no_more(cache: Cache) -> None:
    cache.titles(FIRST, SECOND)

    assert cache.titles(SECOND) == ["Beta"]


def test_another_stamp_with_the_same_content_indexes_nothing(cache: Cache) -> None:
    cache.titles(FIRST, stamp="yesterday")
    cache.titles(FIRST, stamp="today")

    assert cache.indexed == [["a"]]


def _cut_short(folder: Path) -> None:
    largest = max(folder.iterdir(), key=lambda path: path.stat().st_size)
    largest.write_bytes(largest.read_bytes()[:-10])


def _without_manifest(folder: Path) -> None:
    (folder / MANIFEST).unlink()


def _with_a_strange_file(folder: Path) -> None:
    (folder / "_MAIN_99.toc").write_bytes(b"")


def _with_another_manifest(folder: Path) -> None:
    (folder / MANIFEST).write_text(json.dumps({"signature": "0" * 64, "content": "{}"}), encoding="utf-8")


def _with_a_broken_manifest(folder: Path) -> None:
    (folder / MANIFEST).write_text("[]", encoding="utf-8")


@pytest.mark.parametrize(
    "damage",
    [_cut_short, _without_manifest, _with_a_strange_file, _with_another_manifest, _with_a_broken_manifest],
)
def test_damaged_index_is_built_anew(cache: Cache, damage: Callable[[Path], None]) -> None:
    cache.titles(FIRST, SECOND)
    damage(cache.index_folder)

    assert cache.titles(FIRST, SECOND) == ["Alpha", "Beta"]
    assert cache.indexed == [["a", "b"], ["a", "b"]]


def test_index_that_an_older_engine_sealed_is_built_anew(cache: Cache) -> None:
    cache.titles(FIRST)
    manifest = cache.index_folder / MANIFEST
    content = json.loads(json.loads(manifest.read_text(encoding="utf-8"))["content"])
    content["documents"] = content.pop("parts")
    written = json.dumps(content, sort_keys=True)
    signature = hmac.new((cache.folder / "key").read_bytes(), written.encode(), hashlib.sha256).hexdigest()
    manifest.write_text(json.dumps({"signature": signature, "content": written}), encoding="utf-8")

    assert cache.titles(FIRST) == ["Alpha"]
    assert cache.indexed == [["a"], ["a"]]


class _RunsWhenUnpickled:
    def __init__(self, proof: Path) -> None:
        self.proof = proof

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (self.proof,))


def test_index_that_somebody_else_wrote_is_never_opened(cache: Cache, tmp_path: Path) -> None:
    """Whoosh unpickles what it opens, and a pickle runs code."""
    other = Cache(tmp_path / "elsewhere")
    other.titles(FIRST)
    cache.titles(SECOND)
    for path in other.index_folder.iterdir():
        content = path.read_bytes()
        poisoned = pickle.dumps(_RunsWhenUnpickled(tmp_path / HAS_RUN)) if path.suffix == ".toc" else content
        (cache.index_folder / path.name).write_bytes(poisoned)

    assert cache.titles(SECOND) == ["Beta"]
    assert not (tmp_path / HAS_RUN).exists()


def test_index_that_another_machine_sealed_is_never_opened(cache: Cache, tmp_path: Path) -> None:
    other = Cache(tmp_path / "elsewhere")
    other.titles(FIRST, stamp="same")
    cache.folder.mkdir()
    other.index_folder.rename(cache.index_folder)

    cache.titles(FIRST, stamp="same")

    assert cache.indexed == [["a"]]


def test_index_and_key_are_for_the_user_alone(cache: Cache) -> None:
    cache.titles(FIRST)

    assert cache.index_folder.stat().st_mode & 0o777 == 0o700
    assert (cache.folder / "key").stat().st_mode & 0o777 == 0o600


def test_key_that_was_cut_short_is_made_anew(cache: Cache) -> None:
    cache.titles(FIRST)
    (cache.folder / "key").write_bytes(b"short")

    assert cache.titles(FIRST) == ["Alpha"]
    assert cache.indexed == [["a"], ["a"]]


def test_process_that_was_stopped_while_building_leaves_the_next_one_a_clean_start(cache: Cache) -> None:
    class StoppedError(Exception):
        pass

    def stopped(parts: Iterable[Part], _number: int) -> Iterable[Part]:
        yield next(iter(parts))
        raise StoppedError

    source = source_of((FIRST, SECOND), "stamp")
    with pytest.raises(StoppedError):
        up_to_date_index(source, cache.folder, NAME, stopped)

    assert cache.titles(FIRST, SECOND, stamp="stamp") == ["Alpha", "Beta"]


def test_process_that_was_stopped_while_updating_leaves_the_old_index_or_none(cache: Cache) -> None:
    class StoppedError(Exception):
        pass

    def stopped(_parts: Iterable[Part], _number: int) -> Iterable[Part]:
        raise StoppedError

    cache.titles(FIRST, stamp="old")
    with pytest.raises(StoppedError):
        up_to_date_index(source_of((FIRST, SECOND), "new"), cache.folder, NAME, stopped)

    assert cache.titles(FIRST, SECOND, stamp="new") == ["Alpha", "Beta"]
