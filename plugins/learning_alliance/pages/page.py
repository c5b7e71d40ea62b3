"""A page of the site, as text, and the site's addresses."""

from dataclasses import dataclass

PAGE_LENGTH = 50
"""How many entries of a list stand on one page."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready for a site generator.

    Attributes:
        uri: Path of the Markdown file in the site's tree, such as `themes/tenure.md`.
        text: Markdown with front matter; finished HTML where a person's text stands in it.
        edit_path: File in the project that a reader would edit, empty where there is none.
    """

    uri: str
    text: str
    edit_path: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its text."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What the pages need to know of the site that they stand on.

    Attributes:
        name: The name of the collection.
        address: Where it is published, ending in a slash; empty when that is not settled.
        new_file: Where a new case is proposed on the web; empty when the files have no such place.
        mail: To whom a case is mailed; empty when nobody is named.
    """

    name: str = "Learning Alliance"
    address: str = ""
    new_file: str = ""
    mail: str = ""

    @property
    def contributors(self) -> str:
        """Whom to name where a text names nobody: those who made the collection."""
        return f"The {self.name} contributors"


def relative_address(origin: str, target: str) -> str:
    """Return the address of one page as seen from another, both given by their uri.

    Pages are folders with an `index.html`, so `themes/tenure.md` has the address `themes/tenure/`.
    A target that begins with `#` or that is no page of the site is returned as it is.
    """
    if target.startswith("#"):
        return target
    whole, hash_mark, fragment = target.partition("#")
    path, question_mark, query = whole.partition("?")
    folder = page_folder(origin)
    upwards = "../" * (folder.count("/") + 1) if folder else ""
    inside = page_folder(path)
    slash = "/" if inside and path.endswith(".md") else ""
    return f"{upwards}{inside}{slash}{question_mark}{query}{hash_mark}{fragment}" or "./"


def page_folder(uri: str) -> str:
    """Return the folder at which a page is served, empty for the front page; a file is its own address."""
    if not uri.endswith(".md"):
        return uri
    stem = uri.removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index")


def published_address(settings: SiteSettings, uri: str) -> str:
    """Return the whole address of a page, or nothing where the site has none."""
    folder = page_folder(uri)
    return f"{settings.address}{folder}{'/' if folder else ''}" if settings.address else ""


def case_uri(case_id: str) -> str:
    """Return the uri of a case study's page."""
    return f"case-studies/{case_id}.md"


def checklist_uri(case_id: str) -> str:
    """Return the uri of the checklist of a case study."""
    return f"case-studies/{case_id}/checklist.md"


def data_uri(name: str) -> str:
    """Return the uri of a file of the open data."""
    return f"data/{name}"


def feed_uri(name: str) -> str:
    """Return the uri of an Atom feed, by the address of the page that shows the same."""
    return f"data/feeds/{name}.xml"


def lesson_uri(lesson_id: str) -> str:
    """Return the uri of a lesson's page."""
    return f"lessons/{lesson_id}.md"


def theme_uri(term_id: str) -> str:
    """Return the uri of a theme's page."""
    return f"themes/{term_id}.md"


def country_uri(iso2: str) -> str:
    """Return the uri of a country's page."""
    return f"countries/{iso2.lower()}.md"


def region_uri(slug: str) -> str:
    """Return the uri of the page of a region or sub-region."""
    return f"regions/{slug}.md"


def criterion_uri(term_id: str) -> str:
    """Return the uri of a criterion's page."""
    return f"criteria/{term_id}.md"


def network_uri(type_id: str) -> str:
    """Return the uri of the page of a type of actor."""
    return f"networks/{type_id}.md"


def body_uri(body_id: str) -> str:
    """Return the uri of the page of a body that took part in several cases."""
    return f"networks/bodies/{body_id}.md"


def country_network_uri(iso2: str) -> str:
    """Return the uri of the list of bodies that took part in cases of a country."""
    return f"networks/in/{iso2.lower()}.md"


def matrix_uri() -> str:
    """Return the uri of the first page of the criteria matrix."""
    return "criteria/matrix.md"


def difficulty_uri(term_id: str) -> str:
    """Return the uri of a difficulty's page."""
    return f"difficulties/{term_id}.md"


def find_uri(**chosen: str) -> str:
    """Return the uri of the page for finding, with values chosen, such as `theme="tenure"`."""
    query = "&".join(f"{facet}={value}" for facet, value in chosen.items())
    return f"find.md?{query}" if query else "find.md"


def like_uri() -> str:
    """Return the uri of the form that finds cases like one's own city."""
    return "find/like.md"


def compare_uri() -> str:
    """Return the uri of the page that shows cases side by side."""
    return "compare.md"


def numbered_uri(uri: str, number: int) -> str:
    """Return the uri of a further page of a list; the first page has the list's own."""
    if number == 1:
        return uri
    folder = uri.removesuffix(".md").removesuffix("/index")
    return f"{folder}/page-{number}.md"


def map_uri(part: str = "") -> str:
    """Return the uri of the map of the world, or of a part of it."""
    return f"map/{part}.md" if part else "map/index.md"


def gaps_uri(part: str = "") -> str:
    """Return the uri of the gap map, or of one of its further pages."""
    return f"gaps/{part}.md" if part else "gaps/index.md"


def contribute_uri(**wanted: str) -> str:
    """Return the uri of the way to contribute; of the form, where something is wanted, such as `theme="tenure"`."""
    query = "&".join(f"{name}={value}" for name, value in wanted.items() if value)
    return f"contribute/form.md?{query}" if query else "contribute/index.md"
