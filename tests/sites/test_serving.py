"""Serving while one writes: a busy port is told, and a change is seen."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.sites.project import LONGEST_BUILD, add_snapshot, empty_project, environment

PATIENCE = 60.0  # seconds
PAUSE = 0.1


def test_a_busy_port_is_told(tmp_path: Path) -> None:
    project = empty_project(tmp_path)

    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = subprocess.run(
            serve_command(port), cwd=project, env=environment(), capture_output=True, text=True,
            timeout=LONGEST_BUILD, check=False,
        )  # fmt: skip

    assert done.returncode == 1
    assert f"Cannot listen on 127.0.0.1:{port}" in done.stderr
    assert "Try another port: scripts/serve --port" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_changed_case_is_seen_after_reload(tmp_path: Path) -> None:
    project = empty_project(tmp_path)
    add_snapshot(project, "ke-first", title='"Before the change"')

    with serving(project) as address:
        at_first = wait_for(lambda: text_at(f"{address}/case-studies/ke-first/"), "Before the change")
        home = text_at(f"{address}/")
        add_snapshot(project, "ke-first", title='"After the change"')
        afterwards = wait_for(lambda: text_at(f"{address}/case-studies/ke-first/"), "After the change")

    assert "<h1>Who had my problem" in home
    assert "After the change" not in at_first
    assert "Before the change" not in afterwards


def test_a_fault_made_while_serving_is_shown_on_its_page(tmp_path: Path) -> None:
    project = empty_project(tmp_path)
    add_snapshot(project, "ke-first")

    with serving(project) as address:
        wait_for(lambda: text_at(f"{address}/case-studies/ke-first/"), "People live there")
        add_snapshot(project, "ke-first", theme="tenuure")
        shown = wait_for(lambda: text_at(f"{address}/case-studies/ke-first/"), "cannot be published yet")

    assert "tenuure" in shown


@contextmanager
def serving(project: Path) -> Iterator[str]:
    """Serve a project on a free port, and stop when the tests are done with it."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        serve_command(port),
        cwd=project,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def serve_command(port: int) -> list[str]:
    return [sys.executable, "-m", "learning_alliance_mkdocs.serve", "--port", str(port)]


def wait_for(text: Callable[[], str], part: str) -> str:
    """Ask until a text holds a part; return that text."""
    deadline = time.monotonic() + PATIENCE
    while part not in (found := text()):
        assert time.monotonic() < deadline, f"Waited in vain for {part!r}."
        time.sleep(PAUSE)  # Nothing tells from outside when the server has built anew.
    return found


def text_at(address: str) -> str:
    """Return a page, or nothing while the server is not there yet."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode("utf-8"))
    except (urllib.error.URLError, ConnectionError):
        return ""
