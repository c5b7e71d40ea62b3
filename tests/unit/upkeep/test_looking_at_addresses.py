"""What a look at an address tells, tried on a small web of this machine."""

from collections.abc import Iterator
from ipaddress import ip_address

import pytest

from learning_alliance.upkeep.asking import Asker
from learning_alliance.upkeep.cited_addresses import CitedAddress, Citing
from learning_alliance.upkeep.guarded_connection import IpAddress, is_public
from learning_alliance.upkeep.rounds import Manners, look_at_all
from learning_alliance.upkeep.sightings import Sighting, State
from tests.unit.upkeep.small_web import SmallWeb, small_web

PLACE = Citing("case_studies/th-example.md", 12, "A report", 2009)


def _own_machine(address: IpAddress) -> bool:
    return address.is_loopback


@pytest.fixture
def web() -> Iterator[SmallWeb]:
    """A small web."""
    with small_web() as web:
        yield web


def _look(web: SmallWeb, *paths: str, waited: list[float] | None = None) -> tuple[Sighting, ...]:
    pauses: list[float] = [] if waited is None else waited
    cited = [CitedAddress(f"{web.address}{path}", (PLACE,)) for path in paths]
    return look_at_all(cited, Asker(seconds=5, guard=_own_machine), Manners(wait=pauses.append))


@pytest.mark.parametrize(
    ("path", "state", "reason"),
    [
        ("/there", State.ALIVE, ""),
        ("/moved-for-now", State.ALIVE, ""),
        ("/dislikes-head", State.ALIVE, ""),
        ("/slash", State.ALIVE, ""),
        ("/moved", State.MOVED, "it moved"),
        ("/moved-twice", State.MOVED, "it moved"),
        ("/status/404", State.DEAD, "not found (404)"),
        ("/status/410", State.DEAD, "not found (410)"),
        ("/buried", State.DEAD, "it leads to a front page only"),
        ("/status/403", State.UNCLEAR, "it turns programs away; a person may be let in (403)"),
        ("/status/500", State.UNCLEAR, "the server is out of order (500)"),
        ("/status/299", State.ALIVE, ""),
        ("/circle", State.UNCLEAR, "it leads on more than 5 times"),
        ("/to-a-file", State.UNCLEAR, "it leads to an address that is no web page"),
        ("/to-a-neighbour", State.UNCLEAR, "its host is not on the public internet"),
        ("/private/paper", State.UNCLEAR, "its host asks programs not to look"),
    ],
)
def test_each_kind_of_answer_is_judged(web: SmallWeb, path: str, state: State, reason: str) -> None:
    (seen,) = _look(web, path)

    assert (seen.state, seen.reason) == (state, reason)


def test_new_address_of_what_moved_is_told(web: SmallWeb) -> None:
    (seen,) = _look(web, "/moved-twice")

    assert seen.leads_to == f"{web.address}/there"


def test_what_a_host_forbids_is_not_asked_for(web: SmallWeb) -> None:
    _look(web, "/private/paper")

    assert [path for _, path in web.requests] == ["/robots.txt"]


def test_tired_server_is_asked_again_after_pauses(web: SmallWeb) -> None:
    waited: list[float] = []

    (seen,) = _look(web, "/status/503", waited=waited)

    assert seen.state is State.UNCLEAR
    assert waited == [1.0, 3.0, 15.0]


def test_server_that_was_tired_once_is_alive(web: SmallWeb) -> None:
    (seen,) = _look(web, "/tired-once")

    assert seen.state is State.ALIVE


def test_host_is_asked_one_question_at_a_time_with_pauses(web: SmallWeb) -> None:
    waited: list[float] = []

    _look(web, "/a", "/b", "/c", waited=waited)

    assert waited == [1.0, 1.0, 1.0]
    assert [path for _, path in web.requests] == ["/robots.txt", "/a", "/b", "/c"]


def test_body_is_not_asked_for_where_the_head_is_enough(web: SmallWeb) -> None:
    _look(web, "/there")

    assert ("GET", "/there") not in web.requests


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/",
        "http://localhost:9/",
        "http://[::1]:9/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://0.0.0.0:9/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::ffff:127.0.0.1]/",
    ],
)
def test_machines_that_are_not_public_are_never_asked(address: str) -> None:
    (seen,) = look_at_all([CitedAddress(address, (PLACE,))], Asker(seconds=1), Manners(wait=lambda _: None))

    assert (seen.state, seen.reason) == (State.UNCLEAR, "its host is not on the public internet")


@pytest.mark.parametrize(
    "address",
    [
        "10.1.2.3",
        "127.0.0.1",
        "100.64.0.1",
        "224.0.0.1",
        "fc00::1",
        "fe80::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
    ],
)
def test_private_address_is_not_public_in_whatever_clothes(address: str) -> None:
    assert not is_public(ip_address(address))


def test_public_address_is_public() -> None:
    assert is_public(ip_address("93.184.215.14"))
    assert is_public(ip_address("2606:2800:21f:cb07:6820:80da:af6b:8b2c"))


def test_host_that_does_not_exist_is_dead() -> None:
    cited = CitedAddress("http://nowhere.invalid/report.pdf", (PLACE,))

    (seen,) = look_at_all([cited], Asker(seconds=5), Manners(wait=lambda _: None))

    assert seen.state in {State.DEAD, State.UNCLEAR}
    assert seen.reason in {"there is no such host", "its name could not be looked up"}
