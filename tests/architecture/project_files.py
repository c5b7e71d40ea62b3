"""The project's own files, as Git lists them."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = ("tests/browser/vendor/",)


@cache
def project_files() -> tuple[Path, ...]:
    """Return every file that is in Git or would be added, without other people's."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    names = sorted(set(filter(None, listed.split("\0"))))
    return tuple(ROOT / name for name in names if not name.startswith(NOT_OURS) and (ROOT / name).is_file())


def python_files(*folders: str) -> tuple[Path, ...]:
    """Return the Python files below some folders of the project."""
    return tuple(
        path
        for path in project_files()
        if path.suffix == ".py" and path.relative_to(ROOT).as_posix().startswith(folders)
    )


def shown(path: Path) -> str:
    """Return the name of a file as people see it."""
    return path.relative_to(ROOT).as_posix()
