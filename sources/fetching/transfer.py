"""One request and its answer over a connection, within the limits of header, body and time."""

from __future__ import annotations

import io
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead, LineTooLong

from sources.fetching.connecting import Wire
from sources.fetching.errors import FetchBroken, FetchRefused
from sources.fetching.exchange import Headers
from sources.fetching.inflating import PIECE, opener
from sources.fetching.limits import MEGABYTE, Deadline
from sources.text.urls import Url


def ask(wire: Wire, url: Url, headers: Headers, deadline: Deadline) -> HTTPResponse:
    """Sends a GET and reads the answer as far as its body. Raises FetchError."""
    connection = HTTPConnection(url.host)
    connection.sock = wire
    try:
        connection.putrequest("GET", url.target, skip_host=True, skip_accept_encoding=True)
        for name, value in headers:
            connection.putheader(name, value)
        connection.endheaders()
        return connection.getresponse()
    except (FetchRefused, LineTooLong):
        raise _too_much_header(deadline) from None
    except TimeoutError:
        raise deadline.silence() from None
    except (HTTPException, OSError, ValueError):
        raise FetchBroken(f"The answer of {url.host} is none that a web server gives.") from None


def body(response: HTTPResponse, wire: Wire, deadline: Deadline) -> bytes:
    """The whole body, decompressed. Raises FetchError."""
    most, cut = deadline.limits.body, deadline.limits.cut
    if response.length is not None and response.length > most and not cut:
        raise _too_large(most)
    # Chunks have a frame; a body that is more frame than content is nobody's page.
    wire.budget = most * 2 + MEGABYTE
    stream = opener(response.headers.get("Content-Encoding", ""))
    kept = io.BytesIO()
    try:
        while data := response.read(PIECE):
            for piece in stream.feed(data):
                kept.write(piece)
                if kept.tell() > most and not cut:
                    raise _too_large(most)
                if kept.tell() > most:
                    return kept.getvalue()[:most]
    except TimeoutError:
        raise deadline.silence() from None
    except IncompleteRead:
        raise _broken() if response.chunked else _broken_off() from None
    except (HTTPException, OSError, ValueError):
        raise _broken() from None
    if response.length:
        raise _broken_off()
    stream.end()
    return kept.getvalue()


def _too_large(most: int) -> FetchRefused:
    size = f"{most / MEGABYTE:g} MB" if most >= MEGABYTE else f"{most:,} bytes"
    return FetchRefused(f"The page is larger than {size}.")


def _too_much_header(deadline: Deadline) -> FetchRefused:
    return FetchRefused(
        f"The header of the answer is larger than {deadline.limits.header:,} bytes."
    )


def _broken() -> FetchBroken:
    return FetchBroken("The page arrives broken.")


def _broken_off() -> FetchBroken:
    return FetchBroken("The page breaks off before the length that its server promised.")
