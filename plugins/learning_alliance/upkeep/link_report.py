"""What a look at all addresses found, as JSON for programs and as the text of an issue for people."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from learning_alliance.checks.reporters.plain_markdown import plain
from learning_alliance.upkeep.cited_addresses import Citing
from learning_alliance.upkeep.sightings import Sighting, State

ARCHIVE = "https://web.archive.org/web"
MOST_CHARACTERS = 60_000
"""GitHub takes issues of 65,536 characters."""


def archive_address(address: str, year: int | None) -> str:
    """Return where the Internet Archive shows its copy nearest to a year, or the newest, if it has one."""
    return f"{ARCHIVE}/{year or 2}/{address}"


def as_json(sightings: tuple[Sighting, ...], looked_on: date) -> str:
    """Return `{"looked_on", "addresses": [{address, state, reason, leads_to, archive, cited_by: […]}]}`."""
    entries = [
        {
            "address": each.cited.address,
            "state": each.state,
            "reason": each.reason,
            "leads_to": each.leads_to,
            "archive": archive_address(each.cited.address, each.cited.places[0].year),
            "cited_by": [
                {"file": place.file, "line": place.line, "title": place.title, "has_copy": place.has_copy}
                for place in each.cited.places
            ],
        }
        for each in sightings
    ]
    return (
        json.dumps({"looked_on": looked_on.isoformat(), "addresses": entries}, ensure_ascii=False, indent=2)
        + "\n"
    )


def dead_by_file(text: str) -> dict[str, tuple[str, ...]]:
    """Return the dead addresses of each file, from the JSON of an earlier look.

    Raises:
        ValueError: The text is not such a report.
    """
    try:
        report: dict[str, Any] = json.loads(text)
        found: dict[str, tuple[str, ...]] = {}
        for entry in report["addresses"]:
            if entry["state"] == State.DEAD:
                for place in entry["cited_by"]:
                    found[place["file"]] = (*found.get(place["file"], ()), entry["address"])
    except (KeyError, TypeError, json.JSONDecodeError) as error:
        raise ValueError("This is not a report of alliance links.") from error
    return found


def as_issue(sightings: tuple[Sighting, ...], looked_on: date) -> str:
    """Return the text of an issue: what died, what moved, and what nobody can say."""
    dead, moved, unclear = (
        [each for each in sightings if each.state is state]
        for state in (State.DEAD, State.MOVED, State.UNCLEAR)
    )
    alive = len(sightings) - len(dead) - len(moved) - len(unclear)
    counts = (
        f"Looked at {len(sightings):,} addresses on {looked_on.isoformat()}: {alive:,} answer, {len(dead):,} are dead, "
        f"{len(moved):,} moved, {len(unclear):,} gave no clear answer."
    )
    lines = [
        counts,
        "",
        *_dead(dead),
        *_folded("Moved for good: write the new address", moved),
        *_folded("No clear answer: open them yourself before you change anything", unclear),
    ]
    return _cut("\n".join(lines) + "\n")


def _dead(dead: list[Sighting]) -> Iterator[str]:
    if not dead:
        return
    yield "### Cannot be opened any more\n"
    yield (
        "Open the proposed copy. If it shows what the source says, add its address as `archived_url` to the source, and "
        "leave `url` as it is: it says where the source was. If there is no copy, look for the source elsewhere "
        "(`seen_at`), or say under `unverified` that it cannot be read any more.\n"
    )
    for each in dead:
        yield f"- {_shown(each.cited.address)}: {plain(each.reason)}"
        yield f"  - look for a copy: {_shown(archive_address(each.cited.address, each.cited.places[0].year))}"
        yield from (f"  - {_place(place)}" for place in each.cited.places)
    yield ""


def _folded(heading: str, sightings: list[Sighting]) -> Iterator[str]:
    if not sightings:
        return
    yield f"<details><summary>{heading} ({len(sightings)})</summary>\n"
    for each in sightings:
        target = f" → {_shown(each.leads_to)}" if each.leads_to else ""
        files = ", ".join(f"{plain(place.file)}:{place.line}" for place in each.cited.places)
        yield f"- {_shown(each.cited.address)}{target}: {plain(each.reason)}. {files}"
    yield "\n</details>\n"


def _place(place: Citing) -> str:
    copied = " (has an archived copy)" if place.has_copy else ""
    year = f", {place.year}" if place.year else ""
    return f"{plain(place.file)}:{place.line}: {plain(place.title)}{year}{copied}"


def _shown(address: str) -> str:
    """Return an address as code: text that no reader's click and no renderer follows by mistake."""
    return f"`{address.replace('`', '%60')}`" if address.isprintable() else plain(address)


def _cut(text: str) -> str:
    if len(text) <= MOST_CHARACTERS:
        return text
    return (
        text[:MOST_CHARACTERS].rpartition("\n")[0]
        + "\n\nThe list goes on in the file `links.json` of the run.\n"
    )
