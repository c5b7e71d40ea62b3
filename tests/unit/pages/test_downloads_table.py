import pytest

from learning_alliance.pages.downloads_table import BundleFile, place_for_downloads, with_downloads

ZIP = BundleFile("zip", "learning-alliance-2026.zip", 3_449_999, "ab" * 32)


def test_the_place_says_that_no_bundles_are_there() -> None:
    assert "do not lie beside this copy" in place_for_downloads()


def test_the_place_is_filled_with_sizes_and_checksums() -> None:
    page = f"<h1>x</h1>{place_for_downloads()}<p>after</p>"

    filled = with_downloads(page, [ZIP])

    assert filled.startswith("<h1>x</h1>")
    assert filled.endswith("<p>after</p>")
    assert 'href="../downloads/learning-alliance-2026.zip"' in filled
    assert "<strong>3.4 MB</strong>" in filled
    assert "ab" * 32 in filled
    assert "do not lie beside this copy" not in filled


def test_a_page_without_a_place_is_refused() -> None:
    with pytest.raises(ValueError, match="no place"):
        with_downloads("<h1>x</h1>", [ZIP])
