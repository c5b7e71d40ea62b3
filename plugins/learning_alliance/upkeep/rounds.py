"""Looks at many addresses politely: one at a time a host, with pauses, by the rules that each host gives."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from learning_alliance.upkeep.asking import AGENT, Answer, Asker
from learning_alliance.upkeep.cited_addresses import CitedAddress
from learning_alliance.upkeep.sightings import Sighting, State, judged

MOST_HOSTS_AT_A_TIME = 8
MOST_BYTES_OF_RULES = 500_000
LONGEST_PAUSE = 60.0
WORTH_ANOTHER_TRY = {
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
}


@dataclass(frozen=True, slots=True)
class Manners:
    """How a host is treated.

    Attributes:
        pause: Seconds between two questions to one host.
        retries: Seconds to wait before each further try of what failed.
        wait: What waits; tests give one that does not.
    """

    pause: float = 1.0
    retries: tuple[float, ...] = (3.0, 15.0)
    wait: Callable[[float], None] = time.sleep


def look_at_all(
    addresses: Iterable[CitedAddress], asker: Asker | None = None, manners: Manners | None = None
) -> tuple[Sighting, ...]:
    """Look at each address once; return what was seen, in the order of the addresses."""
    by_host: dict[str, list[CitedAddress]] = defaultdict(list)
    for cited in addresses:
        by_host[urlsplit(cited.address).netloc].append(cited)
    visits = [Visit(asker or Asker(), manners or Manners(), tuple(each)) for each in by_host.values()]
    with ThreadPoolExecutor(MOST_HOSTS_AT_A_TIME) as pool:
        seen = [sighting for visit in pool.map(Visit.sightings, visits) for sighting in visit]
    return tuple(sorted(seen, key=lambda sighting: sighting.cited.address))


@dataclass(frozen=True, slots=True)
class Visit:
    """All questions to one host, one after the other."""

    asker: Asker
    manners: Manners
    addresses: tuple[CitedAddress, ...]

    def sightings(self) -> list[Sighting]:
        """Look at each address of the host."""
        rules = self._rules()
        pause = min(float(rules.crawl_delay(AGENT) or 0) or self.manners.pause, LONGEST_PAUSE)
        found = []
        for cited in self.addresses:
            if not rules.can_fetch(AGENT, cited.address):
                found.append(Sighting(cited, State.UNCLEAR, "its host asks programs not to look"))
                continue
            self.manners.wait(pause)
            found.append(judged(cited, self._answer(cited.address)))
        return found

    def _rules(self) -> RobotFileParser:
        """Return the host's robots.txt; one that is not there forbids nothing (RFC 9309, 2.3.1.3)."""
        parts = urlsplit(self.addresses[0].address)
        answer = self.asker.read(f"{parts.scheme}://{parts.netloc}/robots.txt", MOST_BYTES_OF_RULES)
        rules = RobotFileParser()
        text = answer.body.decode("utf-8", "replace") if answer.status == HTTPStatus.OK else ""
        rules.parse(text.splitlines())
        return rules

    def _answer(self, address: str) -> Answer:
        answer = self.asker.ask(address)
        for pause in self.manners.retries:
            if not _may_pass(answer):
                break
            self.manners.wait(max(pause, _asked_pause(answer)))
            answer = self.asker.ask(address)
        return answer


def _may_pass(answer: Answer) -> bool:
    if answer.is_refused or answer.is_gone:
        return False
    return not answer.status or answer.status in WORTH_ANOTHER_TRY


def _asked_pause(answer: Answer) -> float:
    """Return the seconds that a server asks to wait, within bounds."""
    seconds = answer.headers.get("retry-after", "")
    return min(float(seconds), LONGEST_PAUSE) if seconds.isdecimal() else 0
