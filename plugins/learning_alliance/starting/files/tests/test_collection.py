"""All is well: the files have no problem, and the site builds."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_file_is_clean() -> None:
    command = [str(Path(sys.executable).with_name("alliance")), "check"]

    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_site_builds(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "learning_alliance_mkdocs.build", "--site-dir", str(tmp_path / "site")]

    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert (tmp_path / "site" / "index.html").is_file()
