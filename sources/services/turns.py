"""One worker at a time fetches a source; whoever else wants it comes back later.

The turn is an advisory lock of the database's session, so that it ends with its holder, however
that ends. It is no rule about rows: what was fetched before stays as it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from sources.text.urls import NotAUrl, canonicalise


@contextmanager
def turn(url: str) -> Iterator[bool]:
    """Whether this worker alone may fetch the source at `url`, for as long as the block runs.

    All addresses with one canonical form are one source. Raises DatabaseError where the
    database goes away, and with it the turn.
    """
    key = _key(url)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [key])
        ours = bool(cursor.fetchone()[0])
    try:
        yield ours
    finally:
        if ours:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [key])


def _key(url: str) -> int:
    """A lock's name is 64 bits with a sign."""
    try:
        source = canonicalise(url)
    except NotAUrl:
        source = url
    digest = hashlib.sha256(b"fetch " + source.encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)
