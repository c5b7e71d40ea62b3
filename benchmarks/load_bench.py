"""How many readers `alliance serve` can answer at once: wrk on loopback, with nginx on the static page beside it.

wrk and nginx are Debian packages of these names; the run takes under a minute.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import click

from benchmarks.judgements import read_questions

PROJECT = Path(__file__).resolve().parent.parent
CONNECTIONS = (1, 32)
STATIC_PAGE = "case-studies/th-baan-mankong/"
LONGEST_START = 120.0
SECONDS_TO_WARM_UP = 1
"""A service that has just built an index tidies up once; what counts is what readers meet later."""
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
SLOWEST = re.compile(r"99%\s+([\d.]+)(us|ms|s)")
ERRORS = re.compile(
    r"Non-2xx or 3xx responses: (\d+)|Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)"
)
MEMORY = re.compile(r"VmRSS:\s+(\d+) kB")
MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}
KILOBYTES_A_MEGABYTE = 1024
NGINX = """\
daemon off; pid {folder}/pid; error_log {folder}/errors; worker_processes 1;
events {{ worker_connections 256; }}
http {{ include /etc/nginx/mime.types; access_log off; gzip on; gzip_types text/css text/javascript;
client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
server {{ listen 127.0.0.1:{port}; root {site}; }} }}
"""
LUA = """\
local paths = {{ {paths} }}
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], {{["Accept-Encoding"] = "gzip"}})
end
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """One run of wrk.

    Attributes:
        p99_ms: 99 of 100 answers took no longer.
        errors: Answers that were none, and connections that broke.
    """

    requests_a_second: float
    p99_ms: float
    errors: int


@click.command()
@click.option("--seconds", default=5, show_default=True, help="Length of each run.")
def load_bench(seconds: int) -> None:
    """Print requests a second, slowest answers and errors, and the memory of the service before and after."""
    for program in ("wrk", "nginx"):
        if shutil.which(program) is None:
            raise click.UsageError(f"{program} is needed. On Debian: sudo apt install wrk nginx-light")
    click.echo(
        "| server | what | connections | requests/s | p99 ms | errors |\n|---|---|---:|---:|---:|---:|"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with _service(PROJECT, folder) as (process, address):
            before = _memory(process)
            for what, paths in _targets().items():
                _measured(address, _requests(folder, paths), 1, SECONDS_TO_WARM_UP)
                for number in CONNECTIONS:
                    figures = _measured(address, _requests(folder, paths), number, seconds)
                    click.echo(_row("alliance serve", what, number, figures))
            after = _memory(process)
        with _nginx(PROJECT / "site", folder) as address:
            _measured(address, _requests(folder, [f"/{STATIC_PAGE}"]), 1, SECONDS_TO_WARM_UP)
            for number in CONNECTIONS:
                figures = _measured(address, _requests(folder, [f"/{STATIC_PAGE}"]), number, seconds)
                click.echo(_row("nginx", "static page", number, figures))
    click.echo(f"\nMemory of the service: {before:.0f} MiB at the start, {after:.0f} MiB after all runs.")


def _targets() -> dict[str, list[str]]:
    queries = [quote(each.query) for each in read_questions()]
    return {
        "static page": [f"/{STATIC_PAGE}"],
        "/search": [f"/search?q={query}" for query in queries],
        "/api/search": [f"/api/search?q={query}" for query in queries],
    }


def _requests(folder: Path, paths: list[str]) -> Path:
    """Write what wrk asks for, in turn; return the file."""
    script = folder / "requests.lua"
    script.write_text(LUA.format(paths=", ".join(f'"{path}"' for path in paths)), encoding="utf-8")
    return script


def _measured(address: str, script: Path, connections: int, seconds: int) -> Figures:
    command = [
        "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "10s", "-s", str(script), address,
    ]  # fmt: skip
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - a program of this machine
    rate, slowest = RATE.search(told), SLOWEST.search(told)
    if rate is None or slowest is None:
        raise RuntimeError(f"wrk said something else:\n{told}")
    errors = sum(int(number) for match in ERRORS.finditer(told) for number in match.groups() if number)
    return Figures(float(rate[1]), float(slowest[1]) * MILLISECONDS[slowest[2]], errors)


@contextmanager
def _service(project: Path, folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "learning_alliance.cli.main", "serve", "--port", "0", str(project)]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(  # noqa: S603 - our own command
        command, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        greeting = process.stdout.readline() if process.stdout else ""
        address = re.search(r"http://[\d.]+:\d+", greeting)
        if address is None:
            raise RuntimeError(f"The service did not start: {greeting}")
        yield process, address[0]
    finally:
        process.terminate()
        process.wait(timeout=LONGEST_START)


@contextmanager
def _nginx(site: Path, folder: Path) -> Iterator[str]:
    port = 18_765
    settings = folder / "nginx.conf"
    settings.write_text(NGINX.format(folder=folder, port=port, site=site), encoding="utf-8")
    process = subprocess.Popen(["nginx", "-c", str(settings)], stderr=subprocess.DEVNULL)  # noqa: S603, S607 - a program of this machine
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/{STATIC_PAGE}")
        yield address
    finally:
        process.terminate()
        process.wait(timeout=LONGEST_START)


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=1):  # noqa: S310 - on this machine
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"Nothing answers at {address}.")


def _memory(process: subprocess.Popen[str]) -> float:
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    found = MEMORY.search(status)
    return int(found[1]) / KILOBYTES_A_MEGABYTE if found else 0.0


def _row(server: str, what: str, connections: int, figures: Figures) -> str:
    return (
        f"| {server} | {what} | {connections} | {figures.requests_a_second:,.0f} | "
        f"{figures.p99_ms:.1f} | {figures.errors} |"
    )


if __name__ == "__main__":
    load_bench()
