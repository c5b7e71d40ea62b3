"""Takes one file the whole way from bytes to a page, and holds it to what must always be true."""

from html.parser import HTMLParser
from pathlib import Path

from learning_alliance.checks.running import check_collection
from learning_alliance.content.collection import Collection, project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.domain.problem import Problem
from learning_alliance.knowledge.building import publication
from learning_alliance.pages.case_page import case_page
from learning_alliance.pages.lesson_page import lesson_page
from learning_alliance.pages.site_context import SiteContext
from tests.file_builders import TODAY

# The pages' own templates use more; these are what could load or run something.
NEVER = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "img",
    "svg",
    "math",
    "base",
    "meta",
    "link",
    "form",
    "video",
}
SCHEMES = ("http://", "https://", "mailto:")


class HeldToPromises(HTMLParser):
    """Reads a page and stops at the first thing that must not be there."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Refuse elements, handlers and addresses that could run code."""
        assert tag not in NEVER, tag
        for name, value in attrs:
            assert not name.startswith("on"), name
            assert name != "style", value
            if name == "href":
                before = (value or "").partition("/")[0].partition("#")[0].partition("?")[0]
                assert ":" not in before or (value or "").lower().startswith(SCHEMES), value


def go_through(data: bytes, file: str, folder: Path) -> tuple[Problem, ...]:
    """Write, read and check one file below a folder, and make its page; return its problems.

    Raises:
        AssertionError: A problem has no place, or a page holds what could run.
    """
    for name in ("case_studies", "lessons"):
        (folder / name).mkdir(exist_ok=True)
    path = folder / file
    path.write_bytes(data)
    try:
        collection = read_collection(project_files(folder), read_vocabularies(), TODAY)
    finally:
        path.unlink()
    problems = check_collection(collection)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems), problems
    _make_pages(collection, problems)
    return problems


def _make_pages(collection: Collection, problems: tuple[Problem, ...]) -> None:
    published = publication(collection, problems, is_draft=True)
    base = published.knowledge_base
    site = SiteContext(base, source_paths=published.source_paths, problems_by_id=published.problems_by_id)
    pages = (
        *(case_page(site, each) for each in base.cases),
        *(lesson_page(site, each) for each in base.lessons),
    )
    for page in pages:
        parser = HeldToPromises()
        parser.feed(page.text.encode("utf-8").decode().partition("\n---\n")[2])
        parser.close()
