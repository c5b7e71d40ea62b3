import subprocess
from pathlib import Path

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

from learning_alliance.offline.packing import pack_zim
from tests.bundle_builders import PAGES, a_project

MANDATORY = {
    "Name",
    "Title",
    "Creator",
    "Publisher",
    "Date",
    "Description",
    "Language",
    "Illustration_48x48@1",
}
# Debian's zimcheck 3.1.3 looks for the list of titles where files of libzim 3.7 and later do not have it.
FAULT_OF_ZIMCHECK = "Full Title index table outside (or not fully inside) ZIM file."


def page(title: str, text: str) -> str:
    return f"<title>{title} · Learning Alliance</title><nav>menu</nav><article><p>{text}</p></article>"


@pytest.fixture(scope="module")
def zim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("zim")
    project = a_project(
        folder / "project",
        texts={
            **PAGES,
            "index.html": page("Home", '<a href="case-studies/ke-case/">A case</a>'),
            "case-studies/ke-case/index.html": page("Toilets by the sea", "Residents built latrines."),
            "case-studies/ke-old/index.html": '<meta http-equiv="refresh" content="0; url=../ke-case/"><title>x</title>',
            "404.html": '<a href="/">Home</a>',
            "assets/site.css": "p {}",
        },
    )
    return pack_zim(project, project / "site", folder)


def test_the_archive_is_whole(zim: Path) -> None:
    archive = Archive(zim)

    assert archive.check()
    assert archive.main_entry.get_item().path == "index.html"
    assert set(archive.metadata_keys) >= MANDATORY
    assert archive.get_metadata("Language") == b"eng"


def test_zimcheck_finds_nothing_but_its_own_fault(zim: Path) -> None:
    outcome = subprocess.run(["zimcheck", "-A", zim], capture_output=True, text=True, check=False)

    said = {line.strip() for line in (outcome.stdout + outcome.stderr).splitlines()}
    errors = {line for line in said if "[ERROR]" in line or "[WARNING]" in line}
    if "[INFO] Zimcheck version is 3.1.3" in said:
        assert FAULT_OF_ZIMCHECK in said
        assert errors == {
            "[ERROR] ZIM file's low level structure is invalid",
            "[ERROR] Invalid low-level structure:",
        }
    else:
        assert outcome.returncode == 0, outcome.stdout


def test_pages_are_found_by_their_own_words_and_not_by_those_of_menus(zim: Path) -> None:
    searcher = Searcher(Archive(zim))

    assert list(searcher.search(Query().set_query("latrines")).getResults(0, 5)) == [
        "case-studies/ke-case/index.html"
    ]
    assert searcher.search(Query().set_query("menu")).getEstimatedMatches() == 0


def test_pages_are_suggested_by_their_titles(zim: Path) -> None:
    suggested = SuggestionSearcher(Archive(zim)).suggest("toil").getResults(0, 5)

    assert list(suggested) == ["case-studies/ke-case/index.html"]


def test_links_lead_to_files_and_an_old_address_to_the_new_page(zim: Path) -> None:
    archive = Archive(zim)

    assert (
        b'href="case-studies/ke-case/index.html"'
        in archive.get_entry_by_path("index.html").get_item().content.tobytes()
    )
    assert archive.get_entry_by_path("case-studies/ke-old/index.html").get_redirect_entry().path == (
        "case-studies/ke-case/index.html"
    )
    assert not archive.has_entry_by_path("404.html")
    assert archive.get_entry_by_path("assets/site.css").get_item().mimetype == "text/css"
