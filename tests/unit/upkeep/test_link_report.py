"""What is told of addresses that died."""

import json
from datetime import date

import pytest

from learning_alliance.upkeep.cited_addresses import CitedAddress, Citing
from learning_alliance.upkeep.link_report import MOST_CHARACTERS, as_issue, as_json, dead_by_file
from learning_alliance.upkeep.sightings import Sighting, State

DAY = date(2026, 6, 1)


def _seen(address: str, state: State, title: str = "A report", leads_to: str = "") -> Sighting:
    place = Citing("case_studies/th-example.md", 12, title, 2009, has_copy=True)
    return Sighting(
        CitedAddress(address, (place,)), state, "" if state is State.ALIVE else "not found (404)", leads_to
    )


def test_issue_tells_what_died_where_it_is_cited_and_where_a_copy_may_be() -> None:
    text = as_issue(
        (_seen("https://example.org/a", State.DEAD), _seen("https://example.org/b", State.ALIVE)), DAY
    )

    assert text.startswith(
        "Looked at 2 addresses on 2026-06-01: 1 answer, 1 are dead, 0 moved, 0 gave no clear answer.\n"
    )
    assert "\n### Cannot be opened any more\n" in text
    assert "- `https://example.org/a`: not found \\(404\\)\n" in text
    assert "  - look for a copy: `https://web.archive.org/web/2009/https://example.org/a`\n" in text
    assert "  - case\\_studies/th-example\\.md:12: A report, 2009 (has an archived copy)\n" in text


def test_issue_without_a_dead_address_has_no_heading() -> None:
    assert "### " not in as_issue((_seen("https://example.org/b", State.ALIVE),), DAY)


def test_titles_of_sources_are_shown_as_text() -> None:
    text = as_issue(
        (_seen("https://example.org/a", State.DEAD, "<img src=x> @all [x](https://y.invalid)"),), DAY
    )

    assert "&lt;img src=x> \\@all \\[x\\]\\(https\\://y\\.invalid\\)" in text


def test_moved_address_stands_beside_its_new_one() -> None:
    text = as_issue((_seen("https://example.org/a", State.MOVED, leads_to="https://example.org/new"),), DAY)

    assert "`https://example.org/a` → `https://example.org/new`" in text


def test_issue_stays_below_the_limit_of_the_host() -> None:
    many = tuple(_seen(f"https://example.org/{number}", State.DEAD) for number in range(2000))

    text = as_issue(many, DAY)

    assert len(text) <= MOST_CHARACTERS + 100
    assert "The list goes on" in text


def test_json_is_read_again_by_file() -> None:
    text = as_json(
        (_seen("https://example.org/a", State.DEAD), _seen("https://example.org/b", State.ALIVE)), DAY
    )

    assert json.loads(text)["looked_on"] == "2026-06-01"
    assert dead_by_file(text) == {"case_studies/th-example.md": ("https://example.org/a",)}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"addresses": [{}]}', '{"addresses": 3}'])
def test_other_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a report"):
        dead_by_file(text)
