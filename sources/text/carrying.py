"""Addresses that carry another one: viewers and caches of AMP, a search's links, short ones.

Only the few that everybody shares by are known; any other redirect is followed by fetching.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs

_GOOGLE = re.compile(r"(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?")
_VIDEO = re.compile(r"/([\w-]{6,20})", re.ASCII)
_PLAYER = re.compile(r"/(?:shorts|embed|live|v)/([\w-]{6,20})", re.ASCII)
_WATCHED = re.compile(r"(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com")
_RENAMED = {"twitter.com": "x.com", "www.twitter.com": "x.com", "mobile.twitter.com": "x.com"}


def carried(host: str, path: str, query: str) -> str | None:
    """The address inside that of a viewer, a cache, a search or a short one; None for any other."""
    if host in _RENAMED:
        return _with(f"https://{_RENAMED[host]}{path}", query)
    if host == "youtu.be" or _WATCHED.fullmatch(host):
        short = _VIDEO if host == "youtu.be" else _PLAYER
        video = short.fullmatch(path)
        return _with("https://youtube.com/watch", f"v={video[1]}&{query}") if video else None
    if _GOOGLE.fullmatch(host) and path == "/url":
        wanted = parse_qs(query, max_num_fields=50)
        return next((each[0] for key in ("url", "q") if (each := wanted.get(key))), None)
    return _viewed(host, path, query)


def _with(address: str, query: str) -> str:
    return f"{address}?{query.rstrip('&')}" if query.rstrip("&") else address


def _viewed(host: str, path: str, query: str) -> str | None:
    """The publisher's address inside that of an AMP viewer or cache."""
    if _GOOGLE.fullmatch(host) and path.startswith("/amp/"):
        rest = path.removeprefix("/amp/")
    elif host.endswith((".cdn.ampproject.org", ".bing-amp.com")) or host == "cdn.ampproject.org":
        kind, _, rest = path[1:].partition("/")
        if kind not in ("c", "v", "wp"):
            return None
    else:
        return None
    scheme = "https://" if rest.startswith("s/") else "http://"
    rest = rest.removeprefix("s/")
    if "." not in rest.partition("/")[0]:
        return None
    return _with(scheme + rest, query)
