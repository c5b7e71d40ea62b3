"""Fills the templates of the service's own pages; everything is escaped."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined


def fill(template: str, model: object) -> str:
    """Return a template filled with one page model, under the name `page`."""
    return _environment().get_template(template).render(page=model)


@cache
def style_sheet() -> bytes:
    """Return the style sheet of all of the service's own pages."""
    return files("learning_alliance.service").joinpath("templates", "service.css").read_bytes()


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("learning_alliance", "service/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
