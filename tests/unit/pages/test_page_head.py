"""What stands in the head of a page for programs, and cannot leave it."""

import json

from learning_alliance.domain.period import Period
from learning_alliance.pages.entry_head import case_head
from learning_alliance.pages.page import SiteSettings
from learning_alliance.pages.page_head import script_text
from tests.knowledge_builders import a_case, a_site

END_OF_SCRIPT = "</script><script>alert('x')</script> <!-- & \u2028"


def test_a_text_cannot_end_the_element_in_which_it_stands() -> None:
    text = script_text({"@type": "Article", "headline": END_OF_SCRIPT})

    assert not any(character in text for character in "<>&\u2028")
    assert json.loads(text)["headline"] == END_OF_SCRIPT


def test_metadata_are_escaped_for_an_attribute() -> None:
    head = case_head(a_site(), a_case(title='"><script>'))

    assert ["DC.title", "&quot;&gt;&lt;script&gt;"] in head.fields()["dublin_core"]  # type: ignore[operator]


def test_what_is_empty_is_left_out() -> None:
    head = case_head(a_site(), a_case(countries=(), period=Period(None, None)))

    assert head.linked_data is not None
    assert {"url", "spatialCoverage", "temporalCoverage"} & json.loads(
        script_text(head.linked_data)
    ).keys() == set()


def test_a_case_without_a_site_is_identified_by_its_id() -> None:
    here = case_head(a_site(), a_case("ke-case"))
    there = case_head(a_site(settings=SiteSettings(address="https://example.org/")), a_case("ke-case"))

    assert ("DC.identifier", "ke-case") in here.dublin_core
    assert ("DC.identifier", "https://example.org/case-studies/ke-case/") in there.dublin_core
