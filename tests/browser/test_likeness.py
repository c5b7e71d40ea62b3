"""The sum that browsers add up is the one that Python adds up, on the real cases."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page

from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.knowledge.building import publication
from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from learning_alliance.knowledge.likeness import likeness, score
from learning_alliance.knowledge.profile import Profile
from learning_alliance.knowledge.related_cases import ordered_kinds
from learning_alliance.pages.like_data import ASKED, NAME, like_data
from learning_alliance.pages.script_data import data_asset
from tests.sites.project import ROOT

# As text: Playwright takes half a minute to hand over so many objects.
ALL_RANKED = """queries => JSON.stringify(
    queries.map(own => window.learningAllianceLikeness.ranked(window.learningAllianceData.like, own)))"""


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    """The knowledge base of the real collection."""
    collection = read_collection(project_files(ROOT), read_vocabularies(), date(2026, 11, 24))
    return publication(collection, (), is_draft=False).knowledge_base


@pytest.fixture
def page(browser: Browser, base: KnowledgeBase) -> Iterator[Page]:
    """An empty page with the data of the real collection and the script that adds up."""
    page = browser.new_page()
    script = files("learning_alliance.pages").joinpath("scripts", "likeness.js").read_text(encoding="utf-8")
    page.add_script_tag(content=data_asset(NAME, like_data(base)).content.decode())
    page.add_script_tag(content=script)
    yield page
    page.close()


def queries(base: KnowledgeBase) -> list[Profile]:
    """Return what a reader would ask whose city is as that of each case, all of it and single facts of it."""
    asked = [
        {kind: terms for kind, terms in profile.items() if kind in ASKED}
        for profile in base.profiles.values()
    ]
    single = {
        json.dumps({kind: profile[kind]}) for profile in asked for kind in profile if kind != "main theme"
    }
    return [*asked, *map(json.loads, sorted(single))]


def ranked(base: KnowledgeBase, own: Profile) -> list[Mapping[str, object]]:
    """Return what the browser should: the best sum first, then the stronger evidence, then the id."""
    order = ordered_kinds(base.vocabularies)
    found = [(case, likeness(own, base.profiles[case.id], order)) for case in base.cases]
    best_first = sorted(
        ((number, case, parts) for number, (case, parts) in enumerate(found) if parts),
        key=lambda each: (-score(each[2]), -int(base.evidence[each[1].id].level[1:]), each[0]),
    )
    return [
        {
            "index": number,
            "score": score(parts),
            "parts": [
                {
                    "kind": part.kind,
                    "points": part.points,
                    "shared": list(part.shared),
                    "near": part.near,
                }
                for part in parts
            ],
        }
        for number, _, parts in best_first
    ]


def test_the_browser_ranks_and_explains_as_python_does(page: Page, base: KnowledgeBase) -> None:
    asked = queries(base)

    in_browser = json.loads(page.evaluate(ALL_RANKED, asked))

    assert len(asked) > len(base.cases)
    assert in_browser == [ranked(base, own) for own in asked]
