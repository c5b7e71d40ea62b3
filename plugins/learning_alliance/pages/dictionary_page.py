"""The data dictionary: what every field of the open data means, from the same description as the files."""

from collections.abc import Mapping
from dataclasses import dataclass

from learning_alliance.knowledge.open_data import DataField, DataTable
from learning_alliance.pages.page import Link, Page, relative_address
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter

URI = "data/dictionary.md"
TITLE = "Data dictionary"
VOCABULARY_PAGE = "about/vocabularies.md"
PAGES_OF_THEIR_OWN: Mapping[str, str] = {
    "countries": "countries/index.md",
    "evidence-levels": "about/index.md#evidence",
    "lesson-strengths": "about/index.md#strength",
}
STANDARDS = {"countries": "ISO 3166-1", "currencies": "ISO 4217", "languages": "ISO 639"}
WITHOUT_PAGE = {"currencies", "languages"}


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of a table."""

    name: str
    kind: str
    words: Link | None
    meaning: str
    example: str
    is_always_there: bool


@dataclass(frozen=True, slots=True)
class FieldTable:
    """The fields of one kind of record, or the columns of one file."""

    id: str
    title: str
    meaning: str
    rows: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class DictionaryPage:
    """What the template shows."""

    parent: Link
    title: str
    introduction: str
    tables: tuple[FieldTable, ...]


def dictionary_page(site: SiteContext) -> Page:
    """Return the page."""
    model = DictionaryPage(
        Link("Open data", relative_address(URI, "data/index.md")),
        TITLE,
        "What every field and every column means. This page is made from the same description as the files, so "
        "that both say the same.",
        tuple(_table(site, table) for table in site.open_data.tables),
    )
    return Page(
        URI,
        with_front_matter(
            fill("dictionary.md", model), title=TITLE, description=model.introduction, hidden=("navigation",)
        ),
    )


def _table(site: SiteContext, table: DataTable) -> FieldTable:
    return FieldTable(
        table.id, table.title, table.meaning, tuple(_row(site, field) for field in table.fields)
    )


def _row(site: SiteContext, field: DataField) -> FieldRow:
    standard = STANDARDS.get(field.vocabulary, "")
    kind = f"{field.kind} ({standard})" if standard else field.kind
    return FieldRow(
        field.name, kind, _words(site, field), field.meaning, field.example, field.is_always_there
    )


def _words(site: SiteContext, field: DataField) -> Link | None:
    if not field.vocabulary or field.vocabulary in WITHOUT_PAGE:
        return None
    page = PAGES_OF_THEIR_OWN.get(field.vocabulary, f"{VOCABULARY_PAGE}#{field.vocabulary}")
    return Link(site.vocabularies.named(field.vocabulary).title, relative_address(URI, page))
