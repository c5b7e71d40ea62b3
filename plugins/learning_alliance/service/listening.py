"""Listens for readers until it is told to stop."""

import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from waitress.server import create_server

from learning_alliance.service.application import Application
from learning_alliance.service.service_error import ServiceError

THREADS = 4
MOST_CONNECTIONS = 200
SECONDS_OF_SILENCE = 30
LARGEST_HEADERS = 16_384
LARGEST_BODY = 1_024
"""Nobody has reason to send one."""

ANY_HOST = {"", "0.0.0.0", "::"}  # noqa: S104 - names of hosts that stand for all, to tell them apart
SOME_ADDRESS_ON_A_LAN = ("192.168.255.254", 9)


def listen(application: Application, host: str, port: int, is_ready: Callable[[int], None]) -> None:
    """Serve until the process is told to stop by SIGTERM or SIGINT.

    A request is read whole before a thread takes it up, so that a slow telephone holds up nobody, and one
    that falls silent is let go.

    Raises:
        ServiceError: The address is in use, or not of this machine.
    """
    try:
        server = create_server(
            application, host=host, port=port, threads=THREADS, connection_limit=MOST_CONNECTIONS,
            channel_timeout=SECONDS_OF_SILENCE, cleanup_interval=SECONDS_OF_SILENCE // 2,
            max_request_header_size=LARGEST_HEADERS, max_request_body_size=LARGEST_BODY, ident="",
            clear_untrusted_proxy_headers=True, asyncore_use_poll=True,
        )  # fmt: skip
    except OSError as error:
        raise ServiceError(
            f"Nothing can listen at {host}:{port}: {error.strerror or error}. Choose another --port or --host."
        ) from error
    with _stopped_by_signals():
        is_ready(server.effective_port)
        try:
            server.run()
        finally:
            server.close()


def lan_address() -> str:
    """Return the address of this machine on its network, empty where it has none. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(SOME_ADDRESS_ON_A_LAN)
        except OSError:
            return ""
        address: str = probe.getsockname()[0]
    return "" if address.startswith(("127.", "0.")) else address


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """Make SIGTERM and SIGINT end the server after the answers that are under way.

    A script that starts it in the background hands down SIGINT ignored, so that is set here too.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, _stop) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
