"""The rule of the link state.

| the answer shows | state | failures |
|---|---|---|
| alive | alive | none |
| paywalled | paywalled | none |
| failure, three days or more after the last counted | dying; from the third on dead | one more |
| failure, sooner | as before; dying where it is the first | as before |
| unclear | unknown; dying and dead stay until a success | as before |
| try again (429) | as before, for as long as it is tried; then as unclear | as before |
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sources.health.answers import Finding, Judgement

APART = timedelta(days=3)
DEADLY = 3
MOST = 1000


class State(StrEnum):
    ALIVE = "alive"
    UNKNOWN = "unknown"
    DYING = "dying"
    DEAD = "dead"
    PAYWALLED = "paywalled"


@dataclass(frozen=True)
class History:
    """All that is remembered of the answers so far.

    `failures` are those that counted since the last success, `failed_since` the first of them and
    `failed_at` the last; `alive_at` is the last success.
    """

    state: State = State.UNKNOWN
    failures: int = 0
    failed_since: datetime | None = None
    failed_at: datetime | None = None
    alive_at: datetime | None = None
    note: str = ""


def after(history: History, judgement: Judgement, now: datetime) -> History:
    """The history with one more answer, which came at `now`."""
    finding, note = judgement.finding, judgement.note
    if finding == Finding.ALIVE:
        return History(State.ALIVE, alive_at=now, note=note)
    if finding == Finding.PAYWALLED:
        return History(State.PAYWALLED, alive_at=now, note=note)
    if finding == Finding.FAILURE:
        return _failed(replace(history, note=note), now)
    failing = history.failures > 0
    state = history.state if failing or judgement.again else State.UNKNOWN
    return replace(history, state=state, note=note)


def _failed(history: History, now: datetime) -> History:
    if history.failures == 0 or history.failed_at is None:
        return replace(history, state=State.DYING, failures=1, failed_since=now, failed_at=now)
    if now - history.failed_at < APART:
        return history
    failures = min(history.failures + 1, MOST)
    state = State.DEAD if failures >= DEADLY else State.DYING
    return replace(history, state=state, failures=failures, failed_at=now)
