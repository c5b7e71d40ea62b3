"""The form for a case: the page is a frame, which scripts fill from the schema of the front matter."""

from dataclasses import dataclass

from learning_alliance.pages.asset import script_uri
from learning_alliance.pages.page import Link, Page, relative_address
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter

URI = "contribute/form.md"
STYLE = "assets/form.css"
BLANKS = (
    Link("the short form for Word", "contribute/case-form.docx"),
    Link("the one for a full case", "contribute/case-form-full.docx"),
)
SCRIPTS = (
    "site-files",
    "form-rules",
    "form-writing",
    "form-fields",
    "form-entry",
    "form-steps",
    "form-drafts",
    "form-preview",
    "form-ending",
    "form",
)


@dataclass(frozen=True, slots=True)
class FormPage:
    """What the frame of the form shows.

    Attributes:
        new_file: Where a new file is proposed on the web; empty where that is not known.
        mail: To whom a case is mailed; empty where that is not known.
    """

    new_file: str
    mail: str
    blanks: tuple[Link, ...]
    schema: Link
    guide: Link
    style: str
    scripts: tuple[str, ...]


def form_page(site: SiteContext) -> Page:
    """Return the page with the form."""
    model = FormPage(
        site.settings.new_file,
        site.settings.mail,
        tuple(Link(blank.text, relative_address(URI, blank.address)) for blank in BLANKS),
        Link("the schema", relative_address(URI, "data/case-study.schema.json")),
        Link("What a case needs", relative_address(URI, "contribute/index.md")),
        relative_address(URI, STYLE),
        tuple(relative_address(URI, script_uri(name)) for name in SCRIPTS),
    )
    return Page(
        URI,
        with_front_matter(
            fill("form.md", model),
            title="Tell of a case",
            description="A form for people who know a case: no account, nothing to install.",
            hidden=("navigation", "toc"),
        ),
    )
