"""The command as people run it: a process, a port, a signal."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from learning_alliance.service.listening import lan_address
from tests.service_builders import a_project

ALLIANCE = Path(sys.executable).with_name("alliance")
LONGEST_WAIT = 30.0


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return a_project(tmp_path / "project")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service that several tests ask."""
    with _serving(a_project(tmp_path_factory.mktemp("shared") / "project")) as (_, address):
        yield address


@contextmanager
def _serving(project: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(project.parent / "cache"), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [ALLIANCE, "serve", "--port", "0", *options], cwd=project, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        greeting = process.stdout.readline()
        yield process, re.sub(r".*(http://127[^/]+)/\n", r"\1", greeting)
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_service_answers_and_stops_when_it_is_told(project: Path, number: signal.Signals) -> None:
    with _serving(project) as (process, address):
        found = json.loads(_asked(f"{address}/api/search?q=lease&type=case"))
        process.send_signal(number)
        process.wait(timeout=LONGEST_WAIT)
        assert process.stderr is not None
        said = process.stderr.read()

    assert [each["id"] for each in found["hits"]] == ["th-example"]
    assert process.returncode == 0
    assert said.endswith("Stopped.\n")
    assert "Traceback" not in said


def test_service_listens_on_this_machine_alone_unless_it_is_told(project: Path) -> None:
    with _serving(project) as (_, address):
        port = int(address.rpartition(":")[2])
        listening = Path("/proc/net/tcp").read_text(encoding="ascii")

    assert f"0100007F:{port:04X}" in listening
    assert f"00000000:{port:04X}" not in listening


def test_open_service_shows_its_address_on_the_network_and_a_code(project: Path) -> None:
    with _serving(project, "--host", "0.0.0.0") as (process, address):  # noqa: S104 - what the test is about
        assert process.stderr is not None
        assert process.stdout is not None
        last_line = process.stderr.readline()
        process.send_signal(signal.SIGTERM)
        told = process.stdout.read()

    assert address.startswith("http://127.0.0.1:")
    assert last_line == "Stop with Ctrl+C.\n"
    assert ("On the network: http://" in told) == ("█" in told) == bool(lan_address())


def test_port_that_is_in_use_is_told_in_a_sentence(project: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        outcome = subprocess.run(
            [ALLIANCE, "serve", "--port", str(port)], cwd=project, capture_output=True, text=True, check=False,
            env={**os.environ, "XDG_CACHE_HOME": str(project.parent / "cache")},
        )  # fmt: skip

    assert outcome.returncode == 1
    assert (
        f"Nothing can listen at 127.0.0.1:{port}: Address already in use. Choose another --port"
        in outcome.stderr
    )


def test_silent_and_broken_connections_hold_up_nobody(project: Path) -> None:
    with _serving(project) as (_, address):
        host, _, port = address.removeprefix("http://").partition(":")
        silent = [socket.create_connection((host, int(port))) for _ in range(20)]
        for each in silent:
            each.sendall(b"GET /search HTTP/1.1\r\nHost: x\r\n")
        raw = _raw_answer(host, int(port), b"GET /" + b"x" * 20_000 + b" HTTP/1.1\r\n\r\n")
        nonsense = _raw_answer(host, int(port), b"\x00\xff\x00 nonsense\r\n\r\n")
        started = time.monotonic()
        told = json.loads(_asked(f"{address}/healthz"))
        waited = time.monotonic() - started
        for each in silent:
            each.close()

    assert told["status"] == "ok"
    assert waited < LONGEST_WAIT
    assert raw.startswith((b"HTTP/1.1 431", b"HTTP/1.0 431", b"HTTP/1.1 400", b"HTTP/1.0 400"))
    assert nonsense.startswith((b"HTTP/1.0 400", b"HTTP/1.1 400"))


@pytest.mark.parametrize(
    ("path", "status", "location"),
    [
        (b"/themes", b"301", b"Location: /themes/"),
        (b"//themes", b"301", b"Location: /themes/"),
        (b"//example.org/themes", b"404", b""),
        (b"/../case_studies/th-example.md", b"404", b""),
        (b"/..%2f..%2fetc%2fpasswd", b"404", b""),
        (b"/%00", b"404", b""),
        (b"http://example.org/themes", b"301", b"Location: /themes/"),
    ],
)
def test_path_is_taken_as_an_address_of_the_site(
    address: str, path: bytes, status: bytes, location: bytes
) -> None:
    host, _, port = address.removeprefix("http://").partition(":")

    answer = _raw_answer(host, int(port), b"GET " + path + b" HTTP/1.1\r\nHost: x\r\n\r\n")

    assert answer.split()[1] == status
    assert location in answer
    assert b"Location: //" not in answer


def test_body_is_not_taken(address: str) -> None:
    host, _, port = address.removeprefix("http://").partition(":")
    head = b"POST /search HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n"

    answer = _raw_answer(host, int(port), head + b"x" * 5_000)

    assert answer.startswith((b"HTTP/1.1 413", b"HTTP/1.1 405"))


def _asked(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=LONGEST_WAIT) as answer:  # noqa: S310 - our own service
        content: bytes = answer.read()
    return content


def _raw_answer(host: str, port: int, request: bytes) -> bytes:
    with socket.create_connection((host, port), timeout=LONGEST_WAIT) as connection:
        connection.sendall(request)
        return connection.recv(4_000)
