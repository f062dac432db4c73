"""One request and its answer over a connection, within the limits of header, body and time."""

from __future__ import annotations

import io

from sources.fetching.connecting import Wire
from sources.fetching.errors import FetchBroken, FetchRefused, FetchUnread
from sources.fetching.exchange import Headers
from sources.fetching.framing import broken, frame, pieces
from sources.fetching.heads import Head, read_head
from sources.fetching.inflating import opener
from sources.fetching.limits import MEGABYTE, Deadline
from sources.text.urls import Url


def ask(wire: Wire, url: Url, headers: Headers, deadline: Deadline) -> Head:
    """Sends a GET and reads the answer as far as its body. Raises FetchError."""
    lines = [f"GET {url.target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers)]
    if any("\r" in line or "\n" in line for line in lines):
        raise FetchRefused("The request would have a line too many.")
    try:
        wire.sendall("\r\n".join([*lines, "", ""]).encode("latin-1"))
        return read_head(wire.reader)
    except FetchRefused:
        raise _too_much_header(deadline) from None
    except TimeoutError:
        raise deadline.silence() from None
    except (OSError, ValueError):
        raise FetchBroken(f"The answer of {url.host} is none that a web server gives.") from None


def body(head: Head, wire: Wire, deadline: Deadline) -> bytes:
    """The whole body, decompressed. Raises FetchError."""
    most, cut = deadline.limits.body, deadline.limits.cut
    shape = frame(head)
    if shape.length is not None and shape.length > most and not cut:
        raise _too_large(most)
    # Chunks have a frame; a body that is more frame than content is nobody's page.
    wire.budget = most * 2 + MEGABYTE
    stream = opener(shape.coding)
    kept = io.BytesIO()
    try:
        for data in pieces(shape, wire.reader):
            for piece in stream.feed(data):
                kept.write(piece)
                if kept.tell() > most and not cut:
                    raise _too_large(most)
                if kept.tell() > most:
                    return kept.getvalue()[:most]
    except (OSError, ValueError):
        raise broken() from None
    stream.end()
    if shape.is_open and wire.torn and not stream.whole:
        raise FetchUnread("The secure connection broke off, and nothing tells that the page ended.")
    return kept.getvalue()


def _too_large(most: int) -> FetchRefused:
    size = f"{most / MEGABYTE:g} MB" if most >= MEGABYTE else f"{most:,} bytes"
    return FetchRefused(f"The page is larger than {size}.")


def _too_much_header(deadline: Deadline) -> FetchRefused:
    return FetchRefused(
        f"The header of the answer is larger than {deadline.limits.header:,} bytes."
    )
