"""The page for finding by words and facets: the form, the facets with their terms, and ways that need no script."""

from dataclasses import dataclass

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from learning_alliance.pages.asset import script_uri
from learning_alliance.pages.find_entries import find_entries
from learning_alliance.pages.find_facets import Facet, facets
from learning_alliance.pages.page import Link, Page, find_uri, like_uri, relative_address
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter

SCRIPTS = ("find", "tray")
WAYS = (
    Link("All themes", "themes/index.md"),
    Link("All countries and regions", "countries/index.md"),
    Link("All difficulties", "difficulties/index.md"),
    Link("All case studies", "case-studies/index.md"),
    Link("All lessons", "lessons/index.md"),
)


@dataclass(frozen=True, slots=True)
class FindPage:
    """What the template of the page shows."""

    facets: Markup
    ways: tuple[Link, ...]
    like: Link
    style: str
    scripts: tuple[str, ...]


def find_page(site: SiteContext) -> Page:
    """Return the page for finding."""
    uri = find_uri()
    model = FindPage(
        facets=_as_json(facets(site, find_entries(site))),
        ways=tuple(Link(way.text, relative_address(uri, way.address)) for way in WAYS),
        like=Link("cases like mine", relative_address(uri, like_uri())),
        style=relative_address(uri, "assets/find.css"),
        scripts=tuple(relative_address(uri, script_uri(name)) for name in SCRIPTS),
    )
    text = fill("find.md", model)
    description = "Find cases, lessons and guides by words, theme, place, kind, evidence and what went wrong."
    return Page(
        uri, with_front_matter(text, title="Find", description=description, hidden=("navigation", "toc"))
    )


def _as_json(made: tuple[Facet, ...]) -> Markup:
    """Return the facets for the page's script, safe inside HTML."""
    values = [
        {
            "id": facet.id,
            "label": facet.label,
            "terms": [
                {
                    "id": term.id,
                    "label": term.label,
                    "count": term.count,
                    **({"isPart": True} if term.is_part else {}),
                }
                for term in facet.terms
            ],
        }
        for facet in made
    ]
    return htmlsafe_json_dumps(values, separators=(",", ":"))
