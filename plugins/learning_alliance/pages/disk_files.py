"""The files that only a copy of the site without a server needs: zip and ZIM carry them, the site does not."""

from pathlib import Path

from learning_alliance.content.build_date import build_date
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.knowledge.building import publication
from learning_alliance.pages.find_in_page import find_in_page
from learning_alliance.pages.site_context import SiteContext


def disk_files(project: Path, built_site: Path) -> tuple[tuple[str, bytes], ...]:
    """Return path and content of each such file, made from a project and the site that was built from it."""
    collection = read_collection(project_files(project), read_vocabularies(project), build_date())
    site = SiteContext(publication(collection, (), is_draft=False).knowledge_base)
    return tuple((asset.uri, asset.content) for asset in find_in_page(site, built_site))
