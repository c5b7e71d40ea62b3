"""Tables of what is known where two terms meet: how many cases, how strong the best evidence, or a gap to fill."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.vocabulary import Term
from learning_alliance.knowledge.evidence_level import INDEPENDENT
from learning_alliance.knowledge.gaps import Cell, crossing
from learning_alliance.pages.page import Link, contribute_uri, relative_address, theme_uri
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.wording import counted

MOST_ON_A_TELEPHONE = 5
SHADES = (1, 2, 5, 10)
"""From how many cases on a cell has each shade, the lightest first."""


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell as the template shows it.

    Attributes:
        address: Where the cases stand, or where one can be contributed.
        finds: What the page for finding is asked, such as `theme=tenure&region=africa`; empty for a gap.
        shade: 0 for a gap, then darker with the number of cases.
        is_firm: At least one of the cases rests on independent study.
    """

    cases: int
    best: str
    address: str
    finds: str
    shade: int
    is_firm: bool = False


@dataclass(frozen=True, slots=True)
class GapRow:
    """One theme with its cells, in the order of the columns."""

    id: str
    head: Link
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under a heading of their own."""

    heading: str
    rows: tuple[GapRow, ...]


@dataclass(frozen=True, slots=True)
class GapTable:
    """A whole table.

    Attributes:
        empty: How many of its cells are gaps, in words.
        is_wide: It has more columns than a telephone can show.
    """

    id: str
    title: str
    columns: tuple[Link, ...]
    groups: tuple[RowGroup, ...]
    empty: str
    is_wide: bool


@dataclass(frozen=True)
class Columns:
    """The columns of a table, and where its cells lead.

    Attributes:
        facet: What the page for finding and the form call these terms, such as `region`; empty where they
            have no word for them.
        heads: Terms with their names and where these lead.
        cases: The cases of each term.
        leads_to: The uri at which the cases of a theme and a column stand, for readers without scripts.
    """

    facet: str
    heads: Mapping[str, Link]
    cases: Mapping[str, Iterable[CaseStudy]]
    leads_to: Callable[[str, str], str]


def gap_table(site: SiteContext, uri: str, id: str, title: str, columns: Columns) -> GapTable:
    """Return the table of all themes by some columns, themes in their groups."""
    base, themes = site.knowledge_base, site.vocabularies.themes
    rows = {term.id: base.cases_by_theme.get(term.id, ()) for term in themes}
    inside = {term: columns.cases.get(term, ()) for term in columns.heads}
    cells = crossing(base, rows, inside)

    def row(term: Term) -> GapRow:
        shown = (_cell(uri, columns, cells[term.id, each]) for each in columns.heads)
        head = Link(term.label, relative_address(uri, theme_uri(term.id)))
        return GapRow(f"{id}-{term.id}", head, tuple(shown))

    groups = tuple(
        RowGroup(group.label, tuple(row(term) for term in themes.in_group(group.id)))
        for group in themes.groups
    )
    empty = sum(not cell.cases for cell in cells.values())
    heads = tuple(
        Link(head.text, relative_address(uri, head.address) if head.address else "")
        for head in columns.heads.values()
    )
    told = counted(empty, "field is empty", "fields are empty")
    return GapTable(
        id, title, heads, groups, f"{told}, of {len(cells)}.", is_wide=len(heads) > MOST_ON_A_TELEPHONE
    )


def _cell(uri: str, columns: Columns, cell: Cell) -> CellView:
    wanted = {"theme": cell.row} | ({columns.facet: cell.column} if columns.facet else {})
    if not cell.cases:
        return CellView(0, "", relative_address(uri, contribute_uri(**wanted)), finds="", shade=0)
    shade = sum(cell.cases >= least for least in SHADES)
    address = relative_address(uri, columns.leads_to(cell.row, cell.column))
    finds = "&".join(f"{name}={value}" for name, value in wanted.items()) if columns.facet else ""
    return CellView(cell.cases, cell.best, address, finds, shade, is_firm=cell.best >= INDEPENDENT)
