"""Fetching with the settings of this installation; everything else here knows no Django."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from sources.fetching.door import Policy, fetch
from sources.fetching.exchange import Exchange, Known
from sources.fetching.limits import LIMITS, Limits
from sources.fetching.robots import Robots
from sources.text.hosts import NotAHost, host

_ROBOTS = Robots()


def fetch_page(
    url: str,
    *,
    known: Known | None = None,
    limits: Limits = LIMITS,
    ask_robots: bool = True,
    onward: Callable[[str], None] | None = None,
) -> Exchange:
    """The page at `url`, fetched as the settings allow.

    FETCH_ALLOWED_HOSTS: hosts that may be dialled whatever their address, written as in a URL;
    FETCH_ALLOWED_PORTS: ports besides 80 and 443; FETCH_OBEY_ROBOTS: whether robots.txt is
    followed; SITE_URL: where we say that we live. Of the page that is `known` only news are asked
    for; `ask_robots` is False for a service that the operator named for programs to use; `onward`
    is told where a server sends us on to, and what it raises ends the fetch. Raises FetchError, and
    ImproperlyConfigured for a host that is none.
    """
    ports: Iterable[int] = getattr(settings, "FETCH_ALLOWED_PORTS", ())
    policy = Policy(
        allow_hosts=_allowed_hosts(),
        allow_ports=frozenset({80, 443, *map(int, ports)}),
        site=getattr(settings, "SITE_URL", ""),
        robots=_ROBOTS if ask_robots and getattr(settings, "FETCH_OBEY_ROBOTS", True) else None,
        onward=onward,
    )
    return fetch(url, policy=policy, known=known, limits=limits)


def _allowed_hosts() -> frozenset[str]:
    hosts: Iterable[str] = getattr(settings, "FETCH_ALLOWED_HOSTS", ())
    try:
        return frozenset(host(name) for name in hosts)
    except NotAHost as error:
        raise ImproperlyConfigured(f"FETCH_ALLOWED_HOSTS: {error}") from None
