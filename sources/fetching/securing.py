"""TLS over a connection, and in plain words why there is none."""

from __future__ import annotations

import socket
import ssl

from sources.fetching.errors import FetchError, FetchFailed, FetchUnread
from sources.fetching.limits import Deadline

# The numbers are those of OpenSSL (X509_V_ERR_...), which the standard library does not name.
_EXPIRED = 10
_OTHER_NAMES = frozenset({62, 64})
_UNKNOWN_ISSUERS = frozenset({2, 20, 21})
_NO_TLS = ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG")
_OLD_TLS = ("UNSUPPORTED_PROTOCOL", "PROTOCOL_VERSION", "VERSION_TOO_LOW")


def secured(sock: socket.socket, name: str, deadline: Deadline) -> ssl.SSLSocket:
    """The socket with TLS, whose certificate proves `name`. Raises FetchError.

    It tells an end that was said (close_notify) from one that was not.
    """
    sock.settimeout(deadline.patience())
    try:
        return ssl.create_default_context().wrap_socket(
            sock, server_hostname=name, suppress_ragged_eofs=False
        )
    except TimeoutError:
        raise deadline.silence() from None
    except ssl.SSLCertVerificationError as error:
        raise untrusted(name, error.verify_code, error.verify_message) from None
    except (OSError, ValueError) as error:
        reason = f"No secure connection to {name} comes about: {_cause(error)}."
        raise FetchFailed(reason) from None


def untrusted(name: str, code: int, message: str) -> FetchError:
    """What to raise for a certificate that OpenSSL finds fault with.

    A browser fetches the certificate that a server left out of its chain; we can't.
    """
    certificate = f"The certificate of {name}"
    if code == _EXPIRED:
        return FetchFailed(f"{certificate} has expired.")
    if code in _OTHER_NAMES:
        return FetchFailed(f"{certificate} is for another name.")
    reason = f"{certificate} is not trusted: {message.rstrip('.')}."
    return FetchUnread(reason) if code in _UNKNOWN_ISSUERS else FetchFailed(reason)


def _cause(error: OSError | ValueError) -> str:
    if isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError, ConnectionError)):
        return "the server hangs up"
    said = (error.reason or "") if isinstance(error, ssl.SSLError) else ""
    if any(word in said for word in _OLD_TLS):
        return "the server speaks only a TLS that is too old to be safe"
    if any(word in said for word in _NO_TLS):
        return "the server speaks no TLS"
    if "ALERT" in said:
        return f"the server refuses it ({said.lower().replace('_', ' ')})"
    return said.lower().replace("_", " ") or "its name is none that a certificate proves"
