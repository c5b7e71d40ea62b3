"""Times a command as a whole process, with its peak memory."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

KILOBYTES_A_MEGABYTE = 1024


@dataclass(frozen=True, slots=True)
class Measurement:
    """One run of a command.

    Attributes:
        seconds: Wall time.
        megabytes: Peak resident memory of the process, in MiB.
        output: What it printed.
    """

    seconds: float
    megabytes: float
    output: str


def measure(command: list[str], folder: Path, *, allowed: tuple[int, ...] = (0,)) -> Measurement:
    """Run a command in a folder once.

    Raises:
        RuntimeError: It ended with a status that is not allowed.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}
    start = time.perf_counter()
    with (folder / ".output").open("w+", encoding="utf-8") as output:
        process = subprocess.Popen(  # noqa: S603 - commands of this file's callers alone
            command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read()
    if process.returncode not in allowed:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{text[-2000:]}")
    return Measurement(seconds, usage.ru_maxrss / KILOBYTES_A_MEGABYTE, text)


def median(measurements: list[Measurement]) -> Measurement:
    """Return the run of median length."""
    return sorted(measurements, key=lambda each: each.seconds)[len(measurements) // 2]
