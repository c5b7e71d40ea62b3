"""Folders that take long to make, made once for all processes that run tests side by side."""

from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def built_once(factory: pytest.TempPathFactory, name: str, write: Callable[[Path], object]) -> Path:
    """Return a folder of this run of the tests; who needs it first has it written, the others wait for it."""
    whole_run = factory.getbasetemp()
    if whole_run.name.startswith("popen-"):
        whole_run = whole_run.parent
    folder, done = whole_run / name, whole_run / f"{name}.done"
    with FileLock(whole_run / f"{name}.lock"):
        if not done.exists():
            write(folder)
            done.touch()
    return folder
