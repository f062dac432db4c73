"""The way of one request from an address to an answer, through every redirect."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sources.fetching import transfer
from sources.fetching.connecting import Resolve, connect, resolve
from sources.fetching.errors import (
    FetchError,
    FetchFailed,
    FetchPostponed,
    FetchRefused,
    FetchUnread,
)
from sources.fetching.exchange import PARTIAL, Exchange, Headers, Known, media_type
from sources.fetching.heads import Head
from sources.fetching.limits import LIMITS, Deadline, Limits
from sources.fetching.robots import LONGEST as LONGEST_ROBOTS
from sources.fetching.robots import Robots
from sources.text.urls import NotAUrl, Url, join, parse

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
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
    known: Known | None = None,
) -> Exchange:
    """The answer to a GET of `url`, whatever its status, redirects followed.

    Of the page that is `known` only news are asked for, where the way leads to its very address.
    Raises FetchRefused for what our rules forbid, FetchFailed for what the world does not give.
    """
    deadline = Deadline(limits)
    try:
        start = parse(url)
    except NotAUrl as error:
        raise FetchRefused(str(error)) from None
    return replace(_follow(start, policy, deadline, known), fetched_at=datetime.now(UTC))


def _follow(start: Url, policy: Policy, deadline: Deadline, known: Known | None) -> Exchange:
    url, passed, cookies = start, [str(start)], False
    while True:
        if policy.robots is not None:
            policy.robots.check(url, lambda file: _robots(file, policy, deadline))
        asking = known.conditions(str(url)) if known else ()
        exchange, onward = _one(url, policy, deadline, asking)
        if onward is None:
            return replace(exchange, requested_url=str(start), redirects=tuple(passed[1:]))
        cookies = cookies or bool(exchange.header("Set-Cookie"))
        if str(onward) in passed:
            raise _circle(cookies=cookies)
        if len(passed) > deadline.limits.redirects:
            raise FetchUnread(f"The server sends us on more than {len(passed) - 1} times.")
        if policy.onward is not None:
            policy.onward(str(onward))
        passed.append(str(onward))
        url = onward


def _circle(*, cookies: bool) -> FetchError:
    """A browser, which gives the cookie back, may be let in where we go round."""
    if cookies:
        return FetchUnread("The server sends us round in a circle: it wants cookies, we keep none.")
    return FetchFailed("The server sends us round in a circle.")


def _robots(file: Url, policy: Policy, deadline: Deadline) -> Exchange:
    """A robots.txt, fetched under the same rules and within the time of its page."""
    own = deadline.within(replace(deadline.limits, body=LONGEST_ROBOTS, cut=True))
    try:
        return _follow(file, replace(policy, robots=None, onward=None), own, None)
    except FetchError as error:
        if not own.reached:
            raise  # it is the host that is not to be had, and so its page
        # Of the page nothing is known: it must not pass for one that failed.
        reason = f"{file.host} does not give its rules for programs (robots.txt). {error.reason}"
        raise FetchPostponed(reason, error.retry_after) from None


def _one(
    url: Url, policy: Policy, deadline: Deadline, headers: Headers
) -> tuple[Exchange, Url | None]:
    """One request: its answer, and where that sends us on to."""
    if url.port not in policy.allow_ports:
        raise FetchRefused(f"Port {url.port} of {url.host} is not fetched.")
    allowed = url.host in policy.allow_hosts
    sent = _request_headers(url, policy, headers)
    wire = connect(url, deadline, allowed=allowed, resolver=policy.resolve)
    deadline.reached = True
    try:
        head = transfer.ask(wire, url, sent, deadline)
        onward = _onward(url, head)
        wanted = onward is None and 200 <= head.status < 300 and head.status != PARTIAL
        body = transfer.body(head, wire, deadline) if wanted else b""
        return _exchange(url, head, body, wire.address, sent), onward
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


def _onward(url: Url, head: Head) -> Url | None:
    where = head.first("location")
    if head.status not in _REDIRECTS or where is None:
        return None
    try:
        return join(url, _utf8(where))
    except NotAUrl as error:
        raise FetchRefused(f"{url.host} sends us on to what is no web address. {error}") from None


def _exchange(url: Url, head: Head, body: bytes, address: str, sent: Headers) -> Exchange:
    headers = tuple((_printable(name), _printable(value)) for name, value in head.headers)
    return Exchange(
        requested_url=str(url),
        final_url=str(url),
        status=head.status,
        reason=_printable(head.reason)[:100].strip(),
        headers=headers,
        body=body,
        media_type=media_type(head.first("content-type") or ""),
        address=address,
        request_headers=sent,
    )


def _utf8(value: str) -> str:
    """A header as UTF-8 where it is that; its bytes were taken for Latin-1."""
    try:
        return value.encode("latin-1").decode()
    except UnicodeError:
        return value


def _printable(value: str) -> str:
    """A header on one line, without what no database column and no line of a record takes."""
    return "".join(c if c.isprintable() or c == "\t" else "\ufffd" for c in _utf8(value).strip())
