"""What a source remembers of its link; the rule itself is `sources.health`."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from sources.fetching import Exchange, Known
from sources.health import Finding, History, Judgement, State, after, next_check
from sources.models import Capture, Source

NOTE = 500
_CONDITIONS = (("etag", "ETag", 1000), ("last_modified", "Last-Modified", 100))


@transaction.atomic
def observe(
    source: Source, judgement: Judgement, now: datetime, wait: timedelta = timedelta()
) -> None:
    """Lets one more answer count, which came at `now`; the next look is no sooner than `wait`."""
    row = Source.objects.select_for_update(no_key=True).get(pk=source.pk)
    if row.link_checked_at and now < row.link_checked_at:
        return  # two answers crossed; the later one has spoken
    past = after(_history(row), judgement, now)
    Source.objects.filter(pk=row.pk).update(
        link_state=past.state.value,
        link_note=past.note[:NOTE],
        link_checked_at=now,
        link_alive_at=past.alive_at,
        link_failures=past.failures,
        link_failed_since=past.failed_since,
        link_failed_at=past.failed_at,
        next_check_at=max(next_check(past.state, row.public_id, now), now + wait),
    )


def seen(source: Source, exchange: Exchange) -> None:
    """The page of the newest capture was there, and this is what its server compares by."""
    if 200 <= exchange.status < 300:
        observe(source, Judgement(Finding.ALIVE), exchange.fetched_at or timezone.now())
        compare_by(source, exchange)


def compare_by(source: Source, exchange: Exchange) -> None:
    """Keeps the ETag and the time of change, to ask for news only.

    They are those of the address of the newest capture, so call it for no other (see `known`).
    """
    said = {name: (exchange.header(header), longest) for name, header, longest in _CONDITIONS}
    kept = {name: value if len(value) <= most else "" for name, (value, most) in said.items()}
    Source.objects.filter(pk=source.pk).update(**kept)


def known(source: Source, newest: Capture | None) -> Known | None:
    """The page that we hold, to ask for news only: the newest capture, where it was fetched."""
    if newest is None or not newest.final_url:
        return None
    headers = tuple((header, getattr(source, name)) for name, header, _ in _CONDITIONS)
    return Known(newest.final_url, headers)


def put_off(source: Source, now: datetime) -> None:
    """A look that told nothing: the next in the rhythm of the state."""
    moment = next_check(State(source.link_state), source.public_id, now)
    Source.objects.filter(pk=source.pk).update(next_check_at=moment)


def _history(row: Source) -> History:
    return History(
        state=State(row.link_state),
        failures=row.link_failures,
        failed_since=row.link_failed_since,
        failed_at=row.link_failed_at,
        alive_at=row.link_alive_at,
        note=row.link_note,
    )
