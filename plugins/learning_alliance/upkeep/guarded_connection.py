"""Connections to hosts of the public internet, and to no others.

An address in a contributed file must not make the machine that looks at it ask its own neighbours
(server-side request forgery). The name is resolved once, every answer is held against the rule, and the
connection goes to the very address that passed, so that a second answer of the name server changes nothing.
"""

import http.client
import socket
import ssl
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

IpAddress = IPv4Address | IPv6Address
Guard = Callable[[IpAddress], bool]
# Both carry an IPv4 address inside, which could be a private one.
TRANSLATED = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"), ip_network("2002::/16"))


class HostRefusedError(Exception):
    """The host is not on the public internet."""


def is_public(address: IpAddress) -> bool:
    """Tell whether an address belongs to the public internet."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return is_public(address.ipv4_mapped)
        if any(address in network for network in TRANSLATED):
            return False
    return address.is_global and not address.is_multicast


def connect(host: str, port: int, seconds: float, guard: Guard) -> socket.socket:
    """Return an open connection to a host.

    Raises:
        HostRefusedError: One of its addresses is not allowed.
        OSError: It cannot be found or does not answer.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if not all(guard(ip_address(str(place[0]).partition("%")[0])) for *_, place in found):
        raise HostRefusedError(host)
    failure: OSError = OSError("no address")
    for family, kind, protocol, _, place in found:
        opened = socket.socket(family, kind, protocol)
        opened.settimeout(seconds)
        try:
            opened.connect(place)
        except OSError as error:
            opened.close()
            failure = error
        else:
            return opened
    raise failure


class GuardedConnection(http.client.HTTPConnection):
    """HTTP, in the clear or encrypted, over a guarded connection."""

    def __init__(self, host: str, port: int, seconds: float, guard: Guard, *, is_secure: bool) -> None:
        super().__init__(host, port, timeout=seconds)
        self._seconds = seconds
        self._guard = guard
        self._is_secure = is_secure
        self.default_port = http.client.HTTPS_PORT if is_secure else http.client.HTTP_PORT

    def connect(self) -> None:
        """Open the connection; http.client calls it."""
        opened = connect(self.host, self.port, self._seconds, self._guard)
        if self._is_secure:
            opened = ssl.create_default_context().wrap_socket(opened, server_hostname=self.host)
        self.sock = opened
