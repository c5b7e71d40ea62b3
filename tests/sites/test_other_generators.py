"""Another generator builds what `alliance export markdown` writes, and the pages say and lead to the same."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites.project import LONGEST_BUILD, environment, sample_project
from tests.sites.test_links import exists, read

SETTINGS = """\
site_name: Learning Alliance
theme: {name: material}
markdown_extensions: [abbr, admonition, attr_list, md_in_html, tables, toc]
"""
PAGES = (
    "index.html",
    "case-studies/th-river-side/index.html",
    "case-studies/th-river-side/checklist/index.html",
    "lessons/save-before-borrowing/index.html",
    "themes/tenure/index.html",
    "countries/th/index.html",
    "about/index.html",
    "data/index.html",
    "data/opensearch-guide/index.html",
)


def run(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program, *words = command
    return subprocess.run(
        [str(Path(sys.executable).with_name(program)), *words],
        cwd=folder, env=environment(), capture_output=True, text=True, timeout=LONGEST_BUILD, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, exported as Markdown and built by Zensical with settings of a few lines."""
    project = sample_project(tmp_path_factory.mktemp("other") / "project")
    folder = project.parent / "zensical"
    folder.mkdir()
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    exported = run("alliance", "export", "markdown", str(folder / "docs"), folder=project)
    assert exported.returncode == 0, exported.stderr
    built = run("zensical", "build", "-f", "mkdocs.yml", folder=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "site"


def test_a_case_says_the_same(site: Path) -> None:
    html = (site / "case-studies/th-river-side/index.html").read_text(encoding="utf-8")

    assert "<h1>Riverside, Sampleton: families buy the land &amp; rebuild" in html
    assert '<h2 id="what-went-wrong">' in html
    assert "<strong>twelve settlements</strong> lie on its bank" in html
    assert "<strong>about 4,000 households</strong>" in html
    assert "<title>Riverside, Sampleton: families buy the land" in html


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str, site: Path) -> None:
    links = read(site / page)
    ours = [
        each
        for each in (*links.leads_to, *links.loads)
        if "://" not in each and not each.startswith("mailto:")
    ]

    assert len(ours) > 5
    assert [address for address in ours if not exists(site, page, address)] == []


def test_old_addresses_still_lead_to_the_new_page(site: Path) -> None:
    assert exists(
        site,
        "case-studies/th-riverbank/index.html",
        read(site / "case-studies/th-riverbank/index.html").leads_to[0],
    )
