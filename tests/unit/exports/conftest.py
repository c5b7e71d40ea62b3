"""The sample collection and a hostile case, exported once for all tests of this folder."""

from dataclasses import replace

import pytest

from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.exports.catalogue import OpenDataFiles, open_data_files
from learning_alliance.exports.home import Home
from learning_alliance.knowledge.building import publication
from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from tests.knowledge_builders import TODAY, the_vocabularies
from tests.sites.project import SAMPLE
from tests.unit.exports.hostile import HOSTILE_CASE, HOSTILE_LESSON

ADDRESS = "https://example.org/alliance/"


@pytest.fixture(scope="session")
def sample() -> KnowledgeBase:
    """The sample collection."""
    collection = read_collection(project_files(SAMPLE), the_vocabularies(), TODAY)
    return publication(collection, (), is_draft=False).knowledge_base


@pytest.fixture(scope="session")
def base(sample: KnowledgeBase) -> KnowledgeBase:
    """The sample collection, with a case and a lesson whose every text is an attack."""
    return replace(sample, cases=(HOSTILE_CASE, *sample.cases), lessons=(HOSTILE_LESSON, *sample.lessons))


@pytest.fixture(scope="session")
def exported(base: KnowledgeBase) -> OpenDataFiles:
    """All files, for a site without an address."""
    return open_data_files(base, Home())


@pytest.fixture(scope="session")
def files(exported: OpenDataFiles) -> dict[str, bytes]:
    """The content of all files by uri, for a site without an address."""
    return {file.uri: file.content for file in exported.files}


@pytest.fixture(scope="session")
def published_files(base: KnowledgeBase) -> dict[str, bytes]:
    """The same, for a site that has an address."""
    return {file.uri: file.content for file in open_data_files(base, Home("Alliance & Co", ADDRESS)).files}
