"""The way of one request from an address to an answer, through every redirect."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from http.client import HTTPResponse

from sources.fetching import transfer
from sources.fetching.connecting import Resolve, connect, resolve
from sources.fetching.errors import FetchFailed, FetchRefused
from sources.fetching.exchange import Exchange, Headers, media_type
from sources.fetching.limits import LIMITS, Deadline, Limits
from sources.fetching.robots import LONGEST as LONGEST_ROBOTS
from sources.fetching.robots import Robots
from sources.text.urls import NotAUrl, Url, join, parse

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOLD = re.compile(r"\r?\n[ \t]*")
_ACCEPT = "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5"


@dataclass(frozen=True)
class Policy:
    """What an operator allows and says.

    `allow_hosts` may be dialled whatever their address (names as `sources.text.hosts.host` spells
    them); `site` is where we live, for those who wonder who reads their pages; `robots` follows
    robots.txt where it is given; `onward` is told each address that a server sends us on to, before
    that is asked, and what it raises ends the fetch.
    """

    allow_hosts: frozenset[str] = frozenset()
    allow_ports: frozenset[int] = frozenset({80, 443})
    site: str = ""
    robots: Robots | None = None
    resolve: Resolve = resolve
    onward: Callable[[str], None] | None = None


POLICY = Policy()


def fetch(
    url: str,
    *,
    policy: Policy = POLICY,
    limits: Limits = LIMITS,
    headers: Headers = (),
    fetched_at: datetime | None = None,
) -> Exchange:
    """The answer to a GET of `url`, whatever its status, redirects followed.

    `headers` are added to the request (`conditions` gives those that ask for news only).
    Raises FetchRefused for what our rules forbid, FetchFailed for what the world does not give.
    """
    deadline = Deadline(limits)
    try:
        start = parse(url)
    except NotAUrl as error:
        raise FetchRefused(str(error)) from None
    exchange = _follow(start, policy, deadline, headers)
    return replace(exchange, fetched_at=fetched_at)


def _follow(start: Url, policy: Policy, deadline: Deadline, headers: Headers) -> Exchange:
    url, passed = start, [str(start)]
    while True:
        if policy.robots is not None:
            policy.robots.check(url, lambda file: _robots(file, policy, deadline))
        exchange, onward = _one(url, policy, deadline, headers)
        if onward is None:
            return replace(exchange, requested_url=str(start), redirects=tuple(passed[1:]))
        if str(onward) in passed:
            raise FetchFailed("The server sends us round in a circle.")
        if len(passed) > deadline.limits.redirects:
            raise FetchFailed(f"The server sends us on more than {len(passed) - 1} times.")
        if policy.onward is not None:
            policy.onward(str(onward))
        passed.append(str(onward))
        url = onward


def _robots(file: Url, policy: Policy, deadline: Deadline) -> Exchange:
    """A robots.txt, fetched under the same rules and within the time of its page."""
    own = replace(deadline.limits, body=LONGEST_ROBOTS, cut=True)
    return _follow(file, replace(policy, robots=None, onward=None), deadline.within(own), ())


def _one(
    url: Url, policy: Policy, deadline: Deadline, headers: Headers
) -> tuple[Exchange, Url | None]:
    """One request: its answer, and where that sends us on to."""
    if url.port not in policy.allow_ports:
        raise FetchRefused(f"Port {url.port} of {url.host} is not fetched.")
    allowed = url.host in policy.allow_hosts
    sent = _request_headers(url, policy, headers)
    wire = connect(url, deadline, allowed=allowed, resolver=policy.resolve)
    try:
        response = transfer.ask(wire, url, sent, deadline)
        onward = _onward(url, response)
        wanted = onward is None and 200 <= response.status < 300
        body = transfer.body(response, wire, deadline) if wanted else b""
        return _exchange(url, response, body, wire.address, sent), onward
    finally:
        wire.hang_up()


def _request_headers(url: Url, policy: Policy, headers: Headers) -> Headers:
    site = f" (+{policy.site})" if policy.site else ""
    host = url.origin.partition("://")[2]
    return (
        ("Host", host),
        ("User-Agent", f"Factcheck{site}"),
        ("Accept", _ACCEPT),
        ("Accept-Encoding", "gzip, deflate"),
        *headers,
        ("Connection", "close"),
    )


def _onward(url: Url, response: HTTPResponse) -> Url | None:
    where = response.headers.get("Location")
    if response.status not in _REDIRECTS or where is None:
        return None
    try:
        return join(url, _utf8(str(where)))
    except NotAUrl as error:
        raise FetchRefused(f"{url.host} sends us on to what is no web address. {error}") from None


def _exchange(
    url: Url, response: HTTPResponse, body: bytes, address: str, sent: Headers
) -> Exchange:
    headers = tuple((_printable(name), _printable(str(v))) for name, v in response.headers.items())
    return Exchange(
        requested_url=str(url),
        final_url=str(url),
        status=response.status,
        reason=_printable(response.reason)[:100].strip(),
        headers=headers,
        body=body,
        media_type=media_type(str(response.headers.get("Content-Type", ""))),
        address=address,
        request_headers=sent,
    )


def _utf8(value: str) -> str:
    """A header as UTF-8 where it is that; http.client takes every header for Latin-1."""
    try:
        return value.encode("latin-1").decode()
    except UnicodeError:
        return value


def _printable(value: str) -> str:
    """A header on one line, without what no database column and no line of a record takes."""
    value = _FOLD.sub(" ", _utf8(value)).strip()
    return "".join(c if c.isprintable() or c == "\t" else "\ufffd" for c in value)
