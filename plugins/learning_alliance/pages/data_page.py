"""The page from which everything can be taken away: files, licence, how to cite, what stays as it is."""

from dataclasses import dataclass
from decimal import Decimal

from learning_alliance.knowledge.open_data import Download
from learning_alliance.pages.downloads_table import DOWNLOADS_PAGE
from learning_alliance.pages.page import Link, Page, data_uri, published_address, relative_address
from learning_alliance.pages.page_head import LICENCE, PageHead, Value
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.wording import counted, day, figure, file_size

URI = "data/index.md"
TITLE = "Open data"
MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "geojson": "application/geo+json",
    "jsonl": "application/jsonl",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "xml": "application/atom+xml",
}


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file of the table."""

    link: Link
    holds: str
    records: str
    size: str


@dataclass(frozen=True, slots=True)
class FileGroup:
    """Files for one purpose."""

    id: str
    title: str
    advice: str
    files: tuple[FileRow, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    """What the template shows."""

    title: str
    introduction: str
    groups: tuple[FileGroup, ...]
    version: str
    updated: str
    contributors: str
    how_to_cite: str
    dictionary: str
    schema: str
    search: str
    offline: str


def data_page(site: SiteContext) -> Page:
    """Return the page."""
    base, data = site.knowledge_base, site.open_data
    cases = counted(len(base.cases), "case study", "case studies")
    lessons = counted(len(base.lessons), "lesson", "lessons")
    model = DataPage(
        title=TITLE,
        introduction=f"Take everything away: {cases} and {lessons} with every figure, difficulty and source, in open "
        "formats. No account, no fee, no form to fill in.",
        groups=tuple(
            FileGroup(
                group.title.lower().replace(" ", "-"),
                group.title,
                group.advice,
                tuple(_row(each) for each in group.downloads),
            )
            for group in data.groups
        ),
        version=data.version,
        updated=day(base.newest[0].last_reviewed) if base.newest else "",
        contributors=site.settings.contributors,
        how_to_cite=_how_to_cite(site),
        dictionary=relative_address(URI, "data/dictionary.md"),
        schema=relative_address(URI, data_uri("schema.json")),
        search=relative_address(URI, "data/opensearch-guide.md"),
        offline=relative_address(URI, DOWNLOADS_PAGE),
    )
    return Page(
        URI,
        with_front_matter(
            fill("data.md", model),
            title=TITLE,
            description=model.introduction,
            hidden=("navigation",),
            head=PageHead(_dataset(site, model)),
        ),
    )


def _row(download: Download) -> FileRow:
    name = download.uri.rpartition("/")[2]
    return FileRow(
        Link(name, relative_address(URI, download.uri)),
        download.holds,
        figure(Decimal(download.records)) if download.records else "",
        file_size(download.size),
    )


def _how_to_cite(site: SiteContext) -> str:
    newest = site.knowledge_base.newest
    year = f" ({newest[0].last_reviewed.year})" if newest else ""
    address = published_address(site.settings, URI)
    shown = f" {address}" if address else ""
    return f"{site.settings.contributors}{year}. {site.settings.name}: case studies and lessons [data set]. Format {site.open_data.version}.{shown} Licence: CC BY 4.0."


def _dataset(site: SiteContext, model: DataPage) -> dict[str, Value]:
    """Return the collection as a data set of schema.org, so that catalogues of data sets find it."""
    newest = site.knowledge_base.newest
    return {
        "@type": "Dataset",
        "name": f"{site.settings.name}: case studies and lessons",
        "description": model.introduction,
        "url": published_address(site.settings, URI),
        "version": model.version,
        "dateModified": newest[0].last_reviewed.isoformat() if newest else "",
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": site.settings.contributors},
        "keywords": ("city development strategies", "slum upgrading", "urban poverty"),
        "distribution": tuple(
            {
                "@type": "DataDownload",
                "name": row.holds,
                "encodingFormat": MEDIA_TYPES[row.link.text.rpartition(".")[2]],
                "contentUrl": _content_address(site, row),
            }
            for group in model.groups
            for row in group.files
        ),
    }


def _content_address(site: SiteContext, row: FileRow) -> str:
    base = published_address(site.settings, URI)
    return f"{base}{row.link.address.removeprefix('../data/')}" if base else row.link.address
