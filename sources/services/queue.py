"""How a row is taken, held and given back: one worker a row, one worker a host at a time.

The row is the queue. It is taken by a conditional UPDATE with a lease, and so is the host that an
errand asks; a worker that is killed holds neither longer than the lease. A message only says "look
now".
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TypeVar

from celery import current_app
from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from kombu.exceptions import OperationalError

from sources.models import Errand, Host, Work
from sources.models.work import WorkQuerySet
from sources.text.urls import NotAUrl, parse

log = logging.getLogger(__name__)

W = TypeVar("W", bound=Work)
State = Work.State
MESSAGE_SECONDS = 60  # a message that nobody had time for is said again by the sweep


def ask(task: str, pk: int) -> None:
    """Says "look now". A message that is lost, or finds no broker, is said again by the sweep."""
    try:
        current_app.send_task(
            task, args=[pk], ignore_result=True, retry=False, expires=MESSAGE_SECONDS
        )
    except (OperationalError, OSError) as error:
        log.warning("No broker took the message %s of row %s: %s", task, pk, error)


@transaction.atomic
def take(model: type[W], pk: int, lease: timedelta) -> W | None:
    """The row for this worker alone until the lease ends, and the host of an errand with it; None
    where not to be had.

    It is not to be had where it is done, not due or another's, or where its host is resting.
    """
    now = timezone.now()
    until = now + lease
    owed: WorkQuerySet[W] = WorkQuerySet(model).owed(now).filter(pk=pk)
    row = owed.first()
    if row is None or not _hold(row, now, until):
        return None
    fields = {"state": State.WORKING, "leased_until": until, "attempts": F("attempts") + 1}
    if not owed.all().update(**fields):
        transaction.set_rollback(True)  # the host is free again
        return None
    return WorkQuerySet(model).get(pk=pk)


def held(row: W) -> W | None:
    """The row, locked, while it is still this worker's; None where the lease went to another.

    Call it in the transaction that saves what the work yielded.
    """
    rows: WorkQuerySet[W] = WorkQuerySet(type(row))
    mine = rows.filter(pk=row.pk, state=State.WORKING, attempts=row.attempts)
    return mine.select_for_update().first()


def put_back(row: Work, wait: timedelta) -> None:
    """Wanted again after `wait`."""
    row.state, row.leased_until, row.due = State.WANTED, None, timezone.now() + wait
    row.save()


def end(row: Work, state: str) -> None:
    row.state, row.leased_until, row.ended_at = state, None, timezone.now()
    row.save()


def let_rest(host: str, wait: timedelta = timedelta()) -> None:
    """The host is left alone for `wait`, and for the pace of the settings at least."""
    wait = max(wait, timedelta(seconds=settings.LINK_PACE))
    Host.objects.filter(pk=host).update(next_at=timezone.now() + wait)


def _hold(row: Work, now: datetime, until: datetime) -> bool:
    if not isinstance(row, Errand):
        return True
    Host.objects.bulk_create([Host(name=row.host, next_at=now)], ignore_conflicts=True)
    return bool(Host.objects.free(now).filter(pk=row.host).update(next_at=until))


def host_of(url: str) -> str:
    """The host that a visit asks; empty where the address is none, and the visit will say so."""
    try:
        return parse(url).host
    except NotAUrl:
        return ""
