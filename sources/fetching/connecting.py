"""A connection to the very address that was judged.

Judging a name and then letting a library resolve it again leaves a gap: the second answer of the
name server may be 127.0.0.1 (DNS rebinding). Here a name is resolved once, all its addresses are
judged, and the socket is connected to one of them; TLS still proves the name. Proxies of the
environment are left aside, because a proxy would resolve the name for itself.
"""

from __future__ import annotations

import errno
import io
import socket
import ssl
import threading
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from queue import Empty, SimpleQueue

from sources import addresses
from sources.fetching.errors import FetchFailed, FetchRefused, FetchUnread
from sources.fetching.limits import Deadline
from sources.fetching.securing import secured
from sources.text.urls import Url

Resolve = Callable[[str, int], Sequence[str]]
MOST_ADDRESSES = 4
# No way out of this machine for such an address (IPv6, say), or nothing left to make one with.
_OURS = frozenset(
    {errno.ENETUNREACH, errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EMFILE, errno.ENFILE}
)


def resolve(name: str, port: int) -> list[str]:
    """The addresses of a name as the system knows them. Raises OSError."""
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Wire:
    """A connected socket on which no single read outlasts the patience of its deadline.

    It counts what it reads: past the `budget` it stops. `torn` says that a secure connection ended
    without a word, as it does when somebody in between cuts it.
    """

    def __init__(self, sock: socket.socket, address: str, deadline: Deadline) -> None:
        self._sock = sock
        self._deadline = deadline
        self.address = address
        self.budget = deadline.limits.header
        self.torn = False
        self.reader = io.BufferedReader(_Bytes(self))

    def sendall(self, data: bytes) -> None:
        self._sock.settimeout(self._deadline.patience())
        self._sock.sendall(data)

    def hang_up(self) -> None:
        self._sock.close()

    def receive_into(self, buffer: memoryview) -> int:
        if self.budget <= 0:
            raise FetchRefused("The server sends more than we take.")
        self._sock.settimeout(self._deadline.patience())
        try:
            size = self._sock.recv_into(buffer)
        except TimeoutError:
            raise self._deadline.silence() from None
        except ssl.SSLEOFError:
            self.torn, size = True, 0
        self._deadline.heard = self._deadline.heard or size > 0
        self.budget -= size
        return size


class _Bytes(io.RawIOBase):
    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        return self._wire.receive_into(buffer)


def connect(url: Url, deadline: Deadline, *, allowed: bool, resolver: Resolve) -> Wire:
    """A connection to the host of `url`, with TLS where it is https.

    `allowed` says that an operator vouches for this host, whatever its address. Raises
    FetchRefused for an address that may not be dialled, FetchFailed where nobody answers.
    """
    found = _resolved(url, deadline, resolver)
    if not allowed:
        for address in found:
            _judge(url.host, address)
    sock, address = _dialled(found[:MOST_ADDRESSES], url, deadline)
    try:
        if url.scheme == "https":
            sock = secured(sock, url.host.strip("[]"), deadline)
        return Wire(sock, address, deadline)
    except BaseException:
        sock.close()
        raise


def _judge(host: str, address: str) -> None:
    try:
        why = addresses.refusal(address)
    except ValueError:
        why = f"{address!r} is no address."
    if why:
        raise FetchRefused(f"{host} is not fetched. {why}")


def _is_address(name: str) -> bool:
    try:
        return bool(ip_address(name))
    except ValueError:
        return False


def _resolved(url: Url, deadline: Deadline, resolver: Resolve) -> Sequence[str]:
    """The addresses of the host, asked for in a thread: the system's resolver knows no deadline."""
    name = url.host.strip("[]")
    if _is_address(name):
        return [name]
    answers: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolver(name, url.port))
        except Exception as error:  # noqa: BLE001 - handed to the thread that waits
            answers.put(error)

    threading.Thread(target=ask, name="resolve", daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.patience())
    except Empty:
        raise FetchFailed(f"The name server did not say where {url.host} is.") from None
    if isinstance(answer, (OSError, UnicodeError)):
        raise FetchFailed(f"There is no host named {url.host}.")
    if isinstance(answer, Exception):
        raise answer
    if not answer:
        raise FetchFailed(f"The host {url.host} has no address.")
    return answer


def _dialled(found: Sequence[str], url: Url, deadline: Deadline) -> tuple[socket.socket, str]:
    """A socket connected to the first address that answers, and that address."""
    trouble, ours = "", True
    for address in found:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        patience = deadline.patience()
        try:
            return _connected(family, (address, url.port), patience), address
        except TimeoutError:
            trouble, ours = "it does not answer", False
        except OSError as error:
            trouble = (error.strerror or "no connection").lower()
            ours = ours and error.errno in _OURS
    reason = f"{url.host} cannot be reached: {trouble}."
    raise FetchUnread(f"{reason} The fault is on our side.") if ours else FetchFailed(reason)


def _connected(family: int, place: tuple[str, int], patience: float) -> socket.socket:
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.settimeout(patience)
        sock.connect(place)
    except BaseException:
        sock.close()
        raise
    return sock
