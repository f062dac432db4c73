"""How much of our time and memory a stranger's server may take."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from sources.fetching.errors import FetchError, FetchFailed, FetchUnread

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Sizes in bytes, times in seconds; `body` is what is left after decompression.

    `cut` takes the beginning of a body that is too large, instead of refusing it.
    """

    body: int = 20 * MEGABYTE
    header: int = 64 * 1024
    whole: float = 30.0
    silence: float = 10.0
    redirects: int = 5
    cut: bool = False


LIMITS = Limits()


@dataclass
class Deadline:
    """The moment at which one fetch ends, redirects and robots.txt included."""

    limits: Limits
    end: float = field(init=False)
    reached: bool = False  # a host that was asked has taken the connection
    heard: bool = False  # something came: it is slow for us, and need not be so for others

    def __post_init__(self) -> None:
        self.end = time.monotonic() + self.limits.whole

    def within(self, limits: Limits) -> Deadline:
        """The same moment for a part of the work that has limits of its own."""
        part = Deadline(limits)
        part.end = self.end
        return part

    def patience(self) -> float:
        """The seconds that the next step may take. Raises FetchError when none are left."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise self._over()
        return min(left, self.limits.silence)

    def silence(self) -> FetchError:
        """What to raise when a step took all the patience that it was given."""
        if self.end - time.monotonic() <= 0:
            return self._over()
        return FetchFailed(f"The server was silent for {self.limits.silence:g} seconds.")

    def _over(self) -> FetchError:
        reason = f"The server took longer than {self.limits.whole:g} seconds."
        return FetchUnread(reason) if self.heard else FetchFailed(reason)
