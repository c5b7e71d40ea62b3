"""Where each body of the networks is found: on a page of its own, or at its place in the list of its type."""

from collections import Counter
from collections.abc import Iterable, Mapping

from learning_alliance.knowledge.actors import ActorRecord
from learning_alliance.pages.page import PAGE_LENGTH, body_uri, network_uri, numbered_uri

FEWEST_CASES = 2
"""How many cases a body needs for a page of its own; before that, the list says all that is known."""


def has_own_page(record: ActorRecord) -> bool:
    """Tell whether a body took part in enough cases for a page of its own."""
    return len(record.parts) >= FEWEST_CASES


def body_addresses(records: Iterable[ActorRecord]) -> Mapping[str, str]:
    """Return the uri of each body by its id, with an anchor where it stands in a list."""
    seen: Counter[str] = Counter()
    found = {}
    for record in records:
        number = seen[record.type] // PAGE_LENGTH + 1
        seen[record.type] += 1
        in_list = f"{numbered_uri(network_uri(record.type), number)}#{record.id}"
        found[record.id] = body_uri(record.id) if has_own_page(record) else in_list
    return found
