"""Who uses the server: each process holds a shared lock for as long as it lives.

The kernel lets go of the lock of a process that is killed, so nobody has to be trusted to
sign off. Whoever can have the file for himself alone was the last one.
"""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


class Presence:
    """This process's mark on one file. Not inherited: a forked child makes its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None
        # A lock is shared by all who inherited its descriptor: what a child does to it, it
        # does to its parent. Closing is the one thing that leaves the parent's lock alone.
        os.register_at_fork(after_in_child=self._drop)

    def join(self) -> bool:
        """Hold the shared lock, waiting while a last one stops the server; True if it is new."""
        if self._descriptor is not None:
            return False
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        self._descriptor = descriptor
        return True

    def leave(self, if_last: Callable[[], None]) -> None:
        """Let go, and call ``if_last`` if nobody else is there (newcomers wait meanwhile)."""
        if self._descriptor is None:
            return
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            pass
        else:
            if_last()
        finally:
            self._drop()

    def _drop(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the exclusive lock on ``path`` for the block, after whoever has it now."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
