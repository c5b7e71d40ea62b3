"""A full disk or a kill in the middle leaves the old state whole."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from learning_alliance.offline.network_bundle import open_network_bundle
from learning_alliance.offline.packing import pack_delta, pack_network
from tests.bundle_builders import PAGES, a_project, build_site, contents

LONGEST_WAIT = 20
LARGE = os.urandom(300_000).hex()
FULL_DISK = """
import resource, sys
from learning_alliance.cli.main import main
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
main(sys.argv[1:])
"""
SLOW_DISK = """
import sys, time
from pathlib import Path
from learning_alliance.cli.main import main
write = Path.open
def slowly(path, *rest, **more):
    if "x" in rest[0:1] or path.suffix == ".md":
        print("writing", flush=True)
        time.sleep(60)
    return write(path, *rest, **more)
Path.open = slowly
main(sys.argv[1:])
"""
SLOW_PACKING = """
import sys, time
from learning_alliance.cli.main import main
from zipfile import ZipFile
write = ZipFile.writestr
def slowly(archive, *rest, **more):
    write(archive, *rest, **more)
    print("writing", flush=True)
    time.sleep(60)
ZipFile.writestr = slowly
main(sys.argv[1:])
"""


def run(program: str, project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *words], cwd=project, capture_output=True, text=True,
        timeout=LONGEST_WAIT, check=False,
    )  # fmt: skip


def kill_while_writing(program: str, project: Path, *words: str) -> None:
    """Start a command and kill it when it says that it writes."""
    process = subprocess.Popen(
        [sys.executable, "-c", program, *words], cwd=project, stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "writing\n"
        process.send_signal(signal.SIGKILL)
    time.sleep(0)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return a_project(tmp_path / "project", texts={**PAGES, "large.txt": LARGE})


def test_packing_on_a_full_disk_keeps_the_old_bundle(project: Path) -> None:
    bundle = pack_network(project, project / "site", project / "downloads")
    bundle.write_bytes(b"the old one")

    outcome = run(FULL_DISK, project, "pack", "network")

    assert outcome.returncode == 1
    assert "could not be written: File too large" in outcome.stderr
    assert bundle.read_bytes() == b"the old one"
    assert not list((project / "downloads").glob(".unfinished-*"))


def test_opening_on_a_full_disk_keeps_what_was_opened(project: Path) -> None:
    bundle = pack_network(project, project / "site", project / "downloads")
    open_network_bundle(bundle, project / "opened")
    before = contents(project / "opened")

    outcome = run(FULL_DISK, project, "open", str(bundle), "opened")

    assert outcome.returncode == 1
    assert "could not be written: File too large" in outcome.stderr
    assert contents(project / "opened") == before
    assert not list(project.glob(".unfinished-*"))


def test_a_kill_while_packing_leaves_the_old_bundle_and_the_next_run_clears_up(project: Path) -> None:
    bundle = pack_network(project, project / "site", project / "downloads")
    old = bundle.read_bytes()

    kill_while_writing(SLOW_PACKING, project, "pack", "network")

    assert bundle.read_bytes() == old
    assert len(list((project / "downloads").glob(".unfinished-*"))) == 1
    pack_network(project, project / "site", project / "downloads")
    assert not list((project / "downloads").glob(".unfinished-*"))


def test_a_kill_while_applying_leaves_the_old_version(project: Path) -> None:
    bundle = pack_network(project, project / "site", project / "downloads")
    since = open_network_bundle(bundle, project / "opened").collection.version
    before = contents(project / "opened")
    (project / "case_studies" / "ke-new.md").write_text("---\nid: ke-new\n---\n")
    build_site(project, {"new.html": "new"})
    pack_network(project, project / "site", project / "downloads")
    delta = pack_delta(project, project / "site", project / "downloads", since)

    kill_while_writing(SLOW_DISK, project, "apply", str(delta), "opened")

    assert contents(project / "opened") == before
    assert (
        run(
            "from learning_alliance.cli.main import main; main()", project, "apply", str(delta), "opened"
        ).returncode
        == 0
    )
    assert contents(project / "opened") != before
    assert not list(project.glob(".unfinished-*"))
