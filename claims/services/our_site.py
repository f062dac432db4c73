"""Which addresses are ours: a chain that leads back to our own pages must say so."""

from __future__ import annotations

from functools import lru_cache

from sources.text.urls import NotAUrl, canonicalise, parse


def is_ours(url: str, site: str) -> bool:
    """True for an address at the host and port of `site`, however it is written."""
    return _place(url) is not None and _place(url) == _place(site)


@lru_cache(maxsize=1024)
def _place(url: str) -> tuple[str, int] | None:
    try:
        parsed = parse(canonicalise(url))
    except NotAUrl:
        return None
    return parsed.host, parsed.port
