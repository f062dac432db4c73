"""What a host asks for with Retry-After holds for everybody who reads its pages, people too.

The pause between two visits is our own (`Host.next_at`), and a person need not wait for it. Left
out: hosts that a redirect passes through.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.db.models.functions import Greatest
from django.utils import timezone

from sources.fetching import Exchange, FetchError, FetchPostponed, fetch_page
from sources.health import LONGEST_PAUSE
from sources.models import Host
from sources.services import queue
from sources.services.turns import Onward


def fetch_now(url: str, onward: Onward | None = None) -> Exchange:
    """The page that a person waits for, unless its host asked to be left alone until later.

    `onward` is told of each redirect, and may raise Taken. Raises FetchError.
    """
    until = asked_until(url)
    if until is not None:
        reason = f"{queue.host_of(url)} asks to be left alone until {_told(until)}. Try again then."
        raise FetchPostponed(reason, int((until - timezone.now()).total_seconds()) + 1)
    try:
        exchange = fetch_page(url, onward=onward)
    except FetchError as error:
        heed(url, error.retry_after)
        raise
    heed(exchange.final_url, exchange.retry_after)
    return exchange


def heed(url: str, seconds: int | None) -> None:
    """Nobody asks the host of `url` for so many seconds, a week at most; None or 0 is no wish."""
    if not seconds:
        return
    until = timezone.now() + min(timedelta(seconds=seconds), LONGEST_PAUSE)
    host = queue.host_of(url)
    Host.objects.bulk_create([Host(name=host)], ignore_conflicts=True)
    Host.objects.filter(pk=host).update(asked_until=Greatest("asked_until", until))


def asked_until(url: str) -> datetime | None:
    """The moment until which the host of `url` asked to be left alone; None where there is none."""
    asked = Host.objects.filter(pk=queue.host_of(url), asked_until__gt=timezone.now())
    return asked.values_list("asked_until", flat=True).first()


def _told(moment: datetime) -> str:
    moment = moment.astimezone(UTC)
    return f"{moment.day} {moment:%B %Y, %H:%M} UTC"
