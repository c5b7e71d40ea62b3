"""The ZIM in Debian's kiwix-serve: a case is found by its words and by its title, and opens."""

import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from learning_alliance.offline.packing import pack_zim
from tests.browser.conftest import SCREENS
from tests.browser.looking import look_at

LONGEST_START = 20  # seconds


@pytest.fixture(scope="module")
def book(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample collection in a running kiwix-serve, without a slash at its end."""
    program = shutil.which("kiwix-serve")
    assert program, "kiwix-serve is not installed; scripts/test installs the package kiwix-tools."
    zim = pack_zim(site_folder.parent, site_folder, tmp_path_factory.mktemp("kiwix"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        [program, "--address=127.0.0.1", f"--port={port}", str(zim)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    with process:
        wait_for(address)
        yield f"{address}/{zim.stem}"
        process.terminate()


def wait_for(address: str) -> None:
    """Wait until the server answers."""
    end = time.monotonic() + LONGEST_START
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(address, timeout=2).close()  # noqa: S310 - an address of this machine
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise AssertionError("kiwix-serve did not start.")


def answer(address: str) -> str:
    """Return what a server answers."""
    with urllib.request.urlopen(address, timeout=5) as stream:  # noqa: S310 - an address of this machine
        text: str = stream.read().decode()
    return text


def test_a_case_is_found_by_its_text(book: str) -> None:
    host, _, name = book.rpartition("/")

    found = answer(f"{host}/search?content={name}&pattern=every+fourth+house")

    assert "case-studies/th-river-side/index.html" in found


def test_a_case_is_suggested_while_one_types(book: str) -> None:
    host, _, name = book.rpartition("/")

    suggested = answer(f"{host}/suggest?content={name}&term=river")

    assert "case-studies/th-river-side/index.html" in suggested


def test_a_case_opens_and_leads_on_and_asks_no_other_host(book: str, browser: Browser) -> None:
    host = book.rpartition("/")[0]
    context = browser.new_context(viewport=SCREENS["telephone"])

    look = look_at(context, host, f"{book.removeprefix(host)}/case-studies/th-river-side/index.html")
    look.page.locator(".la-facts a[href*='countries/th/']").click()
    look.page.wait_for_load_state()

    assert look.to_others == ()
    assert look.page.locator("h1").inner_text() == "Thailand"
    context.close()


def test_the_front_page_is_that_of_the_collection(book: str, browser: Browser) -> None:
    page = browser.new_page()

    page.goto(f"{book}/")

    assert page.title().startswith("Learning Alliance")
    page.close()
