"""Files made up around real ones: whatever stands in a field or in the text, the way to the page holds."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile.going_through import go_through
from tests.hostile.inputs import hostile_files

PIECES = (
    "<script>", "<img src=x onerror=a>", "</div>", "javascript:", "data:text/html,", "](", "![", "[@s1]", "{{", "{%", "&#x202e;",
    "&lt;", "\\", "`", "```", "\n\n## ", "\n---\n", "\n\n", "|", "> ", "- ", "*", "_", "\u202e", "\x02", "\u0430", "https://a@b/",
    "../", "'", '"', ": ", "!!x ", "&a ", "*a", "[", "]", "{", "}", "#", "%",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), min_size=1, max_size=8).map("".join)
SEEDS = tuple(each for each in hostile_files() if each.marked and "markup-1." in each.file)


@st.composite
def changed_files(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return a case or lesson with every field, in which some places hold something else."""
    seed = draw(st.sampled_from(SEEDS))
    parts = re.split(r"(<script>window\.pwned=1</script>|\n)", seed.text)
    for _ in range(draw(st.integers(1, 4))):
        parts[draw(st.integers(0, len(parts) - 1))] = draw(TEXTS)
    return seed.file, "".join(parts).encode("utf-8", "replace")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project without files."""
    return tmp_path_factory.mktemp("fuzzed")


@settings(max_examples=150, deadline=None)
@given(changed=changed_files())
def test_changed_file_goes_through_and_its_page_stays_harmless(
    changed: tuple[str, bytes], folder: Path
) -> None:
    file, data = changed

    go_through(data, file, folder)
