"""Pages for other site generators: the file stands where the address is, and links follow."""

import pytest

from learning_alliance.pages.folder_pages import folder_page, in_folder
from learning_alliance.pages.page import Page


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("index.md", "index.md"),
        ("themes/index.md", "themes/index.md"),
        ("themes/tenure.md", "themes/tenure/index.md"),
        ("case-studies/old/index.html", "case-studies/old/index.html"),
    ],
)
def test_a_page_is_the_index_of_the_folder_of_its_address(uri: str, expected: str) -> None:
    assert in_folder(Page(uri, "")).uri == expected


@pytest.mark.parametrize(
    ("uri", "link", "expected"),
    [
        ("guides/tenure.md", "../case-studies/th-one.md", "../../case-studies/th-one/index.md"),
        ("guides/tenure.md", "../themes/index.md#money", "../../themes/index.md#money"),
        ("guides/tenure.md", "other.md", "../other/index.md"),
        ("guides/index.md", "tenure.md", "tenure/index.md"),
        ("index.md", "guides/tenure.md", "guides/tenure/index.md"),
        ("data/guide.md", "files/lessons.jsonl", "../files/lessons.jsonl"),
        ("data/guide.md", "https://example.org/a.md", "https://example.org/a.md"),
        ("data/guide.md", "#below", "#below"),
    ],
)
def test_a_link_leads_to_the_same_page_as_before(uri: str, link: str, expected: str) -> None:
    moved = folder_page(Page(uri, f"See [there]({link}) and (this)."))

    assert moved.text == f"See [there]({expected}) and (this)."
