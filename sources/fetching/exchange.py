from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

Headers = tuple[tuple[str, str], ...]

LONGEST_WAIT = 30 * 24 * 3600
PARTIAL = 206
UNTYPED = "application/octet-stream"
_MEDIA_TYPE = re.compile(r"\s*([\w!#$&^.+-]{1,50}/[\w!#$&^.+-]{1,50})\s*(?:;|$)", re.ASCII)
_SECONDS = re.compile(r"\s*(\d{1,1000})\s*", re.ASCII)
_CONDITIONS = ("If-None-Match", "If-Modified-Since")


@dataclass(frozen=True)
class Exchange:
    """One answer of a server, whatever its status, and how we came to it.

    `headers` are those of the last answer, in its order; `body` is decompressed, and empty
    unless the status is 2xx and the page whole; `media_type` is what the server said, without
    parameters and in lower case, not what the bytes are.
    `redirects` are the addresses that we were sent to, the last of them `final_url`;
    `address` is the IP address that was dialled last. `fetched_at` is the moment at which it
    had come.
    """

    requested_url: str
    final_url: str
    status: int
    reason: str
    headers: Headers
    body: bytes
    media_type: str
    redirects: tuple[str, ...] = ()
    fetched_at: datetime | None = None
    address: str = ""
    request_headers: Headers = ()

    @property
    def unchanged(self) -> bool:
        """The server says that what we asked about is as it was (RFC 9110, 304).

        A 304 to a request that asked about nothing says nothing.
        """
        return self.status == 304 and any(name in _CONDITIONS for name, _ in self.request_headers)

    @property
    def retry_after(self) -> int | None:
        """The seconds that the server asks us to wait (RFC 9110, 10.2.3), a month at most.

        A date is read against the server's own Date, or the time of the fetch where it sent none.
        """
        said = self.header("Retry-After")
        if seconds := _SECONDS.fullmatch(said):
            return min(int(seconds[1]), LONGEST_WAIT)
        then, now = _moment(said), _moment(self.header("Date")) or self.fetched_at
        if then is None or now is None:
            return None
        return max(0, min(int((then - now).total_seconds()), LONGEST_WAIT))

    def header(self, name: str) -> str:
        """The first header of that name; empty where there is none."""
        name = name.lower()
        return next((value for key, value in self.headers if key.lower() == name), "")

    def refusal(self) -> str:
        """Why this answer is no page to keep, as a sentence; empty where it is one."""
        if self.unchanged:
            return "The server says that the page has not changed."
        if self.status == PARTIAL:
            return "The server gives a part of the page, and was asked for all of it (206)."
        if not 200 <= self.status < 300:
            return f"The server answered {f'{self.status} {self.reason}'.strip()}.{self._wait()}"
        if not self.body:
            return "The server answered with an empty page."
        return ""

    def _wait(self) -> str:
        wait = self.retry_after
        return f" It wants to be asked again after {_told(wait)}." if wait else ""


@dataclass(frozen=True)
class Known:
    """A page that we hold: the address that gave it, and the headers with which it came."""

    url: str
    headers: Headers

    def conditions(self, url: str) -> Headers:
        """Request headers that ask `url` for the page only if it changed (RFC 9110, 13.1).

        Empty for any other address: it would be told what it has no business to know, and what it
        says of it would mean another page. Empty where the server gave nothing to compare by.
        """
        said = {name.lower(): value for name, value in reversed(self.headers)}
        values = (said.get("etag", ""), said.get("last-modified", ""))
        pairs = zip(_CONDITIONS, values, strict=True) if url == self.url else ()
        return tuple((name, value) for name, value in pairs if value and _is_plain(value))


def media_type(content_type: str) -> str:
    """The media type in a Content-Type header; application/octet-stream where there is none."""
    match = _MEDIA_TYPE.match(content_type)
    return match[1].lower() if match else UNTYPED


def _told(seconds: int) -> str:
    """A time to wait, rounded up to what a person would say."""
    for size, unit in ((24 * 3600, "days"), (3600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"{-(-seconds // size)} {unit}"
    return f"{seconds} seconds"


def _moment(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value[:100])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else None


def _is_plain(value: str) -> bool:
    # What a server sent is sent back to it: nothing that could end the header line.
    return len(value) < 1000 and value.isascii() and value.isprintable()
