"""What a look at an address tells: it answers, it is dead, it moved, or nobody can say."""

from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from urllib.parse import urlsplit

from learning_alliance.upkeep.asking import Answer
from learning_alliance.upkeep.cited_addresses import CitedAddress


class State(StrEnum):
    """What became of an address."""

    ALIVE = "alive"
    MOVED = "moved"
    DEAD = "dead"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One look at one address.

    Attributes:
        reason: Why, in plain words; empty for one that answers.
        leads_to: The new address of what moved.
    """

    cited: CitedAddress
    state: State
    reason: str = ""
    leads_to: str = ""


GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
REFUSING: dict[int, str] = {
    HTTPStatus.UNAUTHORIZED: "it asks for a password",
    HTTPStatus.FORBIDDEN: "it turns programs away; a person may be let in",
    HTTPStatus.TOO_MANY_REQUESTS: "it was asked too often",
}


def judged(cited: CitedAddress, answer: Answer) -> Sighting:
    """Return what an answer says of an address; when in doubt, that nobody can say."""
    if not answer.status:
        return Sighting(cited, State.DEAD if answer.is_gone else State.UNCLEAR, answer.failure)
    if answer.status in GONE:
        return Sighting(cited, State.DEAD, f"not found ({answer.status})")
    if answer.status >= HTTPStatus.BAD_REQUEST:
        reason = REFUSING.get(answer.status, "the server is out of order")
        return Sighting(cited, State.UNCLEAR, f"{reason} ({answer.status})")
    if _is_sent_to_the_front(cited.address, answer.leads_to):
        return Sighting(cited, State.DEAD, "it leads to a front page only", answer.leads_to)
    if answer.is_moved_for_good and _bare(answer.leads_to) != _bare(cited.address):
        return Sighting(cited, State.MOVED, "it moved", answer.leads_to)
    return Sighting(cited, State.ALIVE)


def _bare(address: str) -> str:
    """Return an address without what changes often and matters little: scheme, www., a slash at the end."""
    parts = urlsplit(address)
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}".casefold()


def _is_sent_to_the_front(address: str, leads_to: str) -> bool:
    """Tell whether a deep address now leads to a front page: most sites bury their dead that way."""
    return bool(leads_to) and len(urlsplit(address).path) > 1 and urlsplit(leads_to).path in {"", "/"}
