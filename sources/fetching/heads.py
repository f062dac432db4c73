"""The head of an answer: its status and its header fields (RFC 9112, 4 and 5)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from sources.fetching.errors import FetchBroken
from sources.fetching.exchange import Headers

MOST_INTERIM = 20
_STATUS = re.compile(r"HTTP/1\.\d[ \t]+([1-9]\d\d)(?:[ \t]+(.*))?[ \t]*", re.ASCII | re.DOTALL)
_SWITCHING = 101


class Reader(Protocol):
    """What is read of a connection, as of any buffered file of bytes."""

    def readline(self, size: int = -1, /) -> bytes: ...

    def read(self, size: int = -1, /) -> bytes: ...


@dataclass(frozen=True)
class Head:
    """A status and the fields in their order; the bytes of both are taken for Latin-1."""

    status: int
    reason: str
    headers: Headers

    def first(self, name: str) -> str | None:
        """The first field of that name (in lower case)."""
        return next((value for key, value in self.headers if key.lower() == name), None)

    def listed(self, name: str) -> list[str]:
        """The members of a list in lower case, through all fields of that name (RFC 9110, 5.3)."""
        values = ",".join(value for key, value in self.headers if key.lower() == name)
        return [member for each in values.lower().split(",") if (member := each.strip())]


def read_head(reader: Reader) -> Head:
    """The head of the final answer; interim ones (103 Early Hints and its like) are passed over.

    Raises ValueError for what is no head, and what the reader raises.
    """
    for _ in range(MOST_INTERIM):
        head = _one(reader)
        if head.status >= 200 or head.status == _SWITCHING:
            return head
    raise FetchBroken("The server gives interim answers, and no final one.")


def _one(reader: Reader) -> Head:
    match = _STATUS.fullmatch(_line(reader))
    if match is None:
        raise ValueError("no status line")
    fields: list[tuple[str, str]] = []
    while line := _line(reader):
        if line[0] in " \t" and fields:  # a long field, folded as it was once allowed
            name, value = fields[-1]
            fields[-1] = name, f"{value} {line.strip()}"
            continue
        name, colon, value = line.partition(":")
        # A line that is no field is passed over: it must not hide those that come after it.
        if colon and name.strip():
            fields.append((name.strip(), value.strip()))
    return Head(int(match[1]), (match[2] or "").strip(), tuple(fields))


def _line(reader: Reader) -> str:
    line = reader.readline()
    if not line.endswith(b"\n"):
        raise ValueError("the connection ends within the head")
    return line.rstrip(b"\r\n").decode("latin-1")
