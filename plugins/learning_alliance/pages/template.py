"""Fills templates: everything is escaped unless it was made here as finished HTML."""

import html
import json
from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from learning_alliance.pages.page_head import PageHead

NO_HEAD = PageHead()
FINISHED_HTML = "<!-- All but the headings is finished HTML. -->"
"""The first line of each page that is made here; a site generator need not parse what lies between headings."""


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("learning_alliance", "pages/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def fill(template: str, model: object) -> str:
    """Return a template filled with one page model, under the name `page`."""
    return _environment().get_template(template).render(page=model)


def with_front_matter(
    text: str, *, title: str, description: str = "", hidden: tuple[str, ...] = (), head: PageHead = NO_HEAD
) -> str:
    """Return a page's Markdown below its front matter.

    Title and description are escaped here, since themes print them as they are. JSON is used for the
    values: every JSON string is a YAML string.
    """
    fields: Mapping[str, object] = {
        "title": html.escape(title),
        "description": html.escape(" ".join(description.split())),
        "hide": list(hidden),
        **head.fields(),
    }
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if value]
    return "\n".join(["---", *lines, "---", FINISHED_HTML, "", text.strip(), ""])
