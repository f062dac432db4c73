"""Whether it is us who are cut off: a failure counts against a page only while others answer.

A laptop on a train would else have every link dying, and dead within a week. Left out: asking
somebody whether we are connected; only what was visited anyway is looked at.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sources.health import Finding, Judgement
from sources.models import Visit

LATELY = timedelta(days=3)
LOOKED_AT = 20
HOSTS = 5
NOTE = "No host answers us now, so the fault may be ours."


def fair(judgement: Judgement, *, answered: bool, now: datetime) -> Judgement:
    """The judgement, or none where nobody answered us and this host did not either."""
    if answered or judgement.finding != Finding.FAILURE or not _nobody_answers(now):
        return judgement
    return Judgement(Finding.UNCLEAR, NOTE, again=True)


def _nobody_answers(now: datetime) -> bool:
    """Of the last visits all were met with silence, by several hosts."""
    ended = Visit.objects.filter(state=Visit.State.DONE).order_by("-pk")
    lately = [each for each in ended[:LOOKED_AT] if each.ended_at and now - each.ended_at < LATELY]
    if any(each.http_status for each in lately):
        return False
    return len({each.host for each in lately if _silent(each)}) >= HOSTS


def _silent(visit: Visit) -> bool:
    """Asked, and not answered; what we did not ask for, by our own rules, tells nothing."""
    return visit.finding == Finding.FAILURE or visit.note == NOTE
