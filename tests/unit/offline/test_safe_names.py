import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.safe_names import is_safe_name, refuse_unsafe_names


@pytest.mark.parametrize(
    "path",
    [
        "", "/etc/passwd", "../a", "site/../../a", "site/./a", "site//a", "site/", "C:/a", "site\\..\\a", "site/a\0b",
        "site/con", "site/NUL.txt", "site/a.", "site/a ", "site/a:b", "site/a\nb", "site/" + "a" * 300, "site/e\u0301",
    ],
)  # fmt: skip
def test_a_name_that_is_not_safe_everywhere_is_refused(path: str) -> None:
    assert not is_safe_name(path)


@pytest.mark.parametrize(
    "path", ["site/index.html", "content/case_studies/ci-abidjan.md", "site/Bogotá.html"]
)
def test_an_ordinary_name_is_safe(path: str) -> None:
    assert is_safe_name(path)


@given(st.text(alphabet=st.sampled_from("aA./\\:~ \0\u0301é-"), max_size=12))
def test_no_safe_name_leaves_its_folder(path: str) -> None:
    if is_safe_name(path):
        assert Path(os.path.normpath(Path("/target", path))).is_relative_to("/target")


def test_names_that_are_one_file_on_some_machines_are_refused() -> None:
    with pytest.raises(BundleError, match="one file on some machines"):
        refuse_unsafe_names(["site/a.html", "site/A.html"], "x.zip")


def test_only_site_and_content_belong_into_a_bundle() -> None:
    with pytest.raises(BundleError, match="index"):
        refuse_unsafe_names(["index/toc"], "x.zip")
