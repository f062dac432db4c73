"""Where a body ends, and what is in its chunks (RFC 9112, 6 and 7).

Written out here because the standard library takes every Transfer-Encoding but "chunked" for none,
and then the frames of the chunks for text of the document. Left out: trailers, which come after
the page is whole and are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sources.fetching.errors import FetchBroken, FetchUnread
from sources.fetching.heads import Head, Reader
from sources.fetching.inflating import PIECE, is_plain, opens

# A page in tiny chunks costs time that none of the other limits sees.
MOST_CHUNKS = 50_000
FAIR_CHUNK = 64  # bytes: a large page may have one more chunk for every so many
LONGEST_LINE = 8 * 1024
_LENGTH = re.compile(r"\d{1,18}", re.ASCII)
_SIZE = re.compile(rb"([0-9a-fA-F]{1,15})[ \t]*(?:;[^\n]*)?\r?\n")


@dataclass(frozen=True)
class Frame:
    """`length` in bytes, None where it is not told; `coding` is how the page is compressed.

    Without chunks and without a length a body lasts until the connection ends.
    """

    chunked: bool = False
    length: int | None = None
    coding: str = ""

    @property
    def is_open(self) -> bool:
        return not self.chunked and self.length is None


def frame(head: Head) -> Frame:
    """How the body after `head` is framed. Raises FetchUnread, FetchBroken.

    A Content-Length beside a Transfer-Encoding is void (RFC 9112, 6.3).
    """
    sent = [coding for coding in head.listed("transfer-encoding") if not is_plain(coding)]
    packed = [coding for coding in head.listed("content-encoding") if not is_plain(coding)]
    chunked = sent[-1:] == ["chunked"]
    codings = packed + (sent[:-1] if chunked else sent)
    if not all(map(opens, codings)) or len(codings) > 1:
        said = ", ".join(packed + sent)[:60]
        raise FetchUnread(f"The page is packed in a way that we did not ask for: {said!r}.")
    return Frame(chunked, None if sent else _length(head), "".join(codings))


def pieces(shape: Frame, reader: Reader) -> Iterator[bytes]:
    """The body without its frame, 64 kB at most at a time. Raises what the reader raises.

    Raises FetchBroken where it ends too soon, except where only the connection tells the end.
    """
    if shape.chunked:
        yield from _chunks(reader)
    elif shape.length is not None:
        for data in _exactly(shape.length, reader):
            if not data:
                raise FetchBroken("The page breaks off before the length that its server promised.")
            yield data
    else:
        while data := reader.read(PIECE):
            yield data


def _length(head: Head) -> int | None:
    """The promised length; None where it is none, which browsers pass over too."""
    said = set(head.listed("content-length"))
    if len(said) > 1:
        raise FetchBroken("The server promises two lengths for one page.")
    value = said.pop() if said else ""
    if value.isdecimal() and value.isascii():
        return int(value) if _LENGTH.fullmatch(value) else 10**18
    return None


def _exactly(size: int, reader: Reader) -> Iterator[bytes]:
    """So many bytes; an empty piece where they end too soon."""
    while size:
        data = reader.read(min(size, PIECE))
        size -= len(data)
        yield data


def _chunks(reader: Reader) -> Iterator[bytes]:
    count = total = 0
    while size := _size(reader.readline(LONGEST_LINE)):
        count, total = count + 1, total + size
        if count > MOST_CHUNKS + total // FAIR_CHUNK:
            raise FetchUnread("The page comes in far too many pieces.")
        for data in _exactly(size, reader):
            if not data:
                raise broken()
            yield data
        if reader.readline(2) not in (b"\r\n", b"\n"):
            raise broken()


def _size(line: bytes) -> int:
    match = _SIZE.fullmatch(line)
    if match is None:
        raise broken()
    return int(match[1], 16)


def broken() -> FetchBroken:
    return FetchBroken("The page arrives broken.")
