"""Links are looked at for ever: whose time has come is visited, a few at once.

Left out: how a visit is made (`visiting`), and when the next is due (`sources.health`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from time import sleep

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from sources.models import Host, Source, Visit
from sources.models.work import OPEN
from sources.refusals import Forbidden, Refused
from sources.services import queue
from sources.services.visiting import work

TASK = "sources.visit"
AT_ONCE = 2  # messages of one sweep: copies and re-checks wait behind no more
PLANNED = 200  # visits opened by one sweep
AGAIN = timedelta(minutes=1)
State = Visit.State


@transaction.atomic
def request_visit(source: Source, by: User) -> Visit:
    """A look as soon as the host may be asked. Raises Forbidden, Refused."""
    if not by.has_perm("sources.change_source"):
        raise Forbidden("You are not allowed to have links checked.")
    if not source.url:
        raise Refused("This source has no address that could be looked at.")
    now = timezone.now()
    if source.link_checked_at and now - source.link_checked_at < AGAIN:
        raise Refused("The page was looked at less than a minute ago.")
    fields = {"host": queue.host_of(source.url), "requested_by": by}
    still = [State.WANTED, State.WORKING]
    visit, made = Visit.objects.get_or_create(source=source, state__in=still, defaults=fields)
    if not made:
        wanted = Visit.objects.filter(pk=visit.pk, state=State.WANTED)
        wanted.update(due=now, requested_by=by)
    transaction.on_commit(lambda: queue.ask(TASK, visit.pk))
    return visit


def plan(now: datetime, most: int = PLANNED) -> int:
    """Opens a visit for each source whose time has come; returns how many it looked at."""
    opened = Visit.objects.filter(OPEN, source=OuterRef("pk"))
    due = Source.objects.filter(~Exists(opened), next_check_at__lte=now).exclude(url="")
    rows = due.order_by("next_check_at").values_list("pk", "url")[:most]
    visits = [Visit(source_id=pk, host=queue.host_of(url), due=now) for pk, url in rows]
    Visit.objects.bulk_create(visits, ignore_conflicts=True)
    return len(visits)


def sweep() -> int:
    """Plans, and asks for the visits whose turn it is; returns how many.

    Without CHECK_LINKS it is only what a person asked for.
    """
    now = timezone.now()
    if settings.CHECK_LINKS:
        plan(now)
    turns = Visit.objects.turn_of_each_host(now)
    if not settings.CHECK_LINKS:
        turns = turns.exclude(requested_by=None)
    owed = list(turns.values_list("pk", flat=True)[:AT_ONCE])
    for pk in owed:
        queue.ask(TASK, pk)
    return len(owed)


def prepare(most: int, *, now: bool) -> int:
    """Opens visits to be run; returns how many are owed then, at most so many.

    `now` takes the sources that are due next as well, though their time has not come.
    """
    moment = timezone.now()
    if now:
        next_due = Source.objects.exclude(url="").order_by("next_check_at").values("pk")[:most]
        Source.objects.filter(pk__in=next_due, next_check_at__gt=moment).update(
            next_check_at=moment
        )
    plan(moment, most)
    return Visit.objects.owed(timezone.now())[:most].count()


def run(most: int) -> Iterator[Visit]:
    """Makes owed visits here and now, at most so many; waits for hosts that only rest a little."""
    done = 0
    while done < most:
        now = timezone.now()
        pk = Visit.objects.turn_of_each_host(now).values_list("pk", flat=True).first()
        if pk is None and not _soon(now):
            return
        if pk is None:
            sleep(0.2)
        elif work(pk):
            done += 1
            yield Visit.objects.select_related("source").get(pk=pk)


def _soon(now: datetime) -> bool:
    """Whether a host with owed visits rests for no longer than the pace of the settings."""
    rested = Host.objects.free(now + timedelta(seconds=settings.LINK_PACE + 1))
    return Visit.objects.owed(now).filter(host__in=rested.values("name")).exists()
