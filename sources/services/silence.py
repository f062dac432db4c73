"""Whether it is us who are cut off: a failure counts against a page only while others answer.

A laptop on a train would else have every link dying, and dead within a week. Left out: asking
somebody whether we are connected; only what was visited anyway is looked at.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sources.health import Finding, Judgement
from sources.models import Visit

LATELY = timedelta(days=1)
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
    last = ended.values_list("host", "http_status", "finding", "ended_at")[:LOOKED_AT]
    lately = [row for row in last if row[3] and now - row[3] < LATELY]
    if any(status for _, status, _, _ in lately):
        return False
    return len({host for host, _, finding, _ in lately if finding == "failure"}) >= HOSTS
