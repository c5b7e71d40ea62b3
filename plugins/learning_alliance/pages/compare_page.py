"""Compare: up to four cases side by side, put together in the reader's own browser."""

import json
from dataclasses import asdict, dataclass

from markupsafe import Markup

from learning_alliance.pages.asset import script_uri
from learning_alliance.pages.like_data import TITLES_A_FILE
from learning_alliance.pages.page import (
    Link,
    Page,
    compare_uri,
    find_uri,
    like_uri,
    matrix_uri,
    relative_address,
)
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter

STYLE = "assets/compare.css"
SCRIPTS = ("site-files", "tray", "compare-tables", "compare")


@dataclass(frozen=True, slots=True)
class Row:
    """One field of a comparison.

    Attributes:
        key: Its name in the data of a case.
        anchor: The section of the page of a case that has more; empty for its beginning.
        is_coded: Its items are terms of a list, so that equal ones can be told.
    """

    key: str
    label: str
    anchor: str = ""
    is_coded: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Fields under one heading."""

    label: str
    rows: tuple[Row, ...]


SECTIONS = (
    Section(
        "At a glance",
        (
            Row("where", "Country", is_coded=True),
            Row("towns", "Towns"),
            Row("when", "When"),
            Row("kind", "Kind", is_coded=True),
            Row("scale", "Scale", is_coded=True),
            Row("themes", "Themes", is_coded=True),
            Row("led", "Who led", is_coded=True),
            Row("tenure", "Whose land", is_coded=True),
            Row("size", "Size of the city", is_coded=True),
            Row("people", "People in the city"),
            Row("income", "Income group of the country when it began", is_coded=True),
        ),
    ),
    Section("The problem", (Row("problem", "Problem", "problem"), Row("lacks", "Lacks addressed", is_coded=True))),
    Section("Results", (Row("results", "Figures on record", "results"),)),
    Section("Money", (Row("actual", "Spent, lent or paid", "money"), Row("planned", "Planned, approved or promised", "money"))),
    Section(
        "What went wrong",
        (Row("trouble", "Kinds of difficulty", "what-went-wrong", is_coded=True), Row("wrong", "What happened", "what-went-wrong")),
    ),
    Section(
        "If you want to try this",
        (Row("before", "What had to be in place", "if-you-want-to-try-this"), Row("lessons", "Lessons that the sources draw", "lessons")),
    ),
    Section("How well it is known", (Row("evidence", "Evidence", is_coded=True), Row("criteria", "Criteria that it speaks to", "criteria", is_coded=True))),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ComparePage:
    """What the template of the comparison shows."""

    sections: Markup
    total: int
    titles_a_file: int
    like: Link
    ways: tuple[Link, ...]
    style: str
    scripts: tuple[str, ...]


def compare_page(site: SiteContext) -> Page:
    """Return the page on which scripts put a comparison together."""
    text = fill("compare.md", _model(site))
    description = "Up to four cases side by side: problem, results, money, difficulties and evidence."
    return Page(
        compare_uri(),
        with_front_matter(text, title="Compare cases", description=description, hidden=("navigation", "toc")),
    )


def _model(site: SiteContext) -> ComparePage:
    uri = compare_uri()
    return ComparePage(
        sections=_for_scripts([asdict(section) for section in SECTIONS]),
        total=len(site.knowledge_base.cases),
        titles_a_file=TITLES_A_FILE,
        like=Link("Cases like my city", relative_address(uri, like_uri())),
        ways=(
            Link("Find by words and filters", relative_address(uri, find_uri())),
            Link("All cases", relative_address(uri, "case-studies/index.md")),
            Link("Cases and the ten criteria in one table", relative_address(uri, matrix_uri())),
            Link("Themes", relative_address(uri, "themes/index.md")),
            Link("Countries and regions", relative_address(uri, "countries/index.md")),
        ),
        style=relative_address(uri, STYLE),
        scripts=tuple(relative_address(uri, script_uri(name)) for name in SCRIPTS),
    )


def _for_scripts(value: object) -> Markup:
    """Return a value as JSON that may stand inside a script element: nothing in it can end the element."""
    return Markup(json.dumps(value, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704 - escaped for its place
