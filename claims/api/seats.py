"""A few at once: requests that compute for long share the processor with everybody's pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from rest_framework.exceptions import APIException


class Busy(APIException):
    """`wait`, in seconds, is what DRF says in Retry-After."""

    status_code = 503
    default_detail = "Too many such requests are being answered just now. Try again in a moment."

    def __init__(self, wait: int) -> None:
        super().__init__()
        self.wait = wait


class Seats:
    """Room for `most` requests of a sort in this process; one may be free again after `wait`
    seconds. Nobody queues: who waits holds a thread of the web server, which pages need.
    """

    def __init__(self, most: int, wait: int) -> None:
        self._free = BoundedSemaphore(most)
        self._wait = wait

    @contextmanager
    def taken(self) -> Iterator[None]:
        """A seat for as long as it lasts. Raises Busy where none is free; take it before the body
        is read, which is work as well.
        """
        if not self._free.acquire(blocking=False):
            raise Busy(self._wait)
        try:
            yield
        finally:
            self._free.release()
