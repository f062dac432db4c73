"""One worker at a time fetches a source; whoever else wants it comes back later.

The turn is an advisory lock of the database's session, so that it ends with its holder, however
that ends. It is no rule about rows: what was fetched before stays as it is. All addresses that are
known of one source share one turn. An address that redirects lead to takes its turn as well, before
it is asked; nobody waits for a turn, so no two workers wait for each other.

What is left: the addresses on the way, each of which is asked once more by whoever comes back; an
archive, which fetches for itself; two pages of one text of which neither leads to the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection

from sources.services.finding import lock, main_address

Onward = Callable[[str], None]


class Taken(Exception):  # noqa: N818 - it is what happened
    """Another worker fetches this page at this moment."""


@contextmanager
def turn(url: str) -> Iterator[Onward]:
    """This worker alone may fetch the source at `url`, for as long as the block runs.

    Yields what takes the turn of another address as well, for the door to call before it follows
    a redirect. Both raise Taken where another worker has the turn, and DatabaseError where the
    database goes away, and with it all turns.
    """
    held: list[int] = []

    def take(address: str) -> None:
        key = lock(f"fetch {main_address(address)}")
        if key in held:
            return
        if not _asked("pg_try_advisory_lock", key):
            raise Taken
        held.append(key)

    try:
        take(url)
        yield take
    finally:
        for key in held:
            _asked("pg_advisory_unlock", key)


def _asked(function: str, key: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [key])
        return bool(cursor.fetchone()[0])
