"""The one door to the outside: nothing else in this project opens a connection.

An address comes from a stranger and its server may be an attacker's. So a name is resolved once,
its addresses are judged (`sources.addresses`) and the connection goes to one of those judged;
every redirect is judged anew; only http and https, only ports that are allowed; and the answer
may take so much time, so many bytes of header and so many of body after decompression, no more.
Either there is an Exchange, or a FetchError that says in a sentence why not.

Left out: cookies, log-ins, scripts, proxies, HTTP/2, and answers other than to GET.
"""

from sources.fetching.door import POLICY, Policy, fetch
from sources.fetching.errors import (
    FetchError,
    FetchFailed,
    FetchPostponed,
    FetchRefused,
    FetchUnread,
)
from sources.fetching.exchange import Exchange, Headers, Known
from sources.fetching.limits import LIMITS, Limits
from sources.fetching.page import fetch_page
from sources.fetching.robots import Robots

__all__ = [
    "LIMITS",
    "POLICY",
    "Exchange",
    "FetchError",
    "FetchFailed",
    "FetchPostponed",
    "FetchRefused",
    "FetchUnread",
    "Headers",
    "Known",
    "Limits",
    "Policy",
    "Robots",
    "fetch",
    "fetch_page",
]
