"""What people send is shown as text: no template, no script, no markup of theirs has an effect."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.sites.project import add_snapshot, build, empty_project
from tests.sites.test_building import page

TITLE = "\"{{ 7*7 }} {% raw %} <script>alert('x')</script> \\\"quoted\\\" & 'so'\""
BODY = """\
## Context

{{ 7*7 }} {% include "x" %} {{ config.site_name }} [@s1].

<script>alert("raw")</script> <img src=x onerror=alert(1)>

[press](javascript:alert(1)) and [here](data:text/html,x) and ![seen](https://example.net/pixel.png)

A word{: onclick="alert(2)" .big } --8<-- "mkdocs.yml"
"""


DATA = ' type="application/ld+json">'


class Elements(HTMLParser):
    """Gathers each element of a page with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


@pytest.fixture(scope="module", params=[(), ("--draft",)], ids=["build", "draft"])
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a hostile case, as a draft; and one with as much of it as the checks let through."""
    project = empty_project(tmp_path_factory.mktemp("hostile"))
    body = BODY if request.param else "## Context\n\nPeople live there [@s1]."
    title = TITLE if request.param else '"An \\"if\\" & a but: 1 < 2"'
    add_snapshot(project, "ke-hostile", title=title, summary=title, body=body)
    done = build(project, *request.param)
    assert done.returncode == 0, done.stdout + done.stderr
    return project


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of a hostile case in a draft."""
    project = empty_project(tmp_path_factory.mktemp("draft"))
    add_snapshot(project, "ke-hostile", title=TITLE, summary=TITLE, body=BODY)
    done = build(project, "--draft")
    assert done.returncode == 0, done.stdout + done.stderr
    return page(project, "case-studies/ke-hostile")


def elements(html: str) -> list[tuple[str, dict[str, str]]]:
    parser = Elements()
    parser.feed(html)
    return parser.found


def scripts_that_run(html: str) -> list[str]:
    """Return the scripts of a page without those that are data, in which a title may stand as it is."""
    scripts = [part.partition("</script>")[0] for part in html.split("<script")[1:]]
    return [script for script in scripts if not script.startswith(DATA)]


def test_templates_stay_text(draft: str) -> None:
    assert "{{ 7*7 }} {% include" in draft
    assert "<h1>{{ 7*7 }} {% raw %}" in draft
    assert "49" not in draft.partition("<h1>")[2].partition("</h1>")[0]
    assert "{{ config.site_name }}" in draft


def test_scripts_and_handlers_have_no_effect(draft: str) -> None:
    found = elements(draft)

    assert not any(name.startswith("on") for _, attributes in found for name in attributes)
    assert "alert(" not in "".join(scripts_that_run(draft))


def test_links_that_run_code_lose_their_target(draft: str) -> None:
    targets = [attributes.get("href", "") for _, attributes in elements(draft)]

    assert not any(target.startswith(("javascript:", "data:")) for target in targets)


def test_images_from_elsewhere_are_not_loaded(draft: str) -> None:
    assert not any("example.net" in attributes.get("src", "") for _, attributes in elements(draft))


def test_files_of_the_project_are_not_included(draft: str) -> None:
    assert "site_description:" not in draft


@pytest.mark.parametrize(
    "address", ["case-studies/ke-hostile", "case-studies", "countries/ke", "themes/tenure", "."]
)
def test_a_title_breaks_no_page(project: Path, address: str) -> None:
    html = page(project, address)

    assert not any("alert(" in script for script in scripts_that_run(html))
    assert not any(name.startswith("on") for _, attributes in elements(html) for name in attributes)
    assert html.rstrip().endswith("</html>")
