"""When a link is looked at again.

Every source has a moment of its own within the period of its state, given by the digest of its id:
a thousand sources that came in one hour are visited all over the week, every week.
"""

from __future__ import annotations

import hashlib
import math
from datetime import UTC, datetime, timedelta

from sources.health.state import APART, State

_DAY = timedelta(days=1)
_START = datetime(2000, 1, 1, tzinfo=UTC)
# What passes at least before the next look, and the period in which each source has its moment.
# A failure counts after three days, so a dying link is looked at no sooner.
_RHYTHM = {
    State.ALIVE: (3.5 * _DAY, 7 * _DAY),
    State.DYING: (APART, _DAY),
    State.UNKNOWN: (7 * _DAY, 14 * _DAY),
    State.PAYWALLED: (7 * _DAY, 14 * _DAY),
    State.DEAD: (15 * _DAY, 30 * _DAY),
}
FIRST_PAUSE = timedelta(hours=1)
LONGEST_PAUSE = timedelta(days=7)


def next_check(state: State, key: str, now: datetime) -> datetime:
    """The next moment of the source whose id is `key`.

    From 3 to 4 days where it is dying, about every 7 where it is alive, 14 where it is paywalled or
    unknown, 30 where it is dead.
    """
    least, period = _RHYTHM[state]
    digest = hashlib.sha256(key.encode()).digest()
    own = period * (int.from_bytes(digest[:6], "big") / 2**48)
    turns = math.ceil((now + least - _START - own) / period)
    return max(_START + own + turns * period, now + least)


def pause(attempts: int, asked: int | None) -> timedelta:
    """How long a host is left alone that gave no verdict, after so many attempts, the first is 1.

    Doubles from an hour; at least the seconds that the server asked for; a week at most.
    """
    doubled = FIRST_PAUSE * 2 ** min(max(attempts - 1, 0), 10)
    return min(max(doubled, timedelta(seconds=asked or 0)), LONGEST_PAUSE)
