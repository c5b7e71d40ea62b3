"""No file of ours names a package registry, a folder of one machine, or a host that a page would load from."""

import re

import pytest

from tests.architecture.project_files import ROOT, project_files, shown

# Written in pieces, so that this file does not find itself.
REGISTRIES = (
    "pypi" + ".org",
    "python" + "hosted",
    "registry." + "npmjs",
    "deb." + "debian",
    "files." + "python",
)
HOSTS_OF_PARTS = (
    "fonts." + "googleapis", "fonts." + "gstatic", "cdn." + "jsdelivr", "un" + "pkg.com", "cdn" + "js.", "google" + "tagmanager",
)  # fmt: skip
FOLDER_OF_A_MACHINE = re.compile(r"(?<![\w.\-/])/(?:home|root|work|Users|opt|tmp)/\w")
CODE = {".py", ".toml", ".yml", ".yaml", ".css", ".js", ".html", ".txt", ".cff", ""}


def _text_files(suffixes: set[str]) -> dict[str, str]:
    return {
        shown(path): path.read_text(encoding="utf-8", errors="replace")
        for path in project_files()
        if path.suffix in suffixes and not shown(path).startswith(("case_studies/", "lessons/"))
    }


@pytest.mark.parametrize("host", [*REGISTRIES, *HOSTS_OF_PARTS])
def test_no_file_names_the_host(host: str) -> None:
    assert [name for name, text in _text_files(CODE | {".md"}).items() if host in text] == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    texts = _text_files(CODE | {".md"})

    assert [name for name, text in texts.items() if FOLDER_OF_A_MACHINE.search(text)] == []


def test_lock_files_pin_every_package_by_checksum() -> None:
    for name in ("site", "dev", "fuzz"):
        lock = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")

        pinned = re.findall(r"^\S+==\S+ \\\n    --hash=sha256:", lock, re.MULTILINE)

        assert len(pinned) == len(re.findall(r"^[a-z]", lock, re.MULTILINE))
