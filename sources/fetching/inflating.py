"""Compressed bodies, opened piece by piece so that a small bomb cannot become a large one."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from sources.fetching.errors import FetchBroken, FetchUnread

PIECE = 64 * 1024
MOST_MEMBERS = 100
_GZIP = 16 + zlib.MAX_WBITS
_MEMBER = b"\x1f\x8b"


class Plain:
    """Bytes as they are."""

    whole = False  # they do not tell where they end

    def feed(self, data: bytes) -> Iterator[bytes]:
        yield data

    def end(self) -> None:
        """Nothing is left over."""


class Inflater:
    """gzip (RFC 1952, several members too) or deflate (RFC 1950, or RFC 1951 as many send it).

    `feed` yields pieces of 64 kB at most. Raises FetchFailed for bytes that are neither, and at
    the end for a stream that breaks off.
    """

    def __init__(self, coding: str) -> None:
        self._gzip = coding == "gzip"
        self._stream = zlib.decompressobj(_GZIP if self._gzip else zlib.MAX_WBITS)
        self._started = False
        self._members = 1
        self._held = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        data, self._held = self._held + data, b""
        if len(data) < len(_MEMBER) and not self._started:
            self._held = data  # too little to tell the sorts of deflate apart
            return
        while data:
            if self._stream.eof and not self._next_member(data):
                return  # padding after the end, which browsers pass over too
            yield self._piece(data)
            data = self._stream.unconsumed_tail or self._stream.unused_data

    @property
    def whole(self) -> bool:
        """The stream has said itself that it ended."""
        return self._stream.eof

    def end(self) -> None:
        """Raises FetchFailed where the stream was not whole."""
        if (self._started or self._held) and not self.whole:
            raise FetchBroken("The page breaks off in the middle of its compressed bytes.")

    def _piece(self, data: bytes) -> bytes:
        try:
            piece = self._stream.decompress(data, PIECE)
        except zlib.error:
            if self._gzip or self._started:
                raise FetchBroken("The page is not compressed as its server says.") from None
            self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
            self._started = True
            return self._piece(data)
        self._started = True
        return piece

    def _next_member(self, data: bytes) -> bool:
        if not self._gzip or not _MEMBER.startswith(data[:2]):
            return False
        if len(data) == 1:  # half of the mark; the other half comes with the next bytes
            self._held = data
            return False
        self._members += 1
        if self._members > MOST_MEMBERS:
            raise FetchUnread("The page is compressed in far too many pieces.")
        self._stream = zlib.decompressobj(_GZIP)
        return True


def is_plain(coding: str) -> bool:
    """Whether the name of a coding stands for none."""
    return coding in ("", "identity", "none")


def opens(coding: str) -> bool:
    """Whether `opener` opens it."""
    return coding.removeprefix("x-") in ("gzip", "deflate")


def opener(coding: str) -> Plain | Inflater:
    """What opens a body of a coding that `opens` or `is_plain` says yes to."""
    return Plain() if is_plain(coding) else Inflater(coding.removeprefix("x-"))
