"""Asks one address and follows where it leads, with bounds on time, size and steps."""

import http.client
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Timer
from urllib.parse import quote, urljoin, urlsplit

from learning_alliance.upkeep.guarded_connection import Guard, GuardedConnection, HostRefusedError, is_public

AGENT = "LearningAllianceLinks/1.0"
WEB = {"http", "https"}
MOST_STEPS = 5
MOST_BYTES = 1024
PERMANENT = {301, 308}
REDIRECTS = {301, 302, 303, 307, 308}
# Servers that dislike HEAD answer with one of these, or with an error of their own.
ASK_AGAIN_IN_FULL = {400, 403, 404, 405, 406, 410, 501}
SERVER_ERROR = 500
# Other failures of the name service pass, such as those of a machine without a line.
NO_SUCH_NAME = {socket.EAI_NONAME, socket.EAI_NODATA}
# What a path may hold as it is; the rest, such as a letter with an accent, is written in percent.
KEPT = "%/?#[]@!$&'()*+,;=:~-._"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said, or why it said nothing.

    Attributes:
        status: The code of the last answer, 0 where there was none.
        failure: Why there was none, in plain words.
        leads_to: Where the last answer came from, if not from the address itself.
        is_moved_for_good: All steps there were permanent ones.
        is_gone: There is no such host.
        body: The beginning of the answer, where it was asked for.
    """

    status: int = 0
    failure: str = ""
    leads_to: str = ""
    is_moved_for_good: bool = False
    is_gone: bool = False
    is_refused: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Asker:
    """How to ask.

    Attributes:
        seconds: How long to wait for a connection, and for each part of an answer.
        longest: How long one exchange may take as a whole: a server could send a byte now and then for ever.
        guard: Which hosts may be asked.
    """

    seconds: float = 15
    longest: float = 60
    guard: Guard = is_public

    def ask(self, address: str) -> Answer:
        """Ask whether something is there: without its body, and where a server dislikes that, with some of it."""
        answer = self._follow("HEAD", address)
        if answer.status in ASK_AGAIN_IN_FULL or answer.status >= SERVER_ERROR:
            return self._follow("GET", address)
        return answer

    def read(self, address: str, most_bytes: int) -> Answer:
        """Ask for the beginning of what is there."""
        return self._follow("GET", address, most_bytes)

    def _follow(self, method: str, address: str, most_bytes: int = MOST_BYTES) -> Answer:
        place, is_permanent = address, True
        for _ in range(MOST_STEPS + 1):
            if urlsplit(place).scheme not in WEB:
                return Answer(failure="it leads to an address that is no web page", is_refused=True)
            answer = self._exchange(method, place, most_bytes)
            target = answer.headers.get("location", "")
            if answer.status not in REDIRECTS or not target:
                leads_to = place if place != address else ""
                return Answer(
                    answer.status,
                    answer.failure,
                    leads_to,
                    is_permanent and bool(leads_to),
                    answer.is_gone,
                    answer.is_refused,
                    answer.headers,
                    answer.body,
                )
            is_permanent = is_permanent and answer.status in PERMANENT
            place = urljoin(place, quote(target, safe=KEPT))
        return Answer(failure=f"it leads on more than {MOST_STEPS} times")

    def _exchange(self, method: str, address: str, most_bytes: int) -> Answer:
        try:
            return self._exchanged(method, address, most_bytes)
        except HostRefusedError:
            return Answer(failure="its host is not on the public internet", is_refused=True)
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Answer(failure=_in_words(error), is_gone=_is_gone(error))

    def _exchanged(self, method: str, address: str, most_bytes: int) -> Answer:
        parts = urlsplit(address)
        is_secure = parts.scheme == "https"
        port = parts.port or (http.client.HTTPS_PORT if is_secure else http.client.HTTP_PORT)
        connection = GuardedConnection(
            parts.hostname or "", port, self.seconds, self.guard, is_secure=is_secure
        )
        end = Timer(self.longest, _cut, [connection])
        end.daemon = True
        end.start()
        try:
            path = quote(parts.path or "/", safe=KEPT) + (
                f"?{quote(parts.query, safe=KEPT)}" if parts.query else ""
            )
            headers = {
                "User-Agent": AGENT,
                "Accept": "*/*",
                "Accept-Encoding": "identity",
                "Connection": "close",
            }
            connection.request(method, path, headers=headers)
            response = connection.getresponse()
            body = b"" if method == "HEAD" else response.read(most_bytes)
            return Answer(
                response.status,
                headers={name.lower(): value for name, value in response.getheaders()},
                body=body,
            )
        finally:
            end.cancel()
            connection.close()


def _in_words(error: Exception) -> str:
    """Return why there was no answer."""
    if isinstance(error, socket.gaierror):
        return "there is no such host" if _is_gone(error) else "its name could not be looked up"
    if isinstance(error, ssl.SSLCertVerificationError):
        return "its certificate is not valid"
    return "no answer in time" if isinstance(error, TimeoutError) else "the connection broke"


def _is_gone(error: Exception) -> bool:
    return isinstance(error, socket.gaierror) and error.errno in NO_SUCH_NAME


def _cut(connection: GuardedConnection) -> None:
    """End an exchange that takes too long, whatever it waits for."""
    if connection.sock:
        connection.sock.shutdown(socket.SHUT_RDWR)
